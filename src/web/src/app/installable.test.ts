import { expect, test } from 'vitest';
import page from '../../index.html?raw';
import manifestText from '../../public/manifest.webmanifest?raw';
import worker from '../../public/sw.js?raw';

const [routes = ''] = Object.values(import.meta.glob<string>('./router.tsx', { query: '?raw', import: 'default', eager: true }));
const drawings = Object.keys(import.meta.glob('../../public/**/*.{png,svg,html,css}', { query: '?url' })).map((file) =>
  file.replace('../../public', ''),
);

interface Manifest {
  start_url: string;
  display: string;
  icons: { src: string; sizes: string; purpose?: string }[];
  shortcuts: { name: string; url: string }[];
}
const manifest = JSON.parse(manifestText) as Manifest;

test('a phone can install it: an address, a window of its own, and icons of the sizes asked for', () => {
  expect(page).toContain('rel="manifest" href="/manifest.webmanifest"');
  expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' });
  expect(manifest.icons.map((icon) => icon.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some((icon) => icon.purpose === 'maskable')).toBe(true);
  for (const { src } of manifest.icons) expect(drawings).toContain(src);
});

test('shortcuts lead to pages that are there', () => {
  for (const { url } of manifest.shortcuts) expect(routes).toContain(`'${url}'`);
});

test('the worker keeps the page for no network and nothing that could grow old', () => {
  const kept = [...worker.matchAll(/'(\/[^']*)'/g)].map(([, file = '']) => file);
  expect([...new Set(kept)].sort()).toEqual(['/favicon.svg', '/offline.css', '/offline.html']);
  for (const file of kept) expect(drawings).toContain(file);
  expect(worker).not.toContain('cache.put');
});
