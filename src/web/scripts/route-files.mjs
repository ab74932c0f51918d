// What the server needs to know of a build to send a page whole: which files belong to which address.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes .vite/routes.json: for each path of the router its page's scripts and style sheets, those of the entry left out, and
 * what it
 * asks the API first. The server names the files in the head of the first HTML, so that they are fetched together and not one
 * after the other, and puts the answers beside them.
 */
export function routeFiles({ main, router, data }) {
  return {
    name: 'route-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
        // What a chunk imports stands before it, so that its style sheets have the last word, as when they are fetched later.
        const closure = (chunk, files = new Set(), seen = new Set()) => {
          if (!chunk || seen.has(chunk.fileName)) return files;
          seen.add(chunk.fileName);
          for (const name of chunk.imports) closure(byName.get(name), files, seen);
          files.add(chunk.fileName);
          for (const name of chunk.viteMetadata?.importedCss ?? []) files.add(name);
          return files;
        };
        const root = process.cwd();
        const chunkOf = (source) => chunks.find((chunk) => chunk.moduleIds.includes(path.resolve(root, source)));
        const entry = closure(chunkOf(main));
        const asked = JSON.parse(readFileSync(path.resolve(root, data), 'utf8'));
        const source = readFileSync(path.resolve(root, router), 'utf8');
        const routes = {};
        for (const [, address, words, page] of source.matchAll(
          /\bpage\(\s*'([^']+)',\s*\[([^\]]*)\],[^(]*\(\) => import\('([^']+)'\)/g,
        )) {
          const texts = [...words.matchAll(/\w+/g)].map(([name]) => `src/features/${name}/texts.es.json`);
          const files = [path.join(path.dirname(router), page), ...texts].flatMap((file) => [...closure(chunkOf(file))]);
          routes[address] = {
            files: [...new Set(files)].filter((file) => !entry.has(file)).map((file) => `/${file}`),
            data: asked[address] ?? [],
          };
        }
        for (const address of Object.keys(asked))
          if (!routes[address]) this.error(`${data} names ${address}, which ${router} has not.`);
        this.emitFile({ type: 'asset', fileName: '.vite/routes.json', source: JSON.stringify(routes) });
      },
    },
  };
}

/**
 * The server sends a page one can read; its scripts take their turn after its style sheets and fonts, or a slow line would share
 * itself among all of them and show nothing for as long.
 */
export function lateScripts() {
  return {
    name: 'late-scripts',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replaceAll('<script type="module"', '<script type="module" fetchpriority="low"'),
    },
  };
}
