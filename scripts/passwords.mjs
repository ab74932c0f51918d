// Packs the list of common passwords the server refuses: scripts/passwords.mjs <folder of the npm package
// @zxcvbn-ts/language-common>
// The list is that package's src/passwords.json (MIT licence, © Dan Wheeler, Dropbox and zxcvbn-ts), in its order: the commonest
// first.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const words = JSON.parse(readFileSync(join(process.argv[2], 'src', 'passwords.json'), 'utf8'));
const packed = brotliCompressSync(words.join('\n'), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
writeFileSync(new URL('../src/Fixia/Accounts/common-passwords.txt.br', import.meta.url), packed);
console.log(`${words.length} passwords, ${packed.length} bytes`);
