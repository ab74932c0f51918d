import { Input } from '@mantine/core';
import { useId, type ComponentProps } from 'react';
import { useUntilTyped } from './useUntilTyped.ts';

interface Props extends Omit<ComponentProps<'input'>, 'size' | 'onChange'> {
  label: string;
  description?: string;
  error?: string;
  onValue: (value: string) => void;
}

/** One line of text, with its label, hint and error tied to it. */
export function Field({ label, description, error: refused, onValue, required, ...input }: Props) {
  const error = useUntilTyped(refused, input.value);
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} withAsterisk={required}>
      <Input
        id={id}
        error={Boolean(error)}
        required={required}
        onChange={(event) => onValue(event.currentTarget.value)}
        // A phone shows the keys that are needed; whoever wants cents says so.
        inputMode={input.type === 'number' ? 'numeric' : undefined}
        {...input}
      />
    </Input.Wrapper>
  );
}

interface AreaProps {
  label: string;
  description?: string;
  error?: string;
  value: string;
  rows?: number;
  required?: boolean;
  onValue: (value: string) => void;
}

/** Several lines of text. */
export function Area({ label, description, error: refused, value, rows = 5, required, onValue }: AreaProps) {
  const error = useUntilTyped(refused, value);
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} withAsterisk={required}>
      <Input
        component="textarea"
        id={id}
        rows={rows}
        multiline
        error={Boolean(error)}
        required={required}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        styles={{ input: { paddingBlock: 10, lineHeight: 1.5, height: 'auto' } }}
      />
    </Input.Wrapper>
  );
}
