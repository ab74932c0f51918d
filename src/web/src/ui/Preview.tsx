import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What is being written as others will see it; to look at, not to use. */
export function Preview({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('draft.looks')}>
      <p style={{ margin: '0 0 10px', color: 'var(--soft)', fontSize: '0.9rem' }}>{t('draft.looks')}</p>
      <div inert>{children}</div>
    </section>
  );
}
