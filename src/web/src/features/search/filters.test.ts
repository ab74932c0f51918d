import { expect, test } from 'vitest';
import { filterNames, narrowing, rounded, without, type Filters } from './filters.ts';

const none = Object.fromEntries(filterNames.map((name) => [name, ''])) as Filters;

test('words, order and a distance by itself narrow nothing', () => {
  expect(narrowing({ ...none, q: 'gas', sort: 'price', km: '25' })).toEqual([]);
  expect(narrowing({ ...none, near: 'Rosario', km: '25', premium: 'true' })).toEqual(['near', 'premium']);
});

test('a distance goes with its city', () => {
  expect(without('near')).toEqual({ near: '', km: '' });
  expect(without('category')).toEqual({ category: '' });
});

test('an estimate says two figures', () => {
  expect(rounded(12_345)).toBe(12_000);
  expect(rounded(987)).toBe(980);
  expect(rounded(7)).toBe(7);
});
