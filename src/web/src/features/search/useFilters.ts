import { useSearchParams } from 'react-router';

/** The filters of a list live in the address, so that a search can be sent to somebody and "back" works. */
export function useFilters<K extends string>(names: readonly K[]) {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<K, string>;

  function set(changes: Partial<Record<K, string>>) {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(changes) as [string, string][]) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        next.delete('cursor');
        return next;
      },
      { preventScrollReset: true },
    );
  }

  /** What the API is asked: only what is set. */
  const params = Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as Partial<Record<K, string>>;
  return { filters, params, set };
}
