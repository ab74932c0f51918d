import { useTranslation } from 'react-i18next';
import type { RankView } from '../../api/fixia.ts';
import card from '../../ui/Card.module.css';

/** Tells the owner of a result why it stands where it does. Nobody else sees it. */
export function RankNote({ rank }: { rank: RankView }) {
  const { t } = useTranslation();
  return (
    <details style={{ position: 'relative', zIndex: 1 }}>
      <summary>{t('rank.why', { place: rank.place })}</summary>
      <div className={card.meta}>
        {rank.words != null && `${t('rank.words', { percent: rank.words })} `}
        {t('rank.quality', { percent: rank.quality })} {t(rank.featured ? 'rank.featured' : 'rank.notFeatured')}
      </div>
    </details>
  );
}
