import { expect, test } from 'vitest';
import { ago, money } from './format.ts';

test('pesos read as an Argentine writes them, without needless decimals', () => {
  expect(money(2999).replace(/\s/g, ' ')).toBe('$ 2.999');
  expect(money(1234.5).replace(/\s/g, ' ')).toBe('$ 1.234,50');
});

test('moments are told from now', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');
  expect(ago('2026-03-10T10:00:00Z', now)).toBe('hace 2 horas');
  expect(ago('2026-03-07T12:00:00Z', now)).toBe('hace 3 días');
});
