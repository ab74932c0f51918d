import { api } from '../api/base.ts';
import { listen } from '../api/realtime.ts';
import { store } from './store.ts';

/** What is told over the line makes the answers it is about old; the pages that show them ask anew. */
const stale = {
  'notifications.changed': ['Notifications'],
} as const;

type Kind = keyof typeof stale;

export function hear() {
  const tell = (kind: string) => {
    if (kind in stale) store.dispatch(tagged.util.invalidateTags([...stale[kind as Kind]]));
  };
  listen(store, {
    entry: ({ kind }) => tell(kind),
    passed: () => {},
    begin: () => Object.keys(stale).forEach(tell),
    renew: () => store.dispatch(api.endpoints.renewSession.initiate()),
  });
}

const tagged = api.enhanceEndpoints({ addTagTypes: ['Notifications'] });
