import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureView } from '../api/fixia.ts';
import classes from './Gallery.module.css';

/** One picture large, the others below it to choose from. */
export function Gallery({ pictures, name }: { pictures: PictureView[]; name: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(0);
  const current = pictures[shown] ?? pictures[0];
  if (!current) return null;
  return (
    <div>
      <img
        src={current.large}
        alt={t('gallery.of', { name, number: shown + 1, count: pictures.length })}
        className={classes.large}
      />
      {pictures.length > 1 && (
        <div className={classes.thumbs}>
          {pictures.map((picture, i) => (
            <button
              key={picture.id}
              type="button"
              className={classes.thumb}
              aria-pressed={i === shown}
              aria-label={t('gallery.show', { number: i + 1 })}
              onClick={() => setShown(i)}
            >
              <img src={picture.thumb} alt="" loading="lazy" />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
