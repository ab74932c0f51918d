import { createContext, useContext, type ReactNode } from 'react';
import type { FavouriteKind } from '../api/fixia.ts';

export interface KeepProps {
  kind: FavouriteKind;
  id: string;
  name: string;
}

/** Who keeps things as favourites stands above the pages that show them: the shell says here what the heart is. */
export const KeepContext = createContext<(what: KeepProps) => ReactNode>(() => null);

/** The heart of a service, a project or a professional. */
export function Keep(props: KeepProps) {
  return useContext(KeepContext)(props);
}
