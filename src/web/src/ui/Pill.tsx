import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import classes from './Pill.module.css';

interface Props {
  children: ReactNode;
  /** Neutral says a state; brand is for trust; warm asks for attention or is proud of something new; line is a quiet label. */
  tone?: 'neutral' | 'brand' | 'warm' | 'line';
  icon?: IconName;
}

/** A word or two about a thing: its state, its badge. */
export function Pill({ children, tone = 'neutral', icon }: Props) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {icon && <Icon name={icon} size={15} />}
      {children}
    </span>
  );
}
