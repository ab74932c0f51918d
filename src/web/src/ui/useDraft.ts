import { useEffect, useRef, useState } from 'react';

/**
 * Saves a draft as one types, once it rests for a moment. What is refused is not told: the form says it when it is published. Nothing is saved
 * before something is typed, nor twice at once.
 */
export function useDraft<T>(typed: T, enabled: boolean, save: (typed: T) => Promise<boolean>) {
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const saved = useRef(JSON.stringify(typed));
  const busy = useRef(false);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
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
