import { expect, test } from 'vitest';
import en from './en.json';
import es from './es.json';

function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`)));
}

test('both languages have the same texts', () => {
  expect(texts(en).map(([key]) => key)).toEqual(texts(es).map(([key]) => key));
});

test('both languages fill in the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const english = new Map(texts(en));
  for (const [key, text] of texts(es)) expect(values(english.get(key)!), key).toEqual(values(text));
});
