import { expect, test } from 'vitest';

const files = import.meta.glob<string>('./*.tsx', { query: '?raw', import: 'default', eager: true });
const shown = Object.values(files).join('\n');
const pieces = Object.keys(import.meta.glob('../../ui/*.tsx')).map((file) => file.split('/').at(-1) ?? '');
const [sheets = ''] = Object.values(import.meta.glob<string>('../styles.ts', { query: '?raw', import: 'default', eager: true }));

test('/estilo shows every piece', () => {
  expect(pieces.length).toBeGreaterThan(20);
  expect(pieces.filter((piece) => !shown.includes(`/ui/${piece}'`))).toEqual([]);
});

/** What lays others out, or is inside of others, shows nothing by itself. */
const unseen =
  /^(UnstyledButton|Input|InlineInput|Group|Stack|SimpleGrid|Container|Text|Title|Anchor|ActionIcon|Fieldset|Floating|Skeleton)/;

test('/estilo shows every component of the library that has its style sheet', () => {
  const listed = [...sheets.matchAll(/styles\/([A-Z]\w+)\.css/g)].map(([, name = '']) => name);
  expect(listed.filter((name) => !unseen.test(name) && !shown.includes(`<${name}`))).toEqual([]);
});
