import { expect, test } from 'vitest';

/** Everything Fixia says, in the browser and by the server's answers and letters (docs/glosario.md). */
const files = import.meta.glob<object>(['./**/texts.*.json', '../../Fixia/*/Texts/*.json'], { import: 'default', eager: true });

function* said(part: unknown, key: string): Generator<{ key: string; text: string }> {
  if (typeof part === 'string') yield { key, text: part };
  else if (part && typeof part === 'object')
    for (const [name, inner] of Object.entries(part)) yield* said(inner, `${key} ${name}`);
}

const of = (language: 'es' | 'en') =>
  Object.entries(files)
    .filter(([file]) => file.endsWith(`${language}.json`))
    .flatMap(([file, words]) => [...said(words, file)]);

const spanish = of('es');
const english = of('en');

const breaking = (texts: typeof spanish, forbidden: RegExp) =>
  texts.filter(({ text }) => forbidden.test(text)).map(({ key, text }) => `${key}: ${text}`);

test('the texts of all capabilities are read', () => {
  expect(spanish.length).toBeGreaterThan(1000);
  expect(english.length).toBe(spanish.length);
});

const forbidden = {
  'what the glossary calls otherwise': /feedback|reseña|calificación|\bhitos?\b|\bcartas?\b|confianza como|insignia|loguea/i,
  'forms of tú': /(?<!\p{L})(tú|contigo|tienes|puedes|quieres|eres|sabes|debes|haz|elige|escribe|ingresa (?:a|tu))(?!\p{L})/iu,
  'forms of usted and of Spain': /(?<!\p{L})(usted|vosotros|vuestr[oa]s?|coged?|ordenador)(?!\p{L})/iu,
  'an imperative of vos written with an accent it has not': /\p{L}[áéí](?:me|lo|la|los|las|nos|melo)(?!\p{L})/iu,
  'double spaces and straight ellipses': / {2}|\.\.\./,
};

test.each(Object.entries(forbidden))('Spanish says nothing of: %s', (_, words) => {
  const notWords = spanish.filter(({ text }) => text.trim() !== '');
  expect(breaking(notWords, words)).toEqual([]);
});

test('“Destacado” is the paid boost and nothing else', () => {
  expect(spanish.filter(({ text }) => /destacad/i.test(text)).map(({ key }) => key)).toEqual([
    './features/search/texts.es.json search featured',
  ]);
});

test('English has its own words for the same things', () => {
  expect(breaking(english, /feedback|\bmilestones?\b|\bby itself\b|\binformations\b| {2}|\.\.\./i)).toEqual([]);
});

test('plans have the names of the language', () => {
  expect(breaking(spanish, /\b(Basic|Enterprise|Free)\b/)).toEqual([]);
  expect(breaking(english, /\b(Básico|Empresa|Gratis)\b/)).toEqual([]);
});
