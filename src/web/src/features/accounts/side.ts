import type { MeView } from '../../api/fixia.ts';

export type Side = 'cliente' | 'profesional';

const key = 'fixia-side';

/** Somebody with two roles stays on the side they chose last; a professional begins on theirs. */
export function sideOf(me: Pick<MeView, 'isProfessionalActive' | 'trust'>, asked?: string | null): Side {
  if (!hasBothSides(me)) return 'cliente';
  if (asked === 'cliente' || asked === 'profesional') return asked;
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(key);
  if (kept === 'cliente' || kept === 'profesional') return kept;
  return me.isProfessionalActive ? 'profesional' : 'cliente';
}

/** Whoever has been a professional keeps that side, also while no subscription is in force. */
export const hasBothSides = (me: Pick<MeView, 'isProfessionalActive' | 'trust'>) =>
  me.isProfessionalActive || me.trust.professional != null;

export function rememberSide(side: Side) {
  localStorage.setItem(key, side);
}
