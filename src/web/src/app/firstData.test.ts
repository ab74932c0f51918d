import { expect, test } from 'vitest';
import firstData from './firstData.json';

test('every address that the server answers with a page is one that the page asks', async () => {
  // The page as the server would write it, with an answer for each address.
  const addresses = Object.values(firstData)
    .flat()
    .map((address) => address.replace(/:\w+/, 'un-nombre').replace('?*&', '?q=plomero&'));
  const text = JSON.stringify(Object.fromEntries(addresses.map((address) => [encodeURIComponent(address), { address }])));
  const fetched: string[] = [];
  Object.assign(globalThis, {
    document: { cookie: '', getElementById: () => ({ textContent: text }), documentElement: {} },
    fetch: async (request: Request) => {
      fetched.push(request.url);
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    },
  });
  const [{ store }, { keepFirstData }] = await Promise.all([import('./store.ts'), import('./firstData.ts')]);
  await keepFirstData(store);
  expect(fetched).toEqual([]);
  const kept = Object.values(store.getState().api.queries).map(
    (query) => (query?.data as { address: string } | undefined)?.address,
  );
  expect(kept.sort()).toEqual([...new Set(addresses)].sort());
});
