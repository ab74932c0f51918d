import { configureStore } from '@reduxjs/toolkit';
import { api } from '../api/base.ts';
import { preferences } from '../api/preferences.ts';
import { session } from '../api/session.ts';

export const store = configureStore({
  reducer: { [api.reducerPath]: api.reducer, session, preferences },
  middleware: (defaults) => defaults().concat(api.middleware),
});
