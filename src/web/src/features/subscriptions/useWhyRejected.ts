import { useTranslation } from 'react-i18next';
import type { SubscriptionView } from '../../api/fixia.ts';

/** What the payer can do about a rejected charge; empty when none was rejected. The provider's list of reasons is open. */
export function useWhyRejected(subscription?: SubscriptionView): string {
  const { t, i18n } = useTranslation();
  if (subscription?.lastPayment?.status !== 'rejected') return '';
  const key = `paymentDetail.${subscription.lastPayment.statusDetail}`;
  return t(i18n.exists(key) ? key : 'paymentDetail.other');
}
