import { useEffect, type RefObject } from 'react';

/** Calls back when somebody leaves what is open: presses Escape, clicks elsewhere, or moves the focus out of it. */
export function useAway(box: RefObject<HTMLElement | null>, open: boolean, onAway: (byKey: boolean) => void) {
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onAway(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onAway(true);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [box, open, onAway]);
}
