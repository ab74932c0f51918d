import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceExtra, ServicePackage } from '../../api/fixia.ts';
import { money } from '../../ui/format.ts';

interface Props {
  title: string;
  brief?: string | null;
  package?: ServicePackage | null;
  extras: ServiceExtra[];
  currency: string;
}

/** What was asked for and on which terms: the client's words, the package, what was added. */
export function Scope({ title, brief, package: bought, extras, currency }: Props) {
  const { t } = useTranslation();
  if (!brief && !bought && extras.length === 0) return null;
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={title}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {title}
        </Title>
        {brief && <Text style={{ whiteSpace: 'pre-line' }}>{brief}</Text>}
        {bought && (
          <Text>
            <Text span fw={650}>
              {t(`tier.${bought.tier}`)}
            </Text>{' '}
            · {bought.summary}
          </Text>
        )}
        {extras.length > 0 && (
          <List>
            {extras.map((extra) => (
              <List.Item key={extra.title}>
                {t('contract.extra', { title: extra.title, price: money(extra.price, currency) })}
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Paper>
  );
}
