import { expect, test } from 'vitest';
import { tradeOf } from './trades.ts';

test('a trade has its drawing, in the colour of its branch', () => {
  expect(tradeOf('electricidad')).toEqual({ icon: 'lightning', tint: 'amber' });
  expect(tradeOf('electricidad').tint).toBe(tradeOf('hogar').tint);
  expect(tradeOf('identidad').tint).not.toBe(tradeOf('hogar').tint);
});

test('a trade nobody has drawn yet is drawn as its branch, and is never a hole', () => {
  expect(tradeOf('quesos-de-autor', 'hogar')).toEqual(tradeOf('hogar'));
  expect(tradeOf('algo-nuevo').icon).toBe('toolbox');
});

test('each branch has a colour of its own', () => {
  const branches = [
    'hogar',
    'cuidado',
    'diseno',
    'tecnologia',
    'marketing',
    'audiovisual',
    'clases',
    'profesiones',
    'eventos',
    'vehiculos',
    'belleza',
    'salud',
    'ropa',
    'transporte',
  ];
  expect(new Set(branches.map((branch) => tradeOf(branch).tint)).size).toBe(branches.length);
});
