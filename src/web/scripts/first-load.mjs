// The JavaScript a phone downloads before it sees the home page, as it is served: what the page names, and the home route.
import { existsSync, readFileSync, statSync } from 'node:fs';

const limit = 200_000;
const page = readFileSync('dist/index.html', 'utf8');
const named = [...page.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g)].map(([, file]) => file);
const files = new Set([
  ...named,
  ...JSON.parse(readFileSync('dist/.vite/routes.json', 'utf8'))['/'].files.filter((file) => file.endsWith('.js')),
]);

const served = (file, ending) => statSync(existsSync(`dist${file}${ending}`) ? `dist${file}${ending}` : `dist${file}`).size;
const total = (ending) => [...files].reduce((sum, file) => sum + served(file, ending), 0);
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
console.log(
  `First load: ${kilobytes(total('.gz'))} kB of JavaScript as gzip, ${kilobytes(total('.br'))} kB as brotli, ` +
    `in ${files.size} files;`,
  `the limit is ${limit / 1000} kB of gzip.`,
);
process.exit(total('.gz') < limit ? 0 : 1);
