import type { CSSProperties, ReactNode } from 'react';
import classes from './Columns.module.css';

interface Props {
  children: ReactNode;
  beside?: ReactNode;
  /** How wide what stands beside is. */
  width: number;
  gap?: number;
  /** At which end it stands: filters and places at the start, what one buys or whom it is about at the end. */
  at?: 'start' | 'end';
  /** Whether it stays while one reads on. */
  stays?: boolean;
  /** Whether it comes first where there is no room beside. */
  first?: boolean;
  /** What it is, for those who go from part to part. */
  label?: string;
}

/** What one reads, and beside it what helps. */
export function Columns({ children, beside, width, gap = 32, at = 'end', stays, first, label }: Props) {
  const aside = beside && (
    <aside className={classes.beside} data-stays={stays || undefined} data-first={first || undefined} aria-label={label}>
      {beside}
    </aside>
  );
  return (
    <div className={classes.columns} data-at={at} style={{ '--beside': `${width}px`, '--gap': `${gap}px` } as CSSProperties}>
      {at === 'start' && aside}
      <div className={classes.main}>{children}</div>
      {at === 'end' && aside}
    </div>
  );
}
