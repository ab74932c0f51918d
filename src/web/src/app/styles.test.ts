import { expect, test } from 'vitest';

const [sheets = ''] = Object.values(import.meta.glob<string>('./styles.ts', { query: '?raw', import: 'default', eager: true }));
const sources = Object.values(
  import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true }),
);
const used = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) => names.match(/\b[A-Z]\w+/g) ?? []),
  ),
);

/** What the components we use are made of, beside their own. */
const inside = ['UnstyledButton', 'InlineInput', 'FloatingIndicator'];

test('only style sheets of components that are used travel', () => {
  const listed = [...sheets.matchAll(/styles\/([A-Z]\w+)\.css/g)].map(([, name = '']) => name);
  expect(listed.filter((name) => !used.has(name) && !inside.includes(name))).toEqual([]);
});
