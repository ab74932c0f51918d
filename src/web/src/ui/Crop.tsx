import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Crop.module.css';
import { inside, mostZoom, moved, sideOf, whole, type Cut, type Size } from './crop.ts';

const steps: Record<string, [number, number]> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowUp: [0, -0.05],
  ArrowDown: [0, 0.05],
};

interface Props {
  /** Address of the picture to cut. */
  source: string;
  /** What cuts it, once the picture is there; undefined when it cannot be read. */
  onReady: (cut?: () => Promise<Blob | null>) => void;
}

/** Chooses a square of a picture: dragged with a finger or the mouse, moved with the arrows, drawn near with the slider. */
export function Crop({ source, onReady }: Props) {
  const { t } = useTranslation();
  const image = useRef<HTMLImageElement>(null);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const [picture, setPicture] = useState<Size>();
  const [cut, setCut] = useState<Cut>({ x: 0, y: 0, zoom: 1 });
  const now = useRef(cut);
  useEffect(() => {
    now.current = cut;
  }, [cut]);
  const change = (next: (cut: Cut, picture: Size) => Cut) =>
    picture && setCut((before) => inside(next(before, picture), picture));

  function ready({ naturalWidth: width, naturalHeight: height }: HTMLImageElement) {
    setPicture({ width, height });
    setCut(whole({ width, height }));
    onReady(() => squareOf(image.current, now.current));
  }

  function drag(event: PointerEvent<HTMLDivElement>) {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const { width } = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX, y: event.clientY };
    const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    fingers.current.set(event.pointerId, at);
    if (other) {
      const apart = (place: { x: number; y: number }) => Math.hypot(place.x - other.x, place.y - other.y) || 1;
      change((all) => ({ ...all, zoom: (all.zoom * apart(at)) / apart(before) }));
    } else change((all, size) => moved(all, size, (before.x - at.x) / width, (before.y - at.y) / width));
  }

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    change((all, size) => moved(all, size, ...step));
  }

  return (
    <div className={classes.crop}>
      <div
        className={classes.stage}
        role="slider"
        tabIndex={0}
        aria-label={t('crop.stage')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent(cut.x, picture?.width)}
        aria-valuetext={t('crop.place', { right: percent(cut.x, picture?.width), down: percent(cut.y, picture?.height) })}
        onKeyDown={move}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
        }}
        onPointerMove={drag}
        onPointerUp={(event) => fingers.current.delete(event.pointerId)}
        onPointerCancel={(event) => fingers.current.delete(event.pointerId)}
      >
        <img
          ref={image}
          src={source}
          alt=""
          draggable={false}
          onLoad={(event) => ready(event.currentTarget)}
          onError={() => onReady(undefined)}
          style={picture && laid(cut, picture)}
        />
      </div>
      <label className={classes.zoom}>
        <span>{t('crop.zoom')}</span>
        <input
          type="range"
          min={1}
          max={mostZoom}
          step={0.05}
          value={cut.zoom}
          onChange={(event) => {
            const zoom = Number(event.currentTarget.value);
            change((all) => ({ ...all, zoom }));
          }}
        />
      </label>
      <p className={classes.hint}>{t('crop.hint')}</p>
    </div>
  );
}

/** Where the picture lies so that the cut fills the stage, in percent of it. */
function laid(cut: Cut, picture: Size) {
  const part = 100 / sideOf(cut, picture);
  return {
    width: `${picture.width * part}%`,
    left: `${50 - cut.x * part}%`,
    top: `${50 - cut.y * part}%`,
  };
}

const percent = (at: number, length = 1) => Math.round((100 * at) / length);

const largest = 1024;

function squareOf(image: HTMLImageElement | null, cut: Cut): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d');
  if (!image || !drawing) return Promise.resolve(null);
  const side = sideOf(cut, { width: image.naturalWidth, height: image.naturalHeight });
  canvas.width = Math.min(largest, Math.round(side));
  canvas.height = canvas.width;
  // A photo has no holes: what was transparent is white.
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(image, cut.x - side / 2, cut.y - side / 2, side, side, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.9);
  });
}
