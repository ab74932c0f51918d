import { expect, test } from 'vitest';
import { nextOption, withRecent } from './recent.ts';

test('the newest search stands first, once', () => {
  expect(withRecent(' plomero ', ['gas', 'Plomero', 'logo'])).toEqual(['plomero', 'gas', 'logo']);
});

test('five are kept, and nothing is kept of an empty box', () => {
  expect(withRecent('f', ['a1', 'b1'])).toEqual(['a1', 'b1']);
  expect(withRecent('nuevo', ['a1', 'b1', 'c1', 'd1', 'e1'])).toEqual(['nuevo', 'a1', 'b1', 'c1', 'd1']);
});

test('arrows go around the list by way of what was typed', () => {
  expect(nextOption(-1, 1, 3)).toBe(0);
  expect(nextOption(2, 1, 3)).toBe(-1);
  expect(nextOption(-1, -1, 3)).toBe(2);
  expect(nextOption(0, -1, 3)).toBe(-1);
});
