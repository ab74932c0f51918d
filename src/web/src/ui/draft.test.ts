import { expect, test } from 'vitest';
import { save, type Ways } from './draft.ts';

/** Calls that answer a thing, unless they are told to refuse; and what was called. */
function calls(refused?: string) {
  const made: string[] = [];
  const answer = (call: string) => {
    made.push(call);
    return Promise.resolve(call.startsWith(refused ?? '-') ? {} : { data: { id: '7', slug: 'un-logo' } });
  };
  const ways: Ways<string> = {
    create: (body, publish) => answer(`create ${body} ${publish}`),
    change: (id, body) => answer(`change ${id} ${body}`),
    publish: (id) => answer(`publish ${id}`),
  };
  return { made, ways };
}

test('what was not begun is made in one call, shown or not', async () => {
  const { made, ways } = calls();
  expect(await save('logo', undefined, true, ways)).toEqual({ id: '7', slug: 'un-logo' });
  await save('logo', undefined, false, ways);
  expect(made).toEqual(['create logo true', 'create logo false']);
});

test('what was begun is changed, and then shown when that is asked', async () => {
  const { made, ways } = calls();
  await save('logo', { id: '7', slug: 'x' }, false, ways);
  await save('logo', { id: '7', slug: 'x' }, true, ways);
  expect(made).toEqual(['change 7 logo', 'change 7 logo', 'publish 7']);
});

test('what the server refused to change is not shown', async () => {
  const { made, ways } = calls('change');
  expect(await save('logo', { id: '7', slug: 'x' }, true, ways)).toBeUndefined();
  expect(made).toEqual(['change 7 logo']);
});
