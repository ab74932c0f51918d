import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ServiceCard as Service } from '../../api/fixia.ts';
import { Face } from '../../ui/Face.tsx';
import { money } from '../../ui/format.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Keep } from '../../ui/Keep.tsx';
import paper from '../../ui/Paper.module.css';
import { Pill } from '../../ui/Pill.tsx';
import { priceLabel } from '../../ui/priceLabel.ts';
import { PremiumBadge } from '../accounts/PremiumBadge.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import { Cover } from '../places/Cover.tsx';
import { RankNote } from './RankNote.tsx';
import classes from './ServiceRow.module.css';

/** A service as a row, to be compared with those above and below it. */
export function ServiceRow({ service }: { service: Service }) {
  const { t } = useTranslation();
  const { professional } = service;
  const place = [service.isRemote ? t('place.remote') : service.city, service.km != null && t('search.away', { km: service.km })];
  return (
    <article className={`${paper.paper} ${classes.row}`}>
      <Cover picture={service.picture} category={service.category.slug} className={classes.cover} />
      <div className={classes.text}>
        <div className={classes.top}>
          {service.featured && (
            <Pill tone="warm" icon="star">
              {t('search.featured')}
            </Pill>
          )}
          <span className={classes.trade}>{service.category.name}</span>
        </div>
        <Link to={`/servicios/${service.slug}`} className={classes.title}>
          {service.title}
        </Link>
        <div className={classes.person}>
          <Face id={professional.handle} photo={professional.photo} size={32} />
          <strong>{professional.fullName}</strong>
          <TrustBadge trust={professional.trust} />
          {professional.isPremium && <PremiumBadge />}
        </div>
        <p className={classes.summary}>{service.summary}</p>
        <ul className={classes.facts}>
          <Fact icon="map-pin">{place.filter(Boolean).join(' · ')}</Fact>
          <Fact icon="calendar-check">{t('search.days', { count: service.deliveryDays })}</Fact>
          <Fact icon="medal">{t(`level.${professional.level}`)}</Fact>
        </ul>
        {service.rank && <RankNote rank={service.rank} />}
      </div>
      <div className={classes.price}>
        <div>
          <span>{t(priceLabel(service))}</span>
          <strong>{money(service.price, service.currency)}</strong>
        </div>
        <Keep kind="service" id={service.id} name={service.title} />
      </div>
    </article>
  );
}

function Fact({ icon, children }: { icon: IconName; children: string }) {
  if (!children) return null;
  return (
    <li>
      <Icon name={icon} size={16} /> {children}
    </li>
  );
}
