// Draws what the web client ships of others' drawings, and keeps it in the repository:
//   faces  public/assets/faces/NN.svg: people without a photo (DiceBear "notionists" by Zoish, CC0 1.0)
//   icons  src/ui/icons.svg and src/ui/iconNames.ts: the icons the client uses (Phosphor, MIT), those of icons.json and no others
// Run it after changing scripts/icons.json: npm run drawings
import fs from 'node:fs';
import path from 'node:path';
import { createAvatar } from '@dicebear/core';
import * as notionists from '@dicebear/notionists';

const faces = 96;

/** Less than a hundredth of a pixel is nothing anybody sees at the size of a face. */
const rounded = (svg) => svg.replaceAll(/-?\d*\.\d+/g, (number) => String(Math.round(Number(number)))).replaceAll(/<metadata.*?<\/metadata>/gs, '');

function drawFaces() {
  const folder = 'public/assets/faces';
  fs.mkdirSync(folder, { recursive: true });
  for (let i = 0; i < faces; i++) {
    const drawing = createAvatar(notionists, { seed: `fixia-${i}`, beardProbability: 0, gestureProbability: 0 }).toString();
    fs.writeFileSync(path.join(folder, `${i}.svg`), rounded(drawing));
  }
  fs.writeFileSync(
    path.join(folder, 'LICENCE.txt'),
    'Drawn with DiceBear (https://www.dicebear.com), style "Notionists" by Zoish (https://heyzoish.gumroad.com/l/notionists), CC0 1.0.\n',
  );
}

function drawIcons() {
  const assets = 'node_modules/@phosphor-icons/core/assets';
  const { regular, fill, duotone } = JSON.parse(fs.readFileSync('scripts/icons.json', 'utf8'));
  const symbols = Object.entries({ regular, fill, duotone }).flatMap(([weight, names]) =>
    names.map((name) => {
      const file = weight === 'regular' ? `${name}.svg` : `${name}-${weight}.svg`;
      const inner = fs.readFileSync(path.join(assets, weight, file), 'utf8').replace(/^<svg[^>]*>/, '').replace('</svg>', '').trim();
      const id = weight === 'regular' ? name : `${name}-${weight}`;
      return { id, symbol: `<symbol id="${id}" viewBox="0 0 256 256">${inner}</symbol>` };
    }),
  );
  const note = '<!-- Phosphor Icons (https://phosphoricons.com), MIT Licence, Copyright (c) 2023 Phosphor Icons -->';
  fs.writeFileSync('src/ui/icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${note}\n${symbols.map((one) => one.symbol).join('\n')}\n</svg>\n`);
  fs.writeFileSync(
    'src/ui/iconNames.ts',
    `// Written by "npm run drawings" from scripts/icons.json; not to be edited.\nexport const iconNames = [\n${symbols.map((one) => `  '${one.id}',\n`).join('')}] as const;\n`,
  );
}

drawFaces();
drawIcons();
