import { Duotone } from '../../ui/Icon.tsx';
import classes from './Cover.module.css';
import { tradeOf } from './trades.ts';

interface Props {
  /** The picture of its own, where it has one. */
  picture?: string | null;
  category?: string | null;
  className?: string;
}

/** What a service or a project looks like: its picture, or else one drawn for its trade. */
export function Cover({ picture, category, className = '' }: Props) {
  const { icon, tint } = tradeOf(category);
  return (
    <div
      className={`${classes.cover} ${picture ? '' : classes.circles} ${className}`}
      style={{ background: `var(--tint-${tint})`, color: `var(--ink-${tint})` }}
    >
      {picture ? (
        <img src={picture} alt="" loading="lazy" decoding="async" width={640} height={400} />
      ) : (
        <Duotone name={icon} className={classes.icon} />
      )}
    </div>
  );
}

/** The drawing of a trade on its ground, as a tile. */
export function TradeIcon({ category, branch, size = 44 }: { category?: string | null; branch?: string | null; size?: number }) {
  const { icon, tint } = tradeOf(category, branch);
  const colours = { background: `var(--tint-${tint})`, color: `var(--ink-${tint})` };
  return (
    <span className={classes.trade} style={{ ...colours, width: size, height: size }}>
      <Duotone name={icon} size={Math.round(size * 0.55)} />
    </span>
  );
}
