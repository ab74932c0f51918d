import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCancelSubscriptionMutation, useGetSubscriptionQuery, type SubscriptionView } from '../../api/fixia.ts';
import { Page } from '../../app/Layout.tsx';
import { RequireSession } from '../../app/RequireSession.tsx';
import { date, money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';

export function SubscriptionPage() {
  return <RequireSession>{() => <Mine />}</RequireSession>;
}

function Mine() {
  const { t } = useTranslation();
  return (
    <Page size="md">
      <PageHeader title={t('subscription.title')} />
      <Loaded query={useGetSubscriptionQuery()}>{(subscription) => <Detail subscription={subscription} />}</Loaded>
    </Page>
  );
}

function Detail({ subscription }: { subscription: SubscriptionView }) {
  const { t } = useTranslation();
  const may = (action: string) => subscription.actions.includes(action);
  const [cancel, cancelling] = useCancelSubscriptionMutation();
  const [sure, setSure] = useState(false);

  async function leave() {
    await cancel();
    setSure(false);
  }

  return (
    <Stack gap="lg">
      <Paper p={{ base: 'lg', sm: 'xl' }}>
        <Group justify="space-between">
          <Title order={2}>{t(`plan.${subscription.type}`)}</Title>
          <Badge size="lg" variant="light" tt="none">
            {t(`subscriptionStatus.${subscription.status}`)}
          </Badge>
        </Group>
        {subscription.price > 0 && (
          <Text mt="xs">
            {money(subscription.price, subscription.currency)} {t('pricing.perMonth')}
          </Text>
        )}
        {subscription.expiresAt && (
          <Text c="dimmed">{t(subscription.autoRenew && subscription.status === 'active' ? 'panel.renews' : 'panel.ends', { date: date(subscription.expiresAt) })}</Text>
        )}
        {subscription.graceUntil && subscription.status === 'past_due' && (
          <Alert color="yellow" mt="md" title={t('subscription.pastDue')}>
            {t('subscription.pastDueText', { date: date(subscription.graceUntil) })}
          </Alert>
        )}
        <Group mt="lg">
          {may('continue_checkout') && subscription.checkoutUrl && (
            <Button component="a" href={subscription.checkoutUrl}>
              {t('subscription.continueCheckout')}
            </Button>
          )}
          {may('subscribe') && (
            <Button component={Link} to="/pricing">
              {t('panel.seePlans')}
            </Button>
          )}
          {may('cancel') && !sure && (
            <Button variant="default" onClick={() => setSure(true)}>
              {t('subscription.cancel')}
            </Button>
          )}
        </Group>
        {sure && (
          <Alert color="yellow" mt="lg" title={t('subscription.sure')}>
            <Text mb="sm">{t('subscription.keep', { date: subscription.expiresAt ? date(subscription.expiresAt) : '' })}</Text>
            <Group>
              <Button color="red" loading={cancelling.isLoading} onClick={leave}>
                {t('subscription.cancelYes')}
              </Button>
              <Button variant="default" onClick={() => setSure(false)}>
                {t('subscription.cancelNo')}
              </Button>
            </Group>
          </Alert>
        )}
        <ProblemAlert error={cancelling.error} />
      </Paper>
      {subscription.charges.length > 0 && (
        <section>
          <Title order={2} mb="md">
            {t('subscription.charges')}
          </Title>
          <Paper p="md">
            {subscription.charges.map((charge) => (
              <Group key={charge.id} justify="space-between" py={8}>
                <Text>{date(charge.date)}</Text>
                <Text fw={600}>{money(charge.amount, charge.currency)}</Text>
                <Badge variant="light" tt="none" color={charge.status === 'approved' ? 'brand' : 'gray'}>
                  {t(`chargeStatus.${charge.status}`, { defaultValue: charge.status })}
                </Badge>
              </Group>
            ))}
          </Paper>
        </section>
      )}
    </Stack>
  );
}
