import { expect, test } from 'vitest';

const code = new Map(
  Object.entries(
    import.meta.glob<string>(['./**/*.{ts,tsx}', '!./api/**', '!./**/*.test.*'], {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([file, text]) => [file.slice(2), text]),
);
const words = new Map(
  Object.entries(import.meta.glob<object>('./**/texts.*.json', { import: 'default', eager: true })).map(([file, tree]) => [
    file.slice(2),
    tree,
  ]),
);
const sources = [...code.keys()];
const spanish = [...words.keys()].filter((file) => file.endsWith('texts.es.json'));
const read = (file: string) => code.get(file) ?? '';

/** `name` as it is meant inside `file`. */
const resolved = (name: string, file: string) => new URL(name, `file:///${file}`).pathname.slice(1);

function flat(tree: object, before = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

const textsOf = (file: string) => flat(words.get(file) ?? {});
const english = (file: string) => file.replace('.es.json', '.en.json');
const namespaceOf = (file: string) => file.split('/').at(-2) ?? '';
const plural = /_(one|other|zero|many)$/;

/** Texts named in full ('nav.home'), and those made up of a part that is only known at run time (`role.${role}`). */
function named(text: string) {
  const strings = [...text.matchAll(/'([a-zA-Z]+(?:\.\w+)+)'/g)].map(([, key = '']) => key);
  const patterns = [...text.matchAll(/`((?:[a-zA-Z]+\.)(?:[\w.]|\$\{(?:[^{}]|\{[^{}]*\})*\})+)`/g)].map(([, key = '']) => key);
  return {
    strings,
    patterns: patterns.map(
      (key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '[\\w.]+')}$`),
    ),
  };
}

const owners = new Map(spanish.flatMap((file) => textsOf(file).map(([key]) => [key.replace(plural, ''), namespaceOf(file)])));

test.each(spanish)('%s has its English, with the same texts that fill in the same values', (file) => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const other = new Map(textsOf(english(file)));
  expect([...other.keys()].sort()).toEqual(
    textsOf(file)
      .map(([key]) => key)
      .sort(),
  );
  for (const [key, text] of textsOf(file)) expect(values(other.get(key) ?? ''), key).toEqual(values(text));
});

test('a key belongs to one capability alone', () => {
  const roots = spanish.flatMap((file) => Object.keys(words.get(file) ?? {}).map((key) => [key, namespaceOf(file)] as const));
  expect(roots.filter(([key], i) => roots.findIndex(([other]) => other === key) !== i)).toEqual([]);
});

test('every text is used', () => {
  const all = sources.map((file) => named(read(file)));
  const strings = new Set(all.flatMap((one) => one.strings));
  const patterns = all.flatMap((one) => one.patterns);
  // A list of texts is asked for as a whole.
  const asked = (key: string) => key.replace(/\.\d+\..*/, '');
  const isUsed = (key: string) => strings.has(key) || patterns.some((pattern) => pattern.test(key));
  const unused = [...owners.keys()].filter((key) => !isUsed(asked(key)));
  expect(unused).toEqual([]);
});

test('every text that is asked for is there', () => {
  const missing = sources.flatMap((file) =>
    [...read(file).matchAll(/\bt\(\s*(?:[^'`()]*\? )?'([\w.]+)'/g)]
      .map(([, key = '']) => key)
      .filter((key) => !owners.has(key))
      .map((key) => `${file}: ${key}`),
  );
  expect(missing).toEqual([]);
});

/** Everything a file brings along, itself included. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !sources.includes(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of read(file).matchAll(/(?:from|import\()\s*'(\.[^']+\.tsx?)'/g))
    withImports(resolved(name, file), seen);
  return seen;
}

function needed(file: string) {
  const found = new Set<string>();
  for (const part of withImports(file)) {
    const { strings, patterns } = named(read(part));
    for (const key of strings) if (owners.has(key)) found.add(owners.get(key) ?? '');
    for (const [key, owner] of owners) if (patterns.some((pattern) => pattern.test(key))) found.add(owner);
  }
  return found;
}

const always = [...(/const always = \{([^}]*)\}/.exec(read('app/texts.ts'))?.[1] ?? '').matchAll(/\w+/g)].map(([name]) => name);
const routes = read('app/router.tsx').matchAll(/page\(\s*'[^']*',\s*\[([^\]]*)\],\s*'\w+',\s*\(\) =>\s*import\('([^']+)'\)/g);
const pages = [...routes].map(([, listed = '', file = '']) => ({
  file: resolved(file, 'app/router.tsx'),
  words: [...listed.matchAll(/\w+/g)].map(([name]) => name),
}));

test.each(pages)('$file comes with the words it shows, and no others', ({ file, words: listed }) => {
  expect([...needed(file)].filter((name) => !always.includes(name)).sort()).toEqual([...listed].sort());
});

test('the shell and the first page show only words that are always there', () => {
  const first = [...needed('app/Layout.tsx'), ...needed('app/RouteError.tsx'), ...needed('features/home/HomePage.tsx')];
  expect(first.filter((name) => !always.includes(name))).toEqual([]);
  expect(pages.length).toBe([...read('app/router.tsx').matchAll(/ page\(/g)].length);
});
