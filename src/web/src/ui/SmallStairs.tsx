import classes from './SmallStairs.module.css';

export type Stair = 'done' | 'now' | 'open';

/** How far work has come, as bars: green what is done, amber what is now, grey what comes. The words beside it say the same. */
export function SmallStairs({ stairs }: { stairs: Stair[] }) {
  return (
    <div className={classes.stairs} aria-hidden>
      {stairs.map((state, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a stair is what stands in its place
        <span key={i} data-state={state} />
      ))}
    </div>
  );
}
