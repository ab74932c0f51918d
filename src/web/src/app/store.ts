import { configureStore } from '@reduxjs/toolkit';
import { useDispatch, useSelector } from 'react-redux';
import { api } from '../api/base.ts';
import { session } from '../features/account/session.ts';
import { preferences } from './preferences.ts';

export const store = configureStore({
  reducer: { [api.reducerPath]: api.reducer, session, preferences },
  middleware: (defaults) => defaults().concat(api.middleware),
});

export type RootState = ReturnType<typeof store.getState>;
export const useAppDispatch = useDispatch.withTypes<typeof store.dispatch>();
export const useAppSelector = useSelector.withTypes<RootState>();
