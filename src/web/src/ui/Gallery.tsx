import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureView } from '../api/fixia.ts';
import classes from './Gallery.module.css';

interface Props {
  pictures: PictureView[];
  name: string;
  /** How wide it is drawn, for the browser to choose a size. */
  sizes?: string;
}

/** Pictures to swipe through, with a finger or the arrows; below them, small, to choose from. */
export function Gallery({ pictures, name, sizes = '(max-width: 62em) 100vw, 760px' }: Props) {
  const { t } = useTranslation();
  const strip = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  const many = pictures.length > 1;
  if (pictures.length === 0) return null;

  function show(place: number) {
    const { current } = strip;
    current?.scrollTo({ left: place * current.clientWidth });
  }

  return (
    <div>
      <div className={classes.frame}>
        <div
          ref={strip}
          className={classes.strip}
          // What scrolls must be reached by keyboard; one picture alone does not scroll.
          {...(many && { tabIndex: 0, role: 'group', 'aria-label': t('gallery.all', { name }) })}
          onScroll={({ currentTarget: { scrollLeft, clientWidth } }) => setShown(Math.round(scrollLeft / clientWidth))}
        >
          {pictures.map((picture, i) => (
            <img
              key={picture.id}
              src={picture.large}
              srcSet={`${picture.thumb} 640w, ${picture.large} 1600w`}
              sizes={sizes}
              width={1600}
              height={1200}
              loading={i === 0 ? undefined : 'lazy'}
              decoding="async"
              alt={t('gallery.of', { name, number: i + 1, count: pictures.length })}
            />
          ))}
        </div>
        {many && (
          <span className={classes.count} aria-hidden>
            {shown + 1} / {pictures.length}
          </span>
        )}
      </div>
      {many && (
        <div className={classes.thumbs}>
          {pictures.map((picture, i) => (
            <button
              key={picture.id}
              type="button"
              className={classes.thumb}
              aria-pressed={i === shown}
              aria-label={t('gallery.show', { number: i + 1 })}
              onClick={() => show(i)}
            >
              <img src={picture.thumb} alt="" width={88} height={66} loading="lazy" decoding="async" />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
