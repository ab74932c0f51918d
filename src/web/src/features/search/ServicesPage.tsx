import { useTranslation } from 'react-i18next';
import { useGetServicesQuery, type ServiceCard as Service } from '../../api/fixia.ts';
import { SearchPage } from './SearchPage.tsx';
import { SaveSearch } from './SaveSearch.tsx';
import { ServiceRow } from './ServiceRow.tsx';

export function ServicesPage() {
  const { t } = useTranslation();
  return (
    <SearchPage<Service>
      title={t('services.title')}
      lead={t('services.lead')}
      placeholder={t('search.placeholder')}
      offers={['price', 'trust', 'level', 'days', 'remote', 'available', 'premium']}
      sorts={['newest', 'price', 'price_desc', 'trust', 'distance']}
      useResults={useGetServicesQuery}
      layout="rows"
      card={(service) => <ServiceRow key={service.id} service={service} />}
      keep={(filters) => <SaveSearch kind="service" filters={filters} />}
    />
  );
}
