import { api } from '../../api/base.ts';
import type { SessionStarted } from '../../api/fixia.ts';
import { useAppDispatch } from '../../app/store.ts';
import { sessionStarted } from './session.ts';

/** Takes a new session into use; nothing that was read as somebody else is kept. */
export function useEnter() {
  const dispatch = useAppDispatch();
  return (answer: SessionStarted) => {
    dispatch(sessionStarted(answer));
    dispatch(api.util.resetApiState());
  };
}
