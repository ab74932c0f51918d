import { useId, type ReactNode } from 'react';
import classes from './Check.module.css';
import { useUntilTyped } from './useUntilTyped.ts';

interface Props {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  error?: string;
}

/** A box to tick, with its words and what is wrong with it. */
export function Check({ checked, onChange, children, error: refused }: Props) {
  const id = useId();
  const error = useUntilTyped(refused, checked);
  return (
    <div className={classes.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{children}</label>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
