// Draws what the web client ships of others' drawings, and keeps it in the repository:
//   faces  public/assets/faces/NN.svg: people without a photo (DiceBear "notionists" by Zoish, CC0 1.0)
//   icons  src/ui/icons.svg, duotone.svg and iconNames.ts: the icons the client uses (Phosphor, MIT), those of icons.json and no
//   others
// Run it after changing scripts/icons.json: npm run drawings
import fs from 'node:fs';
import path from 'node:path';
import { createAvatar } from '@dicebear/core';
import * as notionists from '@dicebear/notionists';

const faces = 96;

/**
 * A face is drawn 1,744 units wide: what is less than a unit nobody sees. Arcs write their flags without spaces and stay as they
 * are.
 */
const rounded = (svg) =>
  svg.replaceAll(/<metadata.*?<\/metadata>/gs, '').replaceAll(/ d="([^"]*)"/g, (whole, path) => {
    if (/[aA]/.test(path)) return whole;
    const parts = path.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [];
    const short = parts.map((part) => (/[a-zA-Z]$/.test(part) ? part : String(Math.round(Number(part)) || 0)));
    return ` d="${short.reduce((text, part) => text + (/\d$/.test(text) && /^\d/.test(part) ? ' ' : '') + part, '')}"`;
  });

function drawFaces() {
  const folder = 'public/assets/faces';
  fs.mkdirSync(folder, { recursive: true });
  for (let i = 0; i < faces; i++) {
    const drawing = createAvatar(notionists, { seed: `fixia-${i}`, beardProbability: 0, gestureProbability: 0 }).toString();
    fs.writeFileSync(path.join(folder, `${i}.svg`), rounded(drawing));
  }
  fs.writeFileSync(
    path.join(folder, 'LICENCE.txt'),
    'Drawn with DiceBear (https://www.dicebear.com), style "Notionists" by Zoish ' +
      '(https://heyzoish.gumroad.com/l/notionists), CC0 1.0.\n',
  );
}

/** Small ones stand in text on every page; the two-toned ones are drawn large and fetched where they are. */
function drawIcons() {
  const assets = 'node_modules/@phosphor-icons/core/assets';
  const wanted = JSON.parse(fs.readFileSync('scripts/icons.json', 'utf8'));
  const symbolsOf = (weight) =>
    wanted[weight].toSorted().map((name) => {
      const file = path.join(assets, weight, weight === 'regular' ? `${name}.svg` : `${name}-${weight}.svg`);
      const inner = fs
        .readFileSync(file, 'utf8')
        .replace(/^<svg[^>]*>/, '')
        .replace('</svg>', '')
        .trim();
      return { id: weight === 'fill' ? `${name}-fill` : name, inner };
    });
  const sprites = { icons: [...symbolsOf('regular'), ...symbolsOf('fill')], duotone: symbolsOf('duotone') };
  const note = '<!-- Phosphor Icons (https://phosphoricons.com), MIT Licence, Copyright (c) 2023 Phosphor Icons -->';
  for (const [sprite, symbols] of Object.entries(sprites)) {
    const drawn = symbols.map(({ id, inner }) => `<symbol id="${id}" viewBox="0 0 256 256">${inner}</symbol>`).join('\n');
    fs.writeFileSync(`src/ui/${sprite}.svg`, `<svg xmlns="http://www.w3.org/2000/svg">${note}\n${drawn}\n</svg>\n`);
  }
  const list = (symbols) => symbols.map(({ id }) => `  '${id}',\n`).join('');
  fs.writeFileSync(
    'src/ui/iconNames.ts',
    `// Written by "npm run drawings" from scripts/icons.json; not to be edited.\n` +
      `export const iconNames = [\n${list(sprites.icons)}] as const;\n\n` +
      `export const duotoneNames = [\n${list(sprites.duotone)}] as const;\n`,
  );
}

drawFaces();
drawIcons();
