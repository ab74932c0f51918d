import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../ui/Pill.tsx';
import { Ring } from '../../ui/Ring.tsx';
import classes from './Trust.module.css';

export interface Trust {
  likes: number;
  total: number;
  percentage?: number | null;
  isNew: boolean;
}

/** A ring with "92 % · 45 de 49", or "Nuevo en Fixia" while there is too little to say; never "0 %". */
export function TrustBadge({ trust }: { trust: Trust }) {
  const { t } = useTranslation();
  if (trust.isNew || trust.percentage == null)
    return (
      <Pill tone="warm" icon="sparkle">
        {t('trust.new')}
      </Pill>
    );
  return (
    <span className={classes.trust}>
      <Ring percent={trust.percentage} size={18} stroke={3.5} />
      <strong>{t('trust.percentage', { value: trust.percentage })}</strong>
      <span>{t('trust.numbers', { likes: trust.likes, total: trust.total })}</span>
    </span>
  );
}

/** The same, large, with what it is the trust of. */
export function TrustRing({
  trust,
  title,
  size = 84,
  children,
}: {
  trust: Trust;
  title: string;
  size?: number;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const known = !trust.isNew && trust.percentage != null;
  return (
    <div className={classes.large}>
      <Ring percent={known ? (trust.percentage ?? 0) : 0} size={size} stroke={size / 8} />
      <div>
        <div>{title}</div>
        {known ? (
          <>
            <strong>{t('trust.percentage', { value: trust.percentage })}</strong>
            <span>{t('trust.numbers', { likes: trust.likes, total: trust.total })}</span>
          </>
        ) : (
          <Pill tone="warm" icon="sparkle">
            {t('trust.new')}
          </Pill>
        )}
        {children}
      </div>
    </div>
  );
}
