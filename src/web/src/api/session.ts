import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** The access token lives in memory only; the refresh token is a cookie no script can read. */
interface Session {
  status: 'unknown' | 'signedIn' | 'signedOut';
  accessToken: string | null;
}

const initialState: Session = { status: 'unknown', accessToken: null };

const slice = createSlice({
  name: 'session',
  initialState,
  reducers: {
    sessionStarted: (session, { payload }: PayloadAction<{ accessToken: string }>) => {
      session.status = 'signedIn';
      session.accessToken = payload.accessToken;
    },
    sessionEnded: (session) => {
      session.status = 'signedOut';
      session.accessToken = null;
    },
  },
});

export const { sessionStarted, sessionEnded } = slice.actions;
export const session = slice.reducer;
