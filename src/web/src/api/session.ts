import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** The access token lives in memory only; the refresh token is a cookie no script can read. */
interface Session {
  status: 'unknown' | 'signedIn' | 'signedOut';
  accessToken: string | null;
}

/** The server leaves a mark beside the hidden token; without it there is no session to renew, and nobody asks for one. */
const mark = /(^|; )fixia-signed=/;
const mayBeSignedIn = () => typeof document === 'undefined' || mark.test(document.cookie);

const slice = createSlice({
  name: 'session',
  initialState: (): Session => ({ status: mayBeSignedIn() ? 'unknown' : 'signedOut', accessToken: null }),
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
