import { useTranslation } from 'react-i18next';
import { Pill } from '../../ui/Pill.tsx';

export function PremiumBadge() {
  const { t } = useTranslation();
  return (
    <Pill tone="warm" icon="crown-simple">
      {t('professional.premium')}
    </Pill>
  );
}
