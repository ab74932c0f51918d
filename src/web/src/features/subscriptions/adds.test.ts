import { expect, test } from 'vitest';
import { adds, kept } from './adds.ts';

const feature = (code: string, included: boolean, limit: number | null = null) => ({ code, included, limit });

test('a plan shows what it adds to the one before', () => {
  const basic = { features: [feature('client_role', true), feature('active_services', true, 5), feature('statistics', false)] };
  const premium = { features: [feature('client_role', true), feature('active_services', true), feature('statistics', true)] };
  expect(adds(basic).map((one) => one.code)).toEqual(['client_role', 'active_services']);
  expect(adds(premium, basic).map((one) => one.code)).toEqual(['active_services', 'statistics']);
});

test('what is kept is what a commission would have taken, less the plan', () => {
  expect(kept(4, 60_000, 0.2, 5999)).toEqual({ elsewhere: 48_000, more: 42_001 });
});
