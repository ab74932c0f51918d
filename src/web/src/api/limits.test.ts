import { expect, it } from 'vitest';

const pages = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });

it('takes how long a text or how large a number may be from what the server says', () => {
  const literal = /\s(?:maxLength|max)=(?:\{\d+\}|"\d+")/;
  expect(Object.keys(pages).length).toBeGreaterThan(50);
  expect(Object.keys(pages).filter((file) => literal.test(pages[file]!))).toEqual([]);
});
