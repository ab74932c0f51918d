import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ServiceCard as Service } from '../../api/fixia.ts';
import card from '../../ui/Card.module.css';
import { Face } from '../../ui/Face.tsx';
import { money } from '../../ui/format.ts';
import { Keep } from '../../ui/Keep.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { priceLabel } from '../../ui/priceLabel.ts';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import { Cover } from '../places/Cover.tsx';
import { RankNote } from './RankNote.tsx';

/** A service as a card, where it stands beside others to be looked at. */
export function ServiceCard({ service }: { service: Service }) {
  const { t } = useTranslation();
  const { professional } = service;
  const place = service.isRemote ? t('place.remote') : service.city;
  return (
    <article className={card.card}>
      <Cover picture={service.picture} category={service.category.slug} className={card.cover} />
      {service.featured && (
        <div className={card.badge}>
          <Pill tone="warm" icon="star">
            {t('search.featured')}
          </Pill>
        </div>
      )}
      <div className={card.keep}>
        <Keep kind="service" id={service.id} name={service.title} />
      </div>
      <div className={card.meta}>
        {[service.category.name, place, service.km != null && t('search.away', { km: service.km })].filter(Boolean).join(' · ')}
      </div>
      <Link to={`/servicios/${service.slug}`} className={card.title}>
        {service.title}
      </Link>
      {service.rank && <RankNote rank={service.rank} />}
      <div className={card.person}>
        <Face id={professional.handle} photo={professional.photo} size={40} />
        <div>
          <span className={card.name}>{professional.fullName}</span>
          <TrustBadge trust={professional.trust} />
        </div>
      </div>
      <div className={card.foot}>
        <span className={card.label}>{t(priceLabel(service))}</span>
        <span className={card.price}>{money(service.price, service.currency)}</span>
      </div>
    </article>
  );
}
