// Makes pictures smaller where libvips's own program is not installed: takes the arguments of vipsthumbnail that the server gives
//   INPUT --size WIDTHxHEIGHT> -o OUTPUT[strip,Q=80] [--smartcrop centre]
// and does the same with the libvips that comes with an npm package.
import sharp from 'sharp';

const [input, , size, , output, crop] = process.argv.slice(2);
const [width, height] = size.replace('>', '').split('x').map(Number);
const { file, format, quality } = /^(?<file>.*\.(?<format>\w+))\[strip,Q=(?<quality>\d+)\]$/.exec(output).groups;
sharp.concurrency(1);
// What the camera wrote is left out unless asked for; the turn it noted is made first.
await sharp(input, { failOn: 'error' })
  .rotate()
  .resize({ width, height, ...(crop ? { fit: 'cover' } : { fit: 'inside', withoutEnlargement: true }) })
  .toFormat(format, { quality: Number(quality) })
  .toFile(file);
