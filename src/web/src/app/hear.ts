import { api } from '../api/base.ts';
import { fixia } from '../api/fixia.ts';
import { listen, type Entry } from '../api/realtime.ts';
import { store } from './store.ts';

/** What is told over the line makes the answers it is about old; the pages that show them ask anew. */
const stale = {
  'notifications.changed': ['Notifications'],
  'conversations.changed': ['Conversations', 'Messages'],
  'conversations.message': ['Conversations', 'Messages'],
} as const;

const isKnown = (kind: string): kind is keyof typeof stale => kind in stale;

/** What is said about conversations needs their code, which nobody else does: it is fetched when it is first needed. */
const mail = () => import('../features/messages/mail.ts');

export function hear() {
  const ask = (kind: string) => isKnown(kind) && store.dispatch(fixia.util.invalidateTags([...stale[kind]]));
  listen(store, {
    entry: (entry) => {
      ask(entry.kind);
      if (entry.kind === 'conversations.message') received(entry);
    },
    passed: (kind, data) => {
      if (kind !== 'conversations.typing') return;
      void mail().then((it) => it.noteTyping((data as { conversation: string }).conversation));
    },
    begin: () => Object.keys(stale).forEach(ask),
    stands: () => void mail().then((it) => it.sendWhatWaits(store)),
    renew: () => store.dispatch(api.endpoints.renewSession.initiate()),
  });
}

/** It is on a screen of theirs now: who wrote it may know. */
function received({ data }: Entry) {
  const { conversation: id, number } = data as { conversation: string; number: number };
  void store.dispatch(fixia.endpoints.markConversation.initiate({ id, marks: { received: number, read: 0 } }));
}
