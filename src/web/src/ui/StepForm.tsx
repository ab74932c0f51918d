import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, refused, type FormProps } from './Form.tsx';
import { SmallStairs } from './SmallStairs.tsx';
import classes from './StepForm.module.css';

interface Step {
  title: string;
  children: ReactNode;
}

interface Props extends Omit<FormProps, 'children' | 'inline' | 'instead'> {
  steps: Step[];
}

/** A long form as a few questions: one at a time on a phone, all of them where there is room. */
export function StepForm({ steps, onSubmit, error, ...form }: Props) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const partOf = (place: number) => box.current?.querySelectorAll<HTMLElement>(':scope > section')[place];
  const isLast = at === steps.length - 1;

  // What was refused may stand in a question that is not shown.
  useEffect(() => {
    const first = error && box.current?.querySelector(refused)?.closest('section');
    if (!first) return;
    setAt([...(first.parentElement?.querySelectorAll(':scope > section') ?? [])].indexOf(first));
  }, [error]);

  // A new question is a new place for keyboard and screen reader; where something was refused one begins there.
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    const part = partOf(at);
    (part?.querySelector<HTMLElement>(refused) ?? part)?.focus();
  }, [at]);

  return (
    <Form
      {...form}
      error={error}
      onSubmit={narrow && !isLast ? () => setAt(at + 1) : onSubmit}
      instead={
        narrow && !isLast ? (
          <div className={classes.buttons}>
            {at > 0 && (
              <Button variant="default" onClick={() => setAt(at - 1)}>
                {t('action.back')}
              </Button>
            )}
            <Button type="submit">{t('steps.next')}</Button>
          </div>
        ) : undefined
      }
    >
      <div ref={box} className={classes.steps}>
        {narrow && (
          <div className={classes.far}>
            <span>{t('steps.of', { at: at + 1, count: steps.length })}</span>
            <SmallStairs stairs={steps.map((_, i) => (i < at ? 'done' : i === at ? 'now' : 'open'))} />
          </div>
        )}
        {steps.map((step, i) => (
          <section key={step.title} aria-label={step.title} tabIndex={-1} hidden={narrow && i !== at}>
            <h2>{step.title}</h2>
            {step.children}
          </section>
        ))}
        {narrow && isLast && (
          <Button variant="subtle" onClick={() => setAt(at - 1)}>
            {t('action.back')}
          </Button>
        )}
      </div>
    </Form>
  );
}
