import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface Trust {
  likes: number;
  total: number;
  percentage?: number | null;
  isNew: boolean;
}

// Below it the badge does not praise.
const praise = 80;

/** "92 % · 45 de 49", or "Nuevo en Fixia" while there is too little to say; never "0 %". */
export function TrustBadge({ trust, size = 'md' }: { trust: Trust; size?: 'md' | 'lg' }) {
  const { t } = useTranslation();
  if (trust.isNew || trust.percentage == null)
    return (
      <Badge variant="light" color="gray" tt="none" size={size}>
        {t('trust.new')}
      </Badge>
    );
  return (
    <Group gap={6} wrap="nowrap">
      <Badge variant="light" color={trust.percentage < praise ? 'gray' : undefined} tt="none" size={size}>
        {t('trust.percentage', { value: trust.percentage })}
      </Badge>
      <Text size={size === 'lg' ? 'sm' : 'xs'} c="dimmed" span>
        {t('trust.numbers', { likes: trust.likes, total: trust.total })}
      </Text>
    </Group>
  );
}
