import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import classes from './Sheet.module.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** What stands at the bottom, always in reach. */
  foot?: ReactNode;
}

/** What comes up over the page on a phone. The browser's own dialog: it keeps the focus inside and closes with Escape. */
export function Sheet({ title, onClose, children, foot }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={classes.sheet} aria-label={title} onClose={onClose}>
      <div className={classes.head}>
        <strong>{title}</strong>
        <button type="button" onClick={onClose} aria-label={t('nav.close')}>
          <Icon name="x" size={22} />
        </button>
      </div>
      <div className={classes.body}>{children}</div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </dialog>
  );
}
