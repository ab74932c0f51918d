import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProfessionalCard as Professional } from '../../api/fixia.ts';
import card from '../../ui/Card.module.css';
import { Keep } from '../../ui/Keep.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { PremiumBadge } from '../accounts/PremiumBadge.tsx';
import { RankNote } from './RankNote.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';

export function ProfessionalCard({ professional }: { professional: Professional }) {
  const { t } = useTranslation();
  return (
    <article className={card.card}>
      <Group wrap="nowrap" align="flex-start">
        <Initials name={professional.fullName} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap={8}>
            <Link to={`/u/${professional.handle}?rol=professional`} className={card.title}>
              {professional.fullName}
            </Link>
            {professional.isPremium && <PremiumBadge />}
          </Group>
          <Text size="sm" c="dimmed" lineClamp={2}>
            {professional.headline || professional.category?.name}
          </Text>
        </div>
        <Keep kind="professional" id={professional.id} name={professional.fullName} />
      </Group>
      {professional.rank && <RankNote rank={professional.rank} />}
      <div className={card.foot}>
        <TrustBadge trust={professional.trust} />
        <Text size="sm" c="dimmed">
          {t(`level.${professional.level}`)} · {t('professional.jobs', { count: professional.completedJobs })}
          {professional.city && ` · ${professional.city}`}
          {professional.km != null && ` · ${t('search.away', { km: professional.km })}`}
        </Text>
      </div>
    </article>
  );
}
