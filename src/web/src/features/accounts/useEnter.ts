import { useSearchParams } from 'react-router';
import { api } from '../../api/base.ts';
import type { SessionStarted } from '../../api/fixia.ts';
import { useAppDispatch } from '../../api/state.ts';
import { sessionStarted } from '../../api/session.ts';

/** Takes a new session into use; nothing that was read as somebody else is kept. */
export function useEnter() {
  const dispatch = useAppDispatch();
  return (answer: SessionStarted) => {
    dispatch(sessionStarted(answer));
    dispatch(api.util.resetApiState());
  };
}

/** Where to go once signed in: what `?volver=` names, if it is a path of this site; a link must not lead away. */
export function useWayBack(): string {
  const [search] = useSearchParams();
  const path = search.get('volver');
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\') ? path : '/panel';
}

/** The other door, with the same way back. */
export function useOtherDoor(door: '/ingresar' | '/registro'): string {
  const [search] = useSearchParams();
  const path = search.get('volver');
  return path ? `${door}?volver=${encodeURIComponent(path)}` : door;
}
