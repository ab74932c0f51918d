import type { ReactNode } from 'react';
import { Duotone, type DuotoneName } from './Icon.tsx';
import classes from './Joy.module.css';

interface Props {
  title: string;
  text?: string;
  drawing?: DuotoneName;
  children?: ReactNode;
}

/** Something good has just happened: said once, with a small burst. Whoever asked for less motion sees the same, still. */
export function Joy({ title, text, drawing = 'confetti', children }: Props) {
  return (
    <section className={classes.joy} role="status">
      <span className={classes.drawing}>
        <Duotone name={drawing} size={40} />
        <span className={classes.burst} aria-hidden />
      </span>
      <div>
        <strong>{title}</strong>
        {text && <p>{text}</p>}
        {children}
      </div>
    </section>
  );
}
