import { useTranslation } from 'react-i18next';
import { useGetProfessionalsQuery, type ProfessionalCard as Professional } from '../../api/fixia.ts';
import { SearchPage } from './SearchPage.tsx';
import { ProfessionalCard } from './ProfessionalCard.tsx';

export function ProfessionalsPage() {
  const { t } = useTranslation();
  return (
    <SearchPage<Professional>
      title={t('professionals.title')}
      lead={t('professionals.lead')}
      placeholder={t('professionals.placeholder')}
      offers={['trust', 'level', 'available', 'premium']}
      sorts={['newest', 'trust', 'distance']}
      useResults={useGetProfessionalsQuery}
      card={(professional) => <ProfessionalCard key={professional.handle} professional={professional} />}
    />
  );
}
