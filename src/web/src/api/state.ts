import { useDispatch, useSelector } from 'react-redux';
import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit';
import type { preferences } from './preferences.ts';
import type { session } from './session.ts';

/** The client's own state: what every request carries. What the server knows lives in RTK Query. */
export interface ClientState {
  session: ReturnType<typeof session>;
  preferences: ReturnType<typeof preferences>;
}

export const useAppDispatch = useDispatch.withTypes<ThunkDispatch<ClientState, unknown, UnknownAction>>();
export const useAppSelector = useSelector.withTypes<ClientState>();
