import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CredentialView } from '../../api/fixia.ts';
import { date } from '../../ui/format.ts';

export function CredentialLine({ credential }: { credential: CredentialView }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text fw={600}>
        {credential.title}{' '}
        {credential.isExpired && (
          <Badge variant="light" color="gray" tt="none" size="sm">
            {t('credentials.expired')}
          </Badge>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          t(`credentials.${credential.kind}`),
          credential.issuer,
          credential.number && t('credentials.numberOf', { number: credential.number }),
          credential.expiresOn && t('credentials.until', { date: date(credential.expiresOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </div>
  );
}
