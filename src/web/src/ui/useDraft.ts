import { useEffect, useRef, useState } from 'react';
import { save, type Thing, type Ways } from './draft.ts';

interface Draft<Typed, Body> {
  typed: Typed;
  bodyOf: (typed: Typed) => Body;
  /** What is being edited; nothing when it is new. */
  thing?: Thing & { status: string };
  /** Whether what is typed may be kept as a draft while it is typed. */
  mayKeep: boolean;
  /** The calls of the form's button, whose refusals it shows. */
  ways: Ways<Body>;
  /** The same calls again, for the drafts kept by themselves. */
  quietly: Pick<Ways<Body>, 'create' | 'change'>;
  onDone: (thing: Thing) => unknown;
}

/** A form of something that is published: it keeps its draft by itself until then, and answers whether it is one. */
export function useDraft<Typed, Body>({ typed, bodyOf, thing, mayKeep, ways, quietly, onDone }: Draft<Typed, Body>) {
  // The draft that was begun here; the page stays, so that nobody loses their place.
  const begun = useRef<Thing | undefined>(thing);
  const isDraft = !thing || thing.status === 'draft';

  const saving = useSaving(typed, isDraft && mayKeep, async (now) => {
    const kept = await save(bodyOf(now), begun.current, false, { ...ways, ...quietly });
    if (kept) begun.current = kept;
    return Boolean(kept);
  });

  async function send(show: boolean) {
    const done = await save(bodyOf(typed), begun.current, show && isDraft, ways);
    if (done) await onDone(done);
  }

  return { isDraft, saving, send };
}

/**
 * Saves what is typed once it rests for a moment. What is refused is not told: the form says it when it is published.
 * Nothing is saved before something is typed, nor twice at once.
 */
function useSaving<T>(typed: T, enabled: boolean, keep: (typed: T) => Promise<boolean>) {
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const saved = useRef(JSON.stringify(typed));
  const busy = useRef(false);
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  const now = JSON.stringify(typed);
  useEffect(() => {
    if (!enabled || now === saved.current) return;
    const timer = setTimeout(async () => {
      if (busy.current) return;
      busy.current = true;
      setState('saving');
      const ok = await latest.current(JSON.parse(now) as T);
      if (ok) saved.current = now;
      setState(ok ? 'saved' : 'idle');
      busy.current = false;
    }, 1500);
    return () => clearTimeout(timer);
  }, [now, enabled]);
  return state;
}
