import { Button, type ButtonProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isSaving } from './saving.ts';

interface Props extends ButtonProps {
  /** The page that comes next. */
  next: string;
  onShow: (next: string) => void;
  /** One comes near the end: the page may be fetched. */
  onNear: (next: string) => void;
}

/** Shows more of a list. While one scrolls towards it, what comes next is on its way. */
export function More({ next, onShow, onNear, ...look }: Props) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current || isSaving()) return;
    const eye = new IntersectionObserver(([seen]) => seen?.isIntersecting && onNear(next), { rootMargin: '400px' });
    eye.observe(button.current);
    return () => eye.disconnect();
  }, [next, onNear]);
  return (
    <Button ref={button} variant="default" {...look} onClick={() => onShow(next)}>
      {t('nav.more')}
    </Button>
  );
}
