import { ActionIcon, Button, Fieldset, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props<T> {
  legend: string;
  hint?: string;
  add: string;
  remove: (place: number) => string;
  most: number;
  value: T[];
  empty: T;
  onChange: (rows: T[]) => void;
  row: (row: T, change: (changes: Partial<T>) => void, place: number) => ReactNode;
}

/** A list of small things in a form: add one, take one away. */
export function EditableRows<T>({ legend, hint, add, remove, most, value, empty, onChange, row }: Props<T>) {
  return (
    <Fieldset legend={legend} radius="md">
      <Stack gap="md">
        {hint && <div>{hint}</div>}
        {value.map((one, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a row has no name of its own; it is what stands in its place
          <div key={i} style={{ display: 'flex', gap: 8, alignItems: 'flex-end' }}>
            <div style={{ flex: 1, minWidth: 0 }}>
              {row(one, (changes) => onChange(value.map((other, j) => (i === j ? { ...other, ...changes } : other))), i)}
            </div>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={remove(i)}
              title={remove(i)}
              onClick={() => onChange(value.toSpliced(i, 1))}
            >
              ×
            </ActionIcon>
          </div>
        ))}
        {value.length < most && (
          <Button variant="light" size="sm" w="fit-content" onClick={() => onChange([...value, empty])}>
            {add}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}
