import { Badge, Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useGetPlansQuery, useSubscribeMutation, type MeView, type PlanView } from '../../api/fixia.ts';
import { Page } from '../../app/Layout.tsx';
import { useMe } from '../../app/useMe.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { money } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';
import classes from './PricingPage.module.css';

export function PricingPage() {
  const { t } = useTranslation();
  const { me } = useMe();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<PlanView>();

  function choose(plan: PlanView) {
    if (me) setChosen(plan);
    else void navigate('/registro?volver=/pricing');
  }

  return (
    <Page>
      <PageHeader title={t('pricing.title')} lead={t('pricing.lead')} />
      {chosen && me && <Checkout me={me} plan={chosen} onBack={() => setChosen(undefined)} />}
      <Loaded query={useGetPlansQuery()} skeleton={<ListSkeleton rows={2} height={300} />}>
        {(plans) => (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="lg">
            {plans.map((plan) => (
              <PlanColumn key={plan.type} plan={plan} onChoose={() => choose(plan)} busy={me?.isProfessionalActive === true} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
      <Text c="dimmed" mt="xl" maw={720}>
        {t('pricing.noCommission')}
      </Text>
    </Page>
  );
}

function PlanColumn({ plan, onChoose, busy }: { plan: PlanView; onChoose: () => void; busy: boolean }) {
  const { t } = useTranslation();
  return (
    <Paper component="section" p="lg" className={plan.type === 'premium' ? classes.highlight : undefined} aria-label={t(`plan.${plan.type}`)}>
      <Stack h="100%" gap="sm">
        <Title order={2} size="h3">
          {t(`plan.${plan.type}`)} {plan.current && <Badge tt="none">{t('pricing.current')}</Badge>}
        </Title>
        <Text fz={30} fw={760} lh={1.1}>
          {money(plan.price, plan.currency)}
          <Text span size="sm" c="dimmed">
            {t('pricing.perMonth')}
          </Text>
        </Text>
        <ul className={classes.features}>
          {plan.features
            .filter((feature) => feature.included)
            .map((feature) => (
              <li key={feature.code}>
                {feature.code === 'active_services' && feature.limit == null ? t('feature.unlimited_services') : t(`feature.${feature.code}`, { count: feature.limit ?? 0 })}
              </li>
            ))}
        </ul>
        {plan.price > 0 && !plan.current && !busy && (
          <Button mt="auto" variant={plan.type === 'premium' ? 'filled' : 'light'} onClick={onChoose}>
            {t('pricing.choose', { plan: t(`plan.${plan.type}`) })}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}

/** MercadoPago refuses a payer with another e-mail than the one announced, so we ask for that one first. */
function Checkout({ me, plan, onBack }: { me: MeView; plan: PlanView; onBack: () => void }) {
  const { t } = useTranslation();
  const [payerEmail, setPayerEmail] = useState(me.email);
  const [subscribe, { error, isLoading }] = useSubscribeMutation();

  async function pay() {
    const { data } = await subscribe({ plan: plan.type, payerEmail });
    if (data) window.location.assign(data.checkoutUrl);
  }

  return (
    <Paper p={{ base: 'lg', sm: 'xl' }} mb="xl" maw={640}>
      <Title order={2} mb="xs">
        {t('checkout.title', { plan: t(`plan.${plan.type}`) })}
      </Title>
      <Text mb="md">{t('checkout.text', { price: money(plan.price, plan.currency) })}</Text>
      <Form
        onSubmit={pay}
        submit={t('checkout.pay')}
        busy={isLoading}
        error={error}
        extra={
          <Button variant="subtle" onClick={onBack}>
            {t('action.back')}
          </Button>
        }
      >
        <Field label={t('checkout.payerEmail')} description={t('checkout.payerEmailHint')} type="email" value={payerEmail} onValue={setPayerEmail} error={fieldError(error, 'payerEmail')} required />
      </Form>
    </Paper>
  );
}
