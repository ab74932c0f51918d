import { expect, test } from 'vitest';
import { inside, moved, mostZoom, sideOf, whole } from './crop.ts';

const wide = { width: 1200, height: 800 };

test('the cut begins as the widest square of the middle', () => {
  expect(whole(wide)).toEqual({ x: 600, y: 400, zoom: 1 });
  expect(sideOf(whole(wide), wide)).toBe(800);
});

test('it never leaves the picture, however far it is dragged or drawn out', () => {
  expect(moved(whole(wide), wide, 5, 5)).toEqual({ x: 800, y: 400, zoom: 1 });
  expect(inside({ x: -100, y: 9000, zoom: 0.2 }, wide)).toEqual({ x: 400, y: 400, zoom: 1 });
  expect(inside({ x: 0, y: 0, zoom: 99 }, wide)).toEqual({ x: 100, y: 100, zoom: mostZoom });
});

test('closer up, the same drag moves fewer pixels', () => {
  const near = inside({ x: 600, y: 400, zoom: 2 }, wide);
  expect(moved(near, wide, 0.1, -0.1)).toEqual({ x: 640, y: 360, zoom: 2 });
});
