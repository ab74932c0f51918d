import type { PhotoView } from '../api/fixia.ts';
import classes from './Face.module.css';
import { faceOf } from './face.ts';

interface Props {
  /** The handle: it decides which face is drawn while there is no photo. */
  id: string;
  photo?: PhotoView | null;
  size?: number;
}

/** A person's face: their photo, or the one drawn for them. Their name stands beside it, so it says nothing itself. */
export function Face({ id, photo, size = 44 }: Props) {
  const { drawing, ground } = faceOf(id);
  const sizes = photo
    ? { src: photo.medium, srcSet: `${photo.small} 96w, ${photo.medium} 192w, ${photo.large} 512w`, sizes: `${size}px` }
    : { src: drawing };
  return (
    <img
      {...sizes}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      className={classes.face}
      style={{ background: `var(--tint-${ground})` }}
    />
  );
}
