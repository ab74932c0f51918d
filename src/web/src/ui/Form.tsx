import { Button, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
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
  function send(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }

  return (
    <form onSubmit={send} noValidate>
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
