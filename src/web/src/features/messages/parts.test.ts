import { expect, test } from 'vitest';
import { parts } from './parts.ts';

test('an address leads where it says, and what stands around it is text', () => {
  expect(parts('Mirá https://fixia.example/u/ana, ¿te sirve?')).toEqual([
    { text: 'Mirá ' },
    { text: 'https://fixia.example/u/ana', href: 'https://fixia.example/u/ana', domain: 'fixia.example' },
    { text: ', ¿te sirve?' },
  ]);
  expect(parts('https://banco.example@malo.example/x')[0]?.domain).toBe('malo.example');
  expect(parts('javascript:alert(1) y <b>nada</b>')).toEqual([{ text: 'javascript:alert(1) y <b>nada</b>' }]);
  expect(parts('')).toEqual([]);
});
