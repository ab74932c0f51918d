import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function PremiumBadge() {
  const { t } = useTranslation();
  return (
    <Badge size="sm" variant="light" color="yellow" tt="none" c="var(--mantine-color-text)">
      {t('professional.premium')}
    </Badge>
  );
}
