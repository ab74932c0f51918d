import { useState } from 'react';

/** The pages of a list that are shown: the first, and one more each time it is asked for; those before stay where they are. */
export function usePages() {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  // The page that comes next, once one is near the end of those that are shown: it is fetched before it is asked for.
  const [near, setNear] = useState<string>();
  return {
    cursors,
    last: cursors.at(-1),
    near,
    come: setNear,
    show: (cursor: string) => setCursors((now) => [...now, cursor]),
  };
}
