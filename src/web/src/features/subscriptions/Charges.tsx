import { Alert, Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubscriptionView } from '../../api/fixia.ts';
import { date, money } from '../../ui/format.ts';
import classes from './Charges.module.css';
import { useReceipt } from './useReceipt.ts';

/** What was paid, with its receipts, and what happened when. */
export function Charges({ subscription }: { subscription: SubscriptionView }) {
  const { t } = useTranslation();
  const receipt = useReceipt();
  return (
    <>
      {subscription.charges.length > 0 && (
        <section>
          <Title order={2} size="h3" mb="md">
            {t('subscription.charges')}
          </Title>
          {receipt.failed && (
            <Alert color="red" mb="md" role="alert">
              {t('error.network')}
            </Alert>
          )}
          <Paper component="ul" p="md" className={classes.rows}>
            {subscription.charges.map((charge) => (
              <li key={charge.id}>
                <div>
                  <Text fw={600}>{money(charge.amount, charge.currency)}</Text>
                  <Text size="sm" c="dimmed">
                    {charge.periodStart && charge.periodEnd
                      ? t('subscription.period', { from: date(charge.periodStart), to: date(charge.periodEnd) })
                      : date(charge.date)}
                  </Text>
                </div>
                <Group gap="sm">
                  {charge.receipt && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      onClick={() => receipt.open({ id: charge.id, receipt: charge.receipt! })}
                    >
                      {t('subscription.receipt', { number: charge.receipt })}
                    </Button>
                  )}
                  <Badge variant="light" tt="none" color={charge.status === 'approved' ? 'brand' : 'gray'}>
                    {t(`chargeStatus.${charge.status}`)}
                  </Badge>
                </Group>
              </li>
            ))}
          </Paper>
        </section>
      )}
      <section>
        <Title order={2} size="h3" mb="md">
          {t('subscription.history')}
        </Title>
        <Paper component="ol" p="md" className={classes.rows}>
          {subscription.history.map((event) => (
            <li key={event.kind + event.at}>
              <Text>{t(`note.${event.kind}`, { plan: t(`plan.${event.type}`) })}</Text>
              <Text size="sm" c="dimmed">
                {date(event.at)}
              </Text>
            </li>
          ))}
        </Paper>
      </section>
    </>
  );
}
