import { expect, test } from 'vitest';
import { faceOf } from './face.ts';

test('a person has the same face everywhere', () => {
  expect(faceOf('juan-perez')).toEqual(faceOf('juan-perez'));
});

test('people of a page look different', () => {
  const people = [
    'juan-perez',
    'maria-paz',
    'marcelo-ruiz',
    'gabriela-sosa',
    'joaquin-romero',
    'silvina-flores',
    'gonzalo-suarez',
    'ana-paz',
  ];
  expect(new Set(people.map((id) => faceOf(id).drawing)).size).toBeGreaterThan(6);
});

test('all faces and grounds are used', () => {
  const many = Array.from({ length: 5000 }, (_, i) => faceOf(`persona-${i}`));
  expect(new Set(many.map((one) => one.drawing)).size).toBe(96);
  expect(new Set(many.map((one) => one.ground)).size).toBe(6);
});
