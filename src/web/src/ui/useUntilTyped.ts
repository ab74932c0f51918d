import { useState } from 'react';

/** What was refused of a field, until something else is typed there: what was mended does not stay red. */
export function useUntilTyped(error: string | undefined, value: unknown): string | undefined {
  const [refused, setRefused] = useState({ error, value });
  if (refused.error !== error) setRefused({ error, value });
  return refused.error === error && refused.value !== value ? undefined : error;
}
