import classes from './Count.module.css';

const most = 99;

/** How many wait, on the corner of what leads to them; nothing when none does. Its words stand in the link's label. */
export function Count({ of, testId }: { of: number; testId?: string }) {
  if (of === 0) return null;
  return (
    <span className={classes.count} data-testid={testId}>
      {of > most ? `${most}+` : of}
    </span>
  );
}
