import { expect, test } from 'vitest';
import { pause, Stream } from './realtime.ts';

const entry = (position: number) => ({ position, kind: 'test', data: null });
const part = (position: number, positions: number[], reset = false) => ({ position, entries: positions.map(entry), reset });

test('what comes is told once and in order, whatever comes twice', () => {
  const stream = new Stream();
  expect(stream.take(part(3, []))).toEqual({ news: [], missed: true });
  expect(stream.take(part(5, [4, 5])).news.map((e) => e.position)).toEqual([4, 5]);
  expect(stream.take(part(6, [4, 5, 6])).news.map((e) => e.position)).toEqual([6]);
  expect(stream.take(part(5, [5])).news).toEqual([]);
  expect(stream.position).toBe(6);
});

test('what is not kept any more is read anew, from where the server is', () => {
  const stream = new Stream();
  stream.take(part(6, []));
  expect(stream.take(part(90, [], true)).missed).toBe(true);
  expect(stream.position).toBe(90);
  // A server that begins anew counts anew.
  expect(stream.take(part(1, [], true)).missed).toBe(true);
  expect(stream.position).toBe(1);
});

test('nobody comes back at once, nor at the same moment as the others', () => {
  expect(pause(1, 0)).toBe(1000);
  expect(pause(3, 0)).toBe(4000);
  expect(pause(50, 1)).toBe(45_000);
  expect(pause(2, 0)).toBeLessThan(pause(2, 0.5));
});
