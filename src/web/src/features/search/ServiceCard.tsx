import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ServiceCard as Service } from '../../api/fixia.ts';
import card from '../../ui/Card.module.css';
import { Keep } from '../../ui/Keep.tsx';
import { money } from '../../ui/format.ts';
import { RankNote } from './RankNote.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';

export function ServiceCard({ service }: { service: Service }) {
  const { t } = useTranslation();
  const { professional } = service;
  return (
    <article className={card.card}>
      {service.picture && <img src={service.picture} alt="" loading="lazy" width={640} height={480} className={card.picture} />}
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {[
            service.category.name,
            service.isRemote ? t('place.remote') : service.city,
            service.km != null && t('search.away', { km: service.km }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Group gap={4} wrap="nowrap">
          {service.featured && (
            <Badge size="sm" variant="light" color="yellow" tt="none" c="var(--mantine-color-text)">
              {t('search.featured')}
            </Badge>
          )}
          <Keep kind="service" id={service.id} name={service.title} />
        </Group>
      </Group>
      <Link to={`/servicios/${service.slug}`} className={card.title}>
        {service.title}
      </Link>
      <Text size="sm" c="dimmed" lineClamp={2}>
        {service.summary}
      </Text>
      {service.rank && <RankNote rank={service.rank} />}
      <div className={card.foot}>
        <div>
          <Text size="sm" fw={600}>
            {professional.fullName}
          </Text>
          <TrustBadge trust={professional.trust} />
        </div>
        <div className={card.price}>
          {money(service.price, service.currency)}
          <Text span size="sm" c="dimmed" fw={400}>
            {t(`unit.${service.priceUnit}`)}
          </Text>
        </div>
      </div>
    </article>
  );
}
