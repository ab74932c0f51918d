import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert.tsx';
import type { QueryError } from './problem.ts';

export interface FormProps {
  onSubmit: () => unknown;
  submit: string;
  busy: boolean;
  error?: QueryError;
  children: ReactNode;
  extra?: ReactNode;
  /** A field or two with the button beside them, where the form is a small thing on a page about something else. */
  inline?: boolean;
  /** Whether the page has another, more important button. */
  quiet?: boolean;
  /** In place of the button, while there is more to fill in before it. */
  instead?: ReactNode;
}

/** What shows that it was refused: a field by itself, a choice among buttons by a mark around them. */
export const refused = '[aria-invalid="true"], [data-refused] button';

/** A form that the server judges: its refusal stands above the button, each field shows its own, and nothing typed is lost. */
export function Form({ onSubmit, submit, busy, error, children, extra, inline, quiet, instead }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  // Whoever was refused begins where the first thing is to be mended.
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>(refused)?.focus();
  }, [error]);

  function send(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }

  const button = (
    <Button type="submit" loading={busy} size="md" variant={inline || quiet ? 'light' : 'filled'}>
      {submit}
    </Button>
  );
  return (
    <form ref={form} onSubmit={send} noValidate>
      <Stack gap="md">
        {inline ? (
          <Group align="flex-end" gap="sm">
            {children}
            {button}
          </Group>
        ) : (
          children
        )}
        <ProblemAlert error={error} />
        {!inline && (instead ?? button)}
        {extra}
      </Stack>
    </form>
  );
}
