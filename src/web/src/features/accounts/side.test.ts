import { expect, test } from 'vitest';
import { sideOf } from './side.ts';

const trust = { likes: 0, total: 0, percentage: null, isNew: true, people: 0 };
const client = { isProfessionalActive: false, trust: { client: trust, professional: null } };
const professional = { isProfessionalActive: true, trust: { client: trust, professional: trust } };
const former = { isProfessionalActive: false, trust: { client: trust, professional: trust } };

test('a professional lands on their side, everybody else on the client’s', () => {
  expect(sideOf(professional)).toBe('profesional');
  expect(sideOf(client)).toBe('cliente');
  expect(sideOf(former)).toBe('cliente');
});

test('the address decides when it names a side one has', () => {
  expect(sideOf(professional, 'cliente')).toBe('cliente');
  expect(sideOf(former, 'profesional')).toBe('profesional');
  expect(sideOf(client, 'profesional')).toBe('cliente');
  expect(sideOf(professional, 'otra')).toBe('profesional');
});
