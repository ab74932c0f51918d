import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { useGetServiceQuery, type ServiceView } from '../../api/fixia.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { Face } from '../../ui/Face.tsx';
import { money } from '../../ui/format.ts';
import { Gallery } from '../../ui/Gallery.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keep } from '../../ui/Keep.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Pill } from '../../ui/Pill.tsx';
import { WriteLink } from '../../ui/WriteLink.tsx';
import { PremiumBadge } from '../accounts/PremiumBadge.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import { Cover } from '../places/Cover.tsx';
import { Buy } from './Buy.tsx';
import { OwnService } from './OwnService.tsx';
import classes from './ServicePage.module.css';

interface Props {
  /** What others said of the professional, and services like this one: they belong to capabilities above. */
  reviews: (service: ServiceView) => ReactNode;
  similar: (service: ServiceView) => ReactNode;
}

export function ServicePage({ reviews, similar }: Props) {
  const { slug = '' } = useParams();
  return (
    <Page>
      <Loaded query={useGetServiceQuery(slug)}>
        {(service) =>
          service.slug === slug ? (
            <ServiceDetail key={service.id} service={service} reviews={reviews} similar={similar} />
          ) : (
            <Navigate to={`/servicios/${service.slug}`} replace />
          )
        }
      </Loaded>
    </Page>
  );
}

function ServiceDetail({ service, reviews, similar }: Props & { service: ServiceView }) {
  const { t } = useTranslation();
  const title = service.title || t('service.untitled');
  usePageTitle(title);
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const { category } = service;
  const place = [
    service.isRemote && t('place.remote'),
    service.city && (service.rangeKm ? t('service.range', { city: service.city, km: service.rangeKm }) : service.city),
  ].filter((one) => typeof one === 'string');

  return (
    <>
      <Crumbs
        path={[
          { text: t('nav.services'), to: '/servicios' },
          category && { text: category.name, to: `/categorias/${category.slug}` },
          place.length > 0 && { text: place.join(' · ') },
        ]}
      />
      {service.actions.includes('edit') && <OwnService service={service} />}
      <Columns width={372} gap={40} stays beside={wide && <Buy service={service} />}>
        <div className={classes.main}>
          <div className={classes.head}>
            <h1>{title}</h1>
            {service.status === 'active' && <Keep kind="service" id={service.id} name={service.title} />}
          </div>
          <Seller service={service} />
          {service.pictures.length > 0 ? (
            <Gallery pictures={service.pictures} name={service.title} />
          ) : (
            <Cover category={category?.slug} className={classes.cover} />
          )}
          {!wide && <Buy service={service} />}
          <section>
            <h2>{t('service.includes')}</h2>
            <p className={classes.description}>{service.description}</p>
            {service.tags.length > 0 && (
              <ul className={classes.tags} aria-label={t('service.tags')}>
                {service.tags.map((tag) => (
                  <li key={tag}>
                    <Link to={`/servicios?q=${encodeURIComponent(tag)}`}>{tag}</Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {service.questions.length > 0 && (
            <section>
              <h2>{t('service.questions')}</h2>
              {service.questions.map((one) => (
                <details key={one.question} className={classes.question}>
                  <summary>{one.question}</summary>
                  <p>{one.answer}</p>
                </details>
              ))}
            </section>
          )}
          <div data-below>{reviews(service)}</div>
        </div>
      </Columns>
      <div data-below>{similar(service)}</div>
      {!wide && service.status === 'active' && !service.actions.includes('edit') && (
        <div className={classes.bar}>
          <div>
            <span>{t(service.packages.length > 0 ? 'service.from' : 'service.price')}</span>
            <strong>{money(service.price, service.currency)}</strong>
          </div>
          <Button component="a" href="#contratar">
            {t('service.toOrder')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Who does it, and why one may trust them. */
function Seller({ service }: { service: ServiceView }) {
  const { t } = useTranslation();
  const { professional } = service;
  return (
    <div className={classes.seller}>
      <Face id={professional.handle} photo={professional.photo} size={56} />
      <div>
        <div className={classes.line}>
          <Link to={`/u/${professional.handle}?rol=professional`}>{professional.fullName}</Link>
          <Pill icon="medal">{t(`level.${professional.level}`)}</Pill>
          {professional.isPremium && <PremiumBadge />}
        </div>
        <div className={classes.line}>
          <TrustBadge trust={professional.trust} />
          <WriteLink to={professional.handle} about="service" id={service.id} title={service.title} />
          {professional.headline && (
            <span className={classes.headline}>
              <Icon name="briefcase" size={16} /> {professional.headline}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
