// The fonts of the first screen: less of them, and asked for before the style sheet that names them has come.
import path from 'node:path';
import subsetFont from 'subset-font';

/** Part of the files' names: whoever changes what is kept here changes it, as browsers keep a file of one name for a year. */
export const cut = 'a';

/** What the family's own style sheet says of its Latin file, and the weights the theme uses. */
const letters = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2193],
  [0x2212, 0x2215],
];
const weights = { min: 400, max: 750 };

/**
 * Keeps of these fonts the letters and weights that are used, and names them in the head of the page.
 * @param {string[]} names How their files' names begin.
 */
export function firstFonts(names) {
  const text = letters
    .map(([from, to]) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i)))
    .join('');
  const first = (file) => file.endsWith('.woff2') && names.some((name) => path.basename(file).startsWith(name));
  return {
    name: 'first-fonts',
    async generateBundle(_, bundle) {
      for (const asset of Object.values(bundle).filter(({ fileName }) => first(fileName)))
        asset.source = await subsetFont(Buffer.from(asset.source), text, {
          targetFormat: 'woff2',
          variationAxes: { wght: weights },
        });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter(first)
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head',
          })),
    },
  };
}
