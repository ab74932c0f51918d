import { Badge, Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useGetPlansQuery, useGetSubscriptionQuery, type PlanView, type SubscriptionView } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { useMe } from '../accounts/useMe.ts';
import { money } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Checkout } from './Checkout.tsx';
import { PlanTable } from './PlanTable.tsx';
import classes from './PricingPage.module.css';

export function PricingPage() {
  const { t } = useTranslation();
  const { me } = useMe();
  const navigate = useNavigate();
  const { data: subscription } = useGetSubscriptionQuery(undefined, { skip: !me });
  const [chosen, setChosen] = useState<PlanView>();

  function choose(plan: PlanView) {
    if (me) setChosen(plan);
    else void navigate('/registro?volver=/pricing');
  }

  return (
    <Page>
      <PageHeader title={t('pricing.title')} lead={t('pricing.lead')} />
      {chosen && me && subscription && (
        <Checkout key={chosen.type} me={me} plan={chosen} subscription={subscription} onBack={() => setChosen(undefined)} />
      )}
      <Loaded query={useGetPlansQuery()} skeleton={<ListSkeleton rows={2} height={300} />}>
        {(plans) => (
          <>
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="lg">
              {plans.map((plan) => (
                <PlanColumn
                  key={plan.type}
                  plan={plan}
                  subscription={me ? subscription : undefined}
                  onChoose={() => choose(plan)}
                />
              ))}
            </SimpleGrid>
            <Text c="dimmed" my="xl" maw={720}>
              {t('pricing.noCommission')}
            </Text>
            <PlanTable plans={plans} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PlanColumn({ plan, subscription, onChoose }: { plan: PlanView; subscription?: SubscriptionView; onChoose: () => void }) {
  const { t } = useTranslation();
  const changing = subscription?.actions.includes('change_plan') ?? false;
  const open =
    plan.price > 0 &&
    !plan.current &&
    (changing ||
      !subscription ||
      subscription.actions.some((action) => action === 'subscribe' || action === 'continue_checkout'));
  const label = !changing ? 'pricing.choose' : plan.price > subscription!.price ? 'pricing.upgrade' : 'pricing.downgrade';
  return (
    <Paper
      component="section"
      p="lg"
      className={plan.type === 'premium' ? classes.highlight : undefined}
      aria-label={t(`plan.${plan.type}`)}
    >
      <Stack h="100%" gap="sm">
        <Title order={2} size="h3">
          {t(`plan.${plan.type}`)} {plan.current && <Badge tt="none">{t('pricing.current')}</Badge>}
        </Title>
        <Text fz={30} fw={760} lh={1.1}>
          {money(plan.price, plan.currency)}
          <Text span size="sm" c="dimmed">
            {' '}
            {t('pricing.perMonth')}
          </Text>
        </Text>
        <ul className={classes.features}>
          {plan.features
            .filter((feature) => feature.included)
            .map((feature) => (
              <li key={feature.code}>
                {feature.code === 'active_services' && feature.limit == null
                  ? t('feature.unlimited_services')
                  : t(`feature.${feature.code}`, { count: feature.limit ?? 0 })}
              </li>
            ))}
        </ul>
        {open && (
          <Button mt="auto" variant={plan.type === 'premium' ? 'filled' : 'light'} onClick={onChoose}>
            {t(label, { plan: t(`plan.${plan.type}`) })}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
