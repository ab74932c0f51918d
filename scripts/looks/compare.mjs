// What is another between two pictures, as boxes drawn over the new one.
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const side = 16;
const nearly = 24;

/** Compares with the kept picture, copies it beside, and draws what changed; says it in a word. */
export async function compare(before, after, folder) {
  if (!fs.existsSync(before)) return { said: 'new' };
  const name = path.basename(after, '.png');
  const [old, now] = await Promise.all(
    [before, after].map((file) => sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  const boxes = changed(old, now);
  fs.copyFileSync(before, path.join(folder, `${name}.kept.png`));
  if (boxes.length === 0) return { said: 'same', kept: `${name}.kept.png` };
  const { width, height } = now.info;
  const marks = boxes.map(([x, y]) => `<rect x="${x}" y="${y}" width="${side}" height="${side}"/>`).join('');
  const size = `width="${width}" height="${height}"`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><g fill="#e11d48" fill-opacity=".28">${marks}</g></svg>`;
  await sharp(after)
    .composite([{ input: Buffer.from(drawing) }])
    .png()
    .toFile(path.join(folder, `${name}.marked.png`));
  const all = Math.ceil(width / side) * Math.ceil(height / side);
  return {
    said: `${Math.max(1, Math.round((100 * boxes.length) / all))} % changed`,
    kept: `${name}.kept.png`,
    marked: `${name}.marked.png`,
  };
}

/** The squares in which some pixel is visibly another; what one picture has and the other has not counts as changed. */
function changed(old, now) {
  const boxes = [];
  for (let y = 0; y < now.info.height; y += side)
    for (let x = 0; x < now.info.width; x += side) if (differs(old, now, x, y)) boxes.push([x, y]);
  // What the kept one had below or beside the new one is marked at its edge.
  if (old.info.height > now.info.height)
    for (let x = 0; x < now.info.width; x += side) boxes.push([x, now.info.height - side]);
  if (old.info.width > now.info.width)
    for (let y = 0; y < now.info.height; y += side) boxes.push([now.info.width - side, y]);
  return boxes;
}

function differs(old, now, left, top) {
  for (let y = top; y < Math.min(top + side, now.info.height); y++) {
    for (let x = left; x < Math.min(left + side, now.info.width); x++) {
      if (x >= old.info.width || y >= old.info.height) return true;
      const [a, b] = [(y * old.info.width + x) * 3, (y * now.info.width + x) * 3];
      for (let c = 0; c < 3; c++) if (Math.abs(old.data[a + c] - now.data[b + c]) > nearly) return true;
    }
  }
  return false;
}
