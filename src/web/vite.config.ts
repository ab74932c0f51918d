import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { compressed } from './scripts/compressed.mjs';
import { cut, firstFonts } from './scripts/fonts.mjs';
import { lateScripts, routeFiles } from './scripts/route-files.mjs';

const server = process.env.FIXIA_SERVER ?? 'http://localhost:5080';

/** The server takes the session's cookie only from its own pages: behind the proxy this one is such a page. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

/** What every visitor needs first: the shell and the home page, with all they import. One file; a phone asks for it once. */
const first = ['src/main.tsx', 'src/app/Layout.tsx', 'src/features/home/HomePage.tsx'].map((file) =>
  path.resolve(import.meta.dirname, file),
);

interface Modules {
  getModuleInfo(id: string): { importedIds?: string[] } | null;
}

const index = /@mantine\/\w+\/esm\/index\.mjs$/;
let reached: Set<string> | undefined;
function isFirst(id: string, modules: Modules) {
  if (!reached) {
    reached = new Set(first);
    // An index that names all of a library says nothing about what is used of it.
    for (const file of reached) {
      if (!index.test(file)) for (const imported of modules.getModuleInfo(file)?.importedIds ?? []) reached.add(imported);
    }
  }
  return reached.has(id);
}

export default defineConfig({
  plugins: [
    react(),
    firstFonts(['bricolage-grotesque-latin-wght', 'inter-latin-wght']),
    lateScripts(),
    routeFiles({ main: 'src/main.tsx', router: 'src/app/router.tsx', data: 'src/app/firstData.json' }),
    compressed(),
  ],
  build: {
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // What a page needs comes with the page: the server names it in the first HTML.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        assetFileNames: (file) => `assets/[name]${file.names[0]?.endsWith('.woff2') ? `-${cut}` : ''}-[hash][extname]`,
        codeSplitting: {
          groups: [
            { name: (id: string, modules: Modules) => (isFirst(id, modules) ? 'first' : null), priority: 2 },
            // What several pages share, in few files rather than one for each button.
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 24_000, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { ...proxied, ws: true }, '/openapi': proxied, '/files': proxied, '/.well-known': proxied } },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'] },
});
