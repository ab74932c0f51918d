import { expect, test } from 'vitest';
import { priceLabel } from './priceLabel.ts';

test('a service with packages costs from its smallest one on, whatever it is counted in', () => {
  expect(priceLabel({ isFrom: true, priceUnit: 'fixed' })).toBe('search.fromOf.fixed');
  expect(priceLabel({ isFrom: true, priceUnit: 'hour' })).toBe('search.fromOf.hour');
  expect(priceLabel({ isFrom: false, priceUnit: 'hour' })).toBe('search.priceOf.hour');
});
