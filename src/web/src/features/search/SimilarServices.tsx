import { SimpleGrid, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGetServicesQuery, type ServiceView } from '../../api/fixia.ts';
import { ServiceCard } from './ServiceCard.tsx';

/** Others of the same trade, near where this one is done. */
export function SimilarServices({ service }: { service: ServiceView }) {
  const { t } = useTranslation();
  const { data } = useGetServicesQuery(
    {
      category: service.category?.slug,
      city: service.isRemote ? undefined : (service.city ?? undefined),
      limit: 4,
    },
    { skip: !service.category || service.status !== 'active' },
  );
  const others = data?.items.filter((other) => other.id !== service.id).slice(0, 3) ?? [];
  if (others.length === 0) return null;
  return (
    <section style={{ marginTop: 48 }}>
      <Title order={2} size="h3" mb="md">
        {t('search.similar')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
        {others.map((other) => (
          <ServiceCard key={other.id} service={other} />
        ))}
      </SimpleGrid>
    </section>
  );
}
