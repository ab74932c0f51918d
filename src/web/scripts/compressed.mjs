// Every text file of the build beside itself as brotli and gzip, each as small as it gets: the server sends them as they are.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const texts = new Set(['.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);
const smallest = 512;

const filesOf = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? filesOf(place) : [place];
  });

async function compress(file) {
  const content = readFileSync(file);
  const settings = {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  };
  const [small, wide] = await Promise.all([brotli(content, settings), gzip(content, { level: 9 })]);
  if (small.length < content.length) writeFileSync(`${file}.br`, small);
  if (wide.length < content.length) writeFileSync(`${file}.gz`, wide);
}

/** The last step of a build. */
export function compressed() {
  let folder;
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => void (folder = path.resolve(config.root, config.build.outDir)),
    closeBundle: async () => {
      // Pages are written anew for each reader and compressed then.
      const files = filesOf(folder).filter(
        (file) => texts.has(path.extname(file)) && !file.includes('.vite') && statSync(file).size >= smallest,
      );
      await Promise.all(files.map(compress));
    },
  };
}
