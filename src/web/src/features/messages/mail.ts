import { useSyncExternalStore } from 'react';
import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit';
import { fixia } from '../../api/fixia.ts';
import type { ClientState } from '../../api/state.ts';
import { problemOf } from '../../ui/problem.ts';
import { Outbox, browserShelf, type Fate, type Outgoing } from './outgoing.ts';

type Dispatch = ThunkDispatch<ClientState, unknown, UnknownAction>;

let dispatch: Dispatch | undefined;

async function send({ conversation, id, text, replyTo, files }: Outgoing): Promise<Fate> {
  if (!dispatch) return { is: 'later' };
  const newMessage = { text, replyTo: replyTo ?? null, files };
  const { error } = await dispatch(fixia.endpoints.sendMessage.initiate({ id: conversation, message: id, newMessage }));
  const problem = problemOf(error);
  if (!error) return { is: 'sent' };
  // A lost network, a busy server or a session to renew pass; what the server refuses does not.
  return problem && problem.status < 500 && ![401, 429].includes(problem.status)
    ? { is: 'refused', why: problem.title }
    : { is: 'later' };
}

export const outbox = new Outbox(typeof indexedDB === 'undefined' ? none() : browserShelf(), send);

/** The line stands: what waits goes out. */
export async function sendWhatWaits(store: { dispatch: Dispatch }) {
  dispatch = store.dispatch;
  const me = await dispatch(fixia.endpoints.getMe.initiate(undefined, { subscribe: false }));
  if (outbox.list().length === 0) await outbox.open();
  if (me.data) await outbox.flush(me.data.id);
}

/** What waits to be sent in a conversation. */
export function useOutgoing(conversation: string, by: string) {
  return useSyncExternalStore(outbox.subscribe, outbox.list).filter((one) => one.conversation === conversation && one.by === by);
}

function none() {
  return { all: async () => [], put: async () => {}, remove: async () => {} };
}

// Who is typing where; it is worth nothing a moment later.
const typingFor = 5_000;
let typing: Record<string, number> = {};
const heard = new Set<() => void>();
const tell = () => heard.forEach((listener) => listener());

export function noteTyping(conversation: string) {
  typing = { ...typing, [conversation]: Date.now() + typingFor };
  tell();
  setTimeout(tell, typingFor + 50);
}

export function useTyping(conversation: string) {
  return useSyncExternalStore(
    (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    () => (typing[conversation] ?? 0) > Date.now(),
  );
}
