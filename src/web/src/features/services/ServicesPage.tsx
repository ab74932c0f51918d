import { useTranslation } from 'react-i18next';
import { useGetServicesQuery, type ServiceCard as Service } from '../../api/fixia.ts';
import { SearchPage } from '../../ui/SearchPage.tsx';
import { ServiceCard } from './ServiceCard.tsx';

export function ServicesPage() {
  const { t } = useTranslation();
  return (
    <SearchPage<Service>
      title={t('services.title')}
      lead={t('services.lead')}
      placeholder={t('home.searchPlaceholder')}
      useResults={useGetServicesQuery}
      card={(service) => <ServiceCard key={service.id} service={service} />}
    />
  );
}
