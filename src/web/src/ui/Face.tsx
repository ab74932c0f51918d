import classes from './Face.module.css';
import { faceOf } from './face.ts';

interface Props {
  /** The handle: it decides which face is drawn while there is no photo. */
  id: string;
  photo?: string | null;
  size?: number;
}

/** A person's face; their name stands beside it, so it says nothing itself. */
export function Face({ id, photo, size = 44 }: Props) {
  const { drawing, ground } = faceOf(id);
  return (
    <img
      src={photo ?? drawing}
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
