import duotone from './duotone.svg?url';
import type { duotoneNames, iconNames } from './iconNames.ts';
import icons from './icons.svg?url';

export type IconName = (typeof iconNames)[number];
export type DuotoneName = (typeof duotoneNames)[number];

interface Props<Name> {
  name: Name;
  size?: number;
  className?: string;
}

/** An icon in a text, in its colour. It says nothing to who cannot see it: the words beside it do. */
export function Icon({ name, size = 18, className }: Props<IconName>) {
  return <Drawing href={`${icons}#${name}`} size={size} className={className} />;
}

/** A two-toned icon, where it stands for something: a trade, an empty place, a thing to do. */
export function Duotone({ name, size = 24, className }: Props<DuotoneName>) {
  return <Drawing href={`${duotone}#${name}`} size={size} className={className} />;
}

function Drawing({ href, size, className }: { href: string; size: number; className?: string }) {
  return (
    <svg width={size} height={size} fill="currentColor" aria-hidden className={className} style={{ flex: 'none' }}>
      <use href={href} />
    </svg>
  );
}
