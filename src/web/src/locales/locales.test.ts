import { expect, test } from 'vitest';
import en from './en.json';
import esHome from './es.home.json';
import esOthers from './es.json';

const es = { ...esHome, ...esOthers };

function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`)));
}

test('both languages have the same texts', () => {
  expect(texts(en).map(([key]) => key).sort()).toEqual(texts(es).map(([key]) => key).sort());
});

test('both languages fill in the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const english = new Map(texts(en));
  for (const [key, text] of texts(es)) expect(values(english.get(key)!), key).toEqual(values(text));
});
