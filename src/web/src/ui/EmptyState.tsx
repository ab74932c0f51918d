import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';
import { Duotone, type DuotoneName } from './Icon.tsx';

interface Props {
  title: string;
  hint?: string;
  drawing?: DuotoneName;
  /** Whether it is all there is on the page, whose heading it then is. */
  whole?: boolean;
  children?: ReactNode;
}

/** An empty place says what would be here and what to do about it: a drawing, a sentence, an action. */
export function EmptyState({ title, hint, drawing = 'folder-open', whole, children }: Props) {
  return (
    <div className={classes.empty}>
      <span className={classes.drawing}>
        <Duotone name={drawing} size={44} />
      </span>
      <Title order={whole ? 1 : 2} size={whole ? 'h2' : 'h3'}>
        {title}
      </Title>
      {hint && <p>{hint}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
