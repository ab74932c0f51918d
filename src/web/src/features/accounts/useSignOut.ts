import { useNavigate } from 'react-router';
import { api } from '../../api/base.ts';
import { useLogoutMutation } from '../../api/fixia.ts';
import { sessionEnded } from '../../api/session.ts';
import { useAppDispatch } from '../../api/state.ts';

/** Ends the session here and forgets everything that was read in it. */
export function useSignOut() {
  const [logout] = useLogoutMutation();
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  return async () => {
    await logout();
    dispatch(sessionEnded());
    dispatch(api.util.resetApiState());
    await navigate('/');
  };
}
