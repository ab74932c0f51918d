import { expect, test } from 'vitest';

/** Features lie on floors as their capabilities do on the server (docs/architecture.md), and use what lies below them. */
const floors = [
  ['accounts', 'places'],
  ['files'],
  ['subscriptions'],
  ['services', 'projects', 'teams'],
  ['contracts'],
  ['feedback'],
  ['profiles', 'search', 'favourites'],
  ['panel', 'home', 'help', 'notifications', 'messages'],
];
const houses = ['api', 'ui', 'features', 'app'];
const files = Object.entries(import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })).map(
  ([file, text]) => [file.slice(2), text] as const,
);
const sources = new Map(files.filter(([file]) => !file.includes('.test.')));

/** `name` as it is meant inside `file`. */
const resolved = (name: string, file: string) => new URL(name, `file:///${file}`).pathname.slice(1);

/** What a file imports of this client, at once or later. */
const importsOf = (file: string, text: string) =>
  [...text.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)].map(([, name = '']) => resolved(name, file));

const placeOf = (file: string) => {
  const [house = '', feature = ''] = file.split('/');
  return { house, feature: house === 'features' ? feature : '' };
};

function mayUse(user: string, used: string): boolean {
  const [from, to] = [placeOf(user), placeOf(used)];
  if (from.house !== to.house) return houses.indexOf(from.house) > houses.indexOf(to.house);
  if (from.feature === to.feature) return true;
  return floorOf(from.feature) > floorOf(to.feature);
}

const floorOf = (feature: string) => floors.findIndex((floor) => floor.includes(feature));

test('nothing looks up or sideways: app → features → ui → api', () => {
  const wrong = [...sources]
    .filter(([file]) => file.includes('/'))
    .flatMap(([file, text]) =>
      importsOf(file, text)
        .filter((used) => !mayUse(file, used))
        .map((used) => `${file} uses ${used}`),
    );
  expect(wrong).toEqual([]);
});

test('a look up would be noticed', () => {
  expect(mayUse('ui/A.tsx', 'features/search/B.tsx')).toBe(false);
  expect(mayUse('api/base.ts', 'app/store.ts')).toBe(false);
  expect(mayUse('features/services/A.tsx', 'features/search/B.tsx')).toBe(false);
  expect(mayUse('features/search/A.tsx', 'features/favourites/B.tsx')).toBe(false);
  expect(mayUse('features/search/A.tsx', 'features/services/B.tsx')).toBe(true);
  expect(importsOf('ui/A.tsx', "const A = lazy(() => import('../app/B.tsx'));")).toEqual(['app/B.tsx']);
});

test('every feature has its floor', () => {
  const features = [...new Set(files.map(([file]) => placeOf(file).feature).filter(Boolean))];
  expect(features.filter((feature) => floorOf(feature) < 0)).toEqual([]);
});

test('no circle of imports', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    // Types are gone when it runs.
    const text = (sources.get(file) ?? '').replaceAll(/import type [^;]*;/g, '');
    for (const used of importsOf(file, text)) visit(used, [...way, file]);
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('lines have 130 columns at most', () => {
  const long = files
    .filter(([file]) => !file.endsWith('generated.ts'))
    .flatMap(([file, text]) => text.split('\n').map((line, i) => ({ place: `${file}:${i + 1}`, line })))
    .filter(({ line }) => line.length > 130)
    .map(({ place }) => place);
  expect(long).toEqual([]);
});
