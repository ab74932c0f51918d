import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProfessionalCard as Professional } from '../../api/fixia.ts';
import card from '../../ui/Card.module.css';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keep } from '../../ui/Keep.tsx';
import { PremiumBadge } from '../accounts/PremiumBadge.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import classes from './ProfessionalCard.module.css';
import { RankNote } from './RankNote.tsx';

/** A professional as a card: a face, a trade, a place, and the trust of others. */
export function ProfessionalCard({ professional }: { professional: Professional }) {
  const { t } = useTranslation();
  const place = [professional.city, professional.km != null && t('search.away', { km: professional.km })]
    .filter(Boolean)
    .join(' · ');
  return (
    <article className={card.card}>
      <div className={classes.top}>
        <Face id={professional.handle} photo={professional.photo} size={72} />
        <div>
          <Link to={`/u/${professional.handle}?rol=professional`} className={card.title}>
            {professional.fullName}
          </Link>
          <div className={card.meta}>{professional.headline || professional.category?.name}</div>
        </div>
        <Keep kind="professional" id={professional.id} name={professional.fullName} />
      </div>
      <div className={classes.pills}>
        <TrustBadge trust={professional.trust} />
        {professional.isPremium && <PremiumBadge />}
      </div>
      {professional.rank && <RankNote rank={professional.rank} />}
      <div className={card.foot}>
        <span className={classes.fact}>
          {place && (
            <>
              <Icon name="map-pin" size={16} /> {place}
            </>
          )}
        </span>
        <span className={classes.fact}>
          <Icon name="medal" size={16} /> {t(`level.${professional.level}`)} ·{' '}
          {t('professional.jobs', { count: professional.completedJobs })}
        </span>
      </div>
    </article>
  );
}
