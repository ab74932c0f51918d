interface Props {
  percent: number;
  size?: number;
  stroke?: number;
}

/** A share as a ring. The number stands beside it in words. */
export function Ring({ percent, size = 20, stroke = 3.5 }: Props) {
  const radius = (size - stroke) / 2;
  const around = 2 * Math.PI * radius;
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: stroke };
  return (
    <svg width={size} height={size} aria-hidden style={{ flex: 'none', transform: 'rotate(-90deg)' }}>
      <circle {...circle} stroke="var(--ring-rest)" />
      {percent > 0 && (
        <circle
          {...circle}
          stroke="var(--brand)"
          strokeDasharray={`${(Math.min(100, Math.max(0, percent)) / 100) * around} ${around}`}
          strokeLinecap={percent < 97 ? 'round' : 'butt'}
        />
      )}
    </svg>
  );
}
