import { expect, test } from 'vitest';
import { until } from './until.ts';

const now = Date.parse('2026-03-10T12:00:00Z');

test('what renews, ends and ended is told apart', () => {
  expect(until({ status: 'active', expiresAt: '2026-04-01T00:00:00Z', autoRenew: true }, now)).toBe('subscription.renews');
  expect(until({ status: 'cancelled', expiresAt: '2026-04-01T00:00:00Z', autoRenew: false }, now)).toBe('subscription.ends');
  expect(until({ status: 'expired', expiresAt: '2026-03-01T00:00:00Z', autoRenew: false }, now)).toBe('subscription.ended');
  expect(until({ status: 'cancelled', expiresAt: '2026-03-09T00:00:00Z', autoRenew: false }, now)).toBe('subscription.ended');
});
