import {
  createApi,
  fetchBaseQuery,
  type BaseQueryFn,
  type FetchArgs,
  type FetchBaseQueryError,
} from '@reduxjs/toolkit/query/react';
import { takeFirstAnswer } from './firstAnswers.ts';
import { sessionEnded, sessionStarted } from './session.ts';
import type { ClientState } from './state.ts';

const request = fetchBaseQuery({
  baseUrl: '/',
  prepareHeaders: (headers, { getState }) => {
    const { session, preferences } = getState() as ClientState;
    if (session.accessToken) headers.set('authorization', `Bearer ${session.accessToken}`);
    headers.set('accept-language', preferences.language);
    return headers;
  },
});

// Several requests may find the token expired at once; the refresh token is good for one use, so they share one refresh.
let refreshing: Promise<boolean> | undefined;

const requestWithSession: BaseQueryFn<string | FetchArgs, unknown, FetchBaseQueryError> = async (args, context, extra) => {
  const state = context.getState() as ClientState;
  const url = typeof args === 'string' ? args : args.url;
  if (!url.startsWith('/api/auth/') && state.session.status === 'unknown') await refresh(context, extra);
  const { session, preferences } = context.getState() as ClientState;
  const known = session.status === 'signedOut' && preferences.language === 'es' ? takeFirstAnswer(args) : undefined;
  if (known !== undefined) return { data: known };
  const answer = await request(args, context, extra);
  if (answer.error?.status !== 401 || url.startsWith('/api/auth/') || !(context.getState() as ClientState).session.accessToken)
    return answer;
  return (await refresh(context, extra)) ? request(args, context, extra) : answer;
};

function refresh(context: Parameters<typeof request>[1], extra: Parameters<typeof request>[2]): Promise<boolean> {
  refreshing ??= (async () => {
    const answer = await request({ url: '/api/auth/refresh', method: 'POST' }, context, extra);
    if (answer.data) context.dispatch(sessionStarted(answer.data as { accessToken: string }));
    // Only the server's own refusal ends a session; a lost network does not.
    else if (typeof answer.error?.status === 'number' && answer.error.status < 500) context.dispatch(sessionEnded());
    return Boolean(answer.data);
  })().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

/** The server's API; `generated.ts` adds the endpoints of the OpenAPI document. */
export const api = createApi({
  reducerPath: 'api',
  baseQuery: requestWithSession,
  endpoints: (build) => ({
    /** Another access token, before the one there is runs out: for lines that stay open. */
    renewSession: build.mutation<boolean, void>({
      queryFn: async (_, context, extra) => ({ data: await refresh(context, extra ?? {}) }),
    }),
  }),
});
