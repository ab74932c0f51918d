import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelSubscriptionMutation, useRevokeSubscriptionMutation, type SubscriptionView } from '../../api/fixia.ts';
import { date } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';

/** The two ways out, each with what one keeps and until when, before anything happens. */
export function Leave({ subscription }: { subscription: SubscriptionView }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'cancel' | 'revoke'>();
  const [cancel, cancelling] = useCancelSubscriptionMutation();
  const [revoke, revoking] = useRevokeSubscriptionMutation();
  const ways = (['cancel', 'revoke'] as const).filter((way) => subscription.actions.includes(way));
  if (ways.length === 0) return null;

  async function leave() {
    await (asked === 'cancel' ? cancel() : revoke());
    setAsked(undefined);
  }

  const until = asked === 'cancel' ? subscription.expiresAt : subscription.revocableUntil;
  return (
    <section>
      <Group gap="sm">
        {!asked &&
          ways.map((way) => (
            <Button key={way} variant="subtle" color="gray" onClick={() => setAsked(way)}>
              {t(`subscription.${way}`)}
            </Button>
          ))}
      </Group>
      {asked && (
        <Alert color="yellow" title={t(asked === 'cancel' ? 'subscription.sure' : 'subscription.revokeSure')}>
          <Text mb="sm">
            {t(asked === 'cancel' ? 'subscription.keep' : 'subscription.revokeText', { date: until ? date(until) : '' })}
          </Text>
          <Group>
            <Button color="red" loading={cancelling.isLoading || revoking.isLoading} onClick={leave}>
              {t(asked === 'cancel' ? 'subscription.cancelYes' : 'subscription.revokeYes')}
            </Button>
            <Button variant="default" onClick={() => setAsked(undefined)}>
              {t('subscription.cancelNo')}
            </Button>
          </Group>
        </Alert>
      )}
      <ProblemAlert error={cancelling.error ?? revoking.error} />
    </section>
  );
}
