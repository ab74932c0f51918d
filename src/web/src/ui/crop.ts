/** A square cut out of a picture: its middle in pixels of the picture, and how many times closer than the widest square. */
export interface Cut {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export const mostZoom = 4;

/** The side of the square in pixels of the picture. */
export const sideOf = (cut: Cut, picture: Size) => Math.min(picture.width, picture.height) / cut.zoom;

/** The widest square, of the middle. */
export const whole = (picture: Size): Cut => ({ x: picture.width / 2, y: picture.height / 2, zoom: 1 });

/** The cut, kept inside the picture. */
export function inside(cut: Cut, picture: Size): Cut {
  const zoom = Math.min(Math.max(cut.zoom, 1), mostZoom);
  const half = sideOf({ ...cut, zoom }, picture) / 2;
  const within = (at: number, length: number) => Math.min(Math.max(at, half), length - half);
  return { x: within(cut.x, picture.width), y: within(cut.y, picture.height), zoom };
}

/** Moved by parts of its own side: what is under the finger stays under it. */
export function moved(cut: Cut, picture: Size, right: number, down: number): Cut {
  const side = sideOf(cut, picture);
  return inside({ ...cut, x: cut.x + right * side, y: cut.y + down * side }, picture);
}
