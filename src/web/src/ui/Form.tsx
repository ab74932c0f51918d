import { Button, Stack } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert.tsx';
import type { QueryError } from './problem.ts';

interface Props {
  onSubmit: () => unknown;
  submit: string;
  busy: boolean;
  error?: QueryError;
  children: ReactNode;
  extra?: ReactNode;
}

/** A form that the server judges: its refusal stands above the button, each field shows its own, and nothing typed is lost. */
export function Form({ onSubmit, submit, busy, error, children, extra }: Props) {
  const form = useRef<HTMLFormElement>(null);
  // Whoever was refused begins where the first thing is to be mended.
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  function send(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }

  return (
    <form ref={form} onSubmit={send} noValidate>
      <Stack gap="md">
        {children}
        <ProblemAlert error={error} />
        <Button type="submit" loading={busy} size="md">
          {submit}
        </Button>
        {extra}
      </Stack>
    </form>
  );
}
