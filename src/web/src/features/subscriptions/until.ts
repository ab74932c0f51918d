import type { SubscriptionSummary } from '../../api/fixia.ts';

type Standing = Pick<SubscriptionSummary, 'expiresAt' | 'autoRenew'> & { status: string };

/** Whether a subscription renews, ends or ended on the day it names: what is over is told as what is over. */
export function until({ status, expiresAt, autoRenew }: Standing, now = Date.now()) {
  if (status === 'expired' || (expiresAt !== null && Date.parse(expiresAt) <= now && !autoRenew)) return 'subscription.ended';
  return autoRenew ? 'subscription.renews' : 'subscription.ends';
}
