// The JavaScript a phone downloads before it sees the home page: the entry, what it imports, and the home route, gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 200_000;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const files = new Set();

function add(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The manifest has no ${key}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const needed of chunk.imports ?? []) add(needed);
}

add('index.html');
add('src/features/home/HomePage.tsx');

let total = 0;
for (const file of files) total += gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
console.log(`First load: ${(total / 1000).toFixed(1)} kB of JavaScript (gzip) in ${files.size} files; the limit is ${limit / 1000} kB.`);
process.exit(total < limit ? 0 : 1);
