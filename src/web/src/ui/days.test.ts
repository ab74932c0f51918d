import { expect, test } from 'vitest';
import { byDay, dayOf } from './days.ts';

const now = new Date(2026, 10, 21, 0, 30);

test('a day is the one of the reader', () => {
  expect(dayOf(new Date(2026, 10, 21, 0, 5).toISOString(), now)).toBe('today');
  expect(dayOf(new Date(2026, 10, 20, 23, 55).toISOString(), now)).toBe('yesterday');
  expect(dayOf(new Date(2026, 10, 9, 12, 0).toISOString(), now)).toBe('2026-11-09');
  expect(dayOf(new Date(2026, 10, 21, 9, 0).toISOString(), now)).toBe('today');
});

test('what happened on a day stands together, in its order', () => {
  const at = (day: number, hour: number) => ({ createdAt: new Date(2026, 10, day, hour).toISOString() });
  expect(byDay([at(21, 0), at(20, 22), at(20, 1), at(3, 4)], now).map(({ day, items }) => [day, items.length])).toEqual([
    ['today', 1],
    ['yesterday', 2],
    ['2026-11-03', 1],
  ]);
});
