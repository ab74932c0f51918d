import { Input } from '@mantine/core';
import { useId } from 'react';
import { useUntilTyped } from './useUntilTyped.ts';
import { Icon } from './Icon.tsx';

interface Option {
  value: string;
  label: string;
}

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: (Option | { group: string; options: Option[] })[];
  empty?: string;
  error?: string;
  required?: boolean;
}

/** The platform's own select: light, and the one a phone knows best. */
export function NativeSelect({ label, value, onChange, options, empty, error: refused, required }: Props) {
  const error = useUntilTyped(refused, value);
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} error={error} withAsterisk={required}>
      <Input
        component="select"
        id={id}
        value={value}
        error={Boolean(error)}
        onChange={(event) => onChange(event.currentTarget.value)}
        pointer
        rightSection={<Icon name="caret-down" size={16} />}
        rightSectionPointerEvents="none"
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) =>
          'group' in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map((inner) => (
                <option key={inner.value} value={inner.value}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ),
        )}
      </Input>
    </Input.Wrapper>
  );
}
