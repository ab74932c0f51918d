import { Button, Paper, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  useChangePlanMutation,
  useSubscribeMutation,
  type MeView,
  type PlanView,
  type SubscriptionView,
} from '../../api/fixia.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { date, money } from '../../ui/format.ts';
import { fieldError } from '../../ui/problem.ts';

interface Props {
  me: MeView;
  plan: PlanView;
  subscription: SubscriptionView;
  onBack: () => void;
}

/**
 * What choosing a plan means, before it is done: a first payment, a higher plan today, or a lower one from the renewal on.
 * MercadoPago refuses a payer with another e-mail than the one announced, so we ask for that one first.
 */
export function Checkout({ me, plan, subscription, onBack }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [payerEmail, setPayerEmail] = useState(me.email);
  const [subscribe, subscribing] = useSubscribeMutation();
  const [changePlan, changing] = useChangePlanMutation();
  const title = useRef<HTMLHeadingElement>(null);

  // It opens above what was chosen, which on a phone is out of sight.
  useEffect(() => title.current?.focus(), []);

  const changes = subscription.actions.includes('change_plan');
  const lower = changes && plan.price < subscription.price;
  const error = subscribing.error ?? changing.error;
  const text = lower ? 'checkout.downgradeText' : changes ? 'checkout.upgradeText' : 'checkout.text';

  async function go() {
    const { data } = await (changes
      ? changePlan({ plan: plan.type, payerEmail: lower ? null : payerEmail })
      : subscribe({ plan: plan.type, payerEmail }));
    if (data?.checkoutUrl) window.location.assign(data.checkoutUrl);
    else if (data) void navigate('/configuracion/suscripcion');
  }

  return (
    <Paper p={{ base: 'lg', sm: 'xl' }} mb="xl" maw={640}>
      <Title order={2} mb="xs" ref={title} tabIndex={-1} style={{ scrollMarginTop: 90, outline: 'none' }}>
        {t('checkout.title', { plan: t(`plan.${plan.type}`) })}
      </Title>
      <Text mb="md">
        {t(text, { price: money(plan.price, plan.currency), date: subscription.expiresAt ? date(subscription.expiresAt) : '' })}
      </Text>
      <Form
        onSubmit={go}
        submit={t(lower ? 'checkout.confirm' : changes ? 'checkout.authorize' : 'checkout.pay')}
        busy={subscribing.isLoading || changing.isLoading}
        error={error}
        extra={
          <Button variant="subtle" onClick={onBack}>
            {t('action.back')}
          </Button>
        }
      >
        {!lower && (
          <Field
            label={t('checkout.payerEmail')}
            description={t('checkout.payerEmailHint')}
            type="email"
            value={payerEmail}
            onValue={setPayerEmail}
            error={fieldError(error, 'payerEmail')}
            required
          />
        )}
      </Form>
    </Paper>
  );
}
