import type { ReactNode } from 'react';
import classes from './StylePage.module.css';

/** Pieces of one kind. */
export function Part({ title, grid, children }: { title: string; grid?: boolean; children: ReactNode }) {
  return (
    <section id={title.toLowerCase()} className={classes.part}>
      <h2>{title}</h2>
      <div className={grid ? classes.grid : classes.row}>{children}</div>
    </section>
  );
}

/** One piece in one state, and what the state is called. */
export function State({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.state} data-wide={wide || undefined}>
      <small>{name}</small>
      {children}
    </div>
  );
}
