import { expect, test } from 'vitest';
import { duotoneNames, iconNames } from './ui/iconNames.ts';

const sources = Object.entries(
  import.meta.glob<string>(['./**/*.{ts,tsx}', '!./ui/iconNames.ts', '!./**/*.test.*'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .map(([, text]) => text)
  .join('\n');

test('only the icons that are used are shipped', () => {
  const isNamed = (name: string) => sources.includes(`'${name}'`) || sources.includes(`"${name}"`);
  expect([...iconNames, ...duotoneNames].filter((name) => !isNamed(name))).toEqual([]);
});
