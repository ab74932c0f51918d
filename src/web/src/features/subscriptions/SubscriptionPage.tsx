import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useChangePlanMutation,
  useGetSubscriptionQuery,
  useReactivateSubscriptionMutation,
  type SubscriptionView,
} from '../../api/fixia.ts';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { date, money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SettingsPage } from '../accounts/SettingsPage.tsx';
import { Charges } from './Charges.tsx';
import { Leave } from './Leave.tsx';
import { until } from './until.ts';
import { useWhyRejected } from './useWhyRejected.ts';

export function SubscriptionPage() {
  return <RequireSession>{() => <Mine />}</RequireSession>;
}

function Mine() {
  const { t } = useTranslation();
  return (
    <SettingsPage title={t('subscription.title')}>
      <Loaded query={useGetSubscriptionQuery()}>{(subscription) => <Detail subscription={subscription} />}</Loaded>
    </SettingsPage>
  );
}

function Detail({ subscription }: { subscription: SubscriptionView }) {
  const { t } = useTranslation();
  if (subscription.status === 'none')
    return (
      <EmptyState title={t('subscription.none')} hint={t('subscription.noneText')}>
        <Button component={Link} to="/pricing">
          {t('nav.seePlans')}
        </Button>
      </EmptyState>
    );
  return (
    <Stack gap="xl">
      <Paper p={{ base: 'lg', sm: 'xl' }}>
        <Standing subscription={subscription} />
        <Actions subscription={subscription} />
      </Paper>
      <Leave subscription={subscription} />
      <Charges subscription={subscription} />
    </Stack>
  );
}

function Standing({ subscription }: { subscription: SubscriptionView }) {
  const { t } = useTranslation();
  const { next, graceUntil, status } = subscription;
  const why = useWhyRejected(subscription);
  const waiting = subscription.lastPayment?.status === 'waiting';
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{t(`plan.${subscription.type}`)}</Title>
        <Badge
          size="lg"
          variant="light"
          tt="none"
          color={status === 'past_due' ? 'orange' : status === 'active' ? 'brand' : 'gray'}
        >
          {t(`subscriptionStatus.${status}`)}
        </Badge>
      </Group>
      <Text mt="xs">
        {money(subscription.price, subscription.currency)} {t('pricing.perMonth')}
      </Text>
      {subscription.expiresAt && status !== 'past_due' && (
        <Text c="dimmed">{t(until(subscription), { date: date(subscription.expiresAt) })}</Text>
      )}
      {status === 'past_due' && graceUntil && (
        <Alert color="yellow" mt="md" title={t(waiting ? 'subscription.waiting' : 'subscription.pastDue')}>
          {t(waiting ? 'subscription.waitingText' : 'subscription.pastDueText', { date: date(graceUntil) })} {why}
        </Alert>
      )}
      {next && (
        <Alert
          color="brand"
          mt="md"
          title={t(next.type === subscription.type ? 'subscription.nextPriceTitle' : 'subscription.nextTitle')}
        >
          {t(next.type === subscription.type ? 'subscription.nextPrice' : 'subscription.next', {
            date: date(next.from),
            plan: t(`plan.${next.type}`),
            price: money(next.price),
          })}
        </Alert>
      )}
    </>
  );
}

function Actions({ subscription }: { subscription: SubscriptionView }) {
  const { t } = useTranslation();
  const may = (action: string) => subscription.actions.includes(action);
  const [reactivate, reactivating] = useReactivateSubscriptionMutation();
  const [changePlan, changing] = useChangePlanMutation();

  async function comeBack() {
    const { data } = await reactivate();
    if (data?.checkoutUrl) window.location.assign(data.checkoutUrl);
  }

  return (
    <>
      {may('reactivate') && subscription.expiresAt && (
        <Text mt="lg">{t('subscription.reactivateText', { date: date(subscription.expiresAt) })}</Text>
      )}
      <Group mt="lg">
        {may('reactivate') && (
          <Button onClick={comeBack} loading={reactivating.isLoading}>
            {t('subscription.reactivate')}
          </Button>
        )}
        {may('continue_checkout') && subscription.checkoutUrl && (
          <Button component="a" href={subscription.checkoutUrl}>
            {t('subscription.continueCheckout')}
          </Button>
        )}
        {may('subscribe') && (
          <Button component={Link} to="/pricing">
            {t('nav.seePlans')}
          </Button>
        )}
        {may('keep_plan') && (
          <Button
            variant="light"
            loading={changing.isLoading}
            onClick={() => changePlan({ plan: subscription.type, payerEmail: null })}
          >
            {t('subscription.keepPlan')}
          </Button>
        )}
        {may('change_plan') && (
          <Button variant="default" component={Link} to="/pricing">
            {t('subscription.change')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={reactivating.error ?? changing.error} />
    </>
  );
}
