import { Button, Loader, Stack, Text } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fixia, useGetSubscriptionQuery } from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { useAppDispatch } from '../../api/state.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { useWhyRejected } from './useWhyRejected.ts';

export function ReturnPage() {
  return <RequireSession>{() => <Outcome />}</RequireSession>;
}

/** The browser's return proves nothing: this page asks the server until the provider has told it. */
function Outcome() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const { data } = useGetSubscriptionQuery(undefined, { pollingInterval: 1500, refetchOnMountOrArgChange: true });
  // With a checkout still open the plan in force is the one before.
  const active = data?.status === 'active' && !data.checkoutUrl;
  const why = useWhyRejected(data);
  const upgraded = data?.history[0]?.kind === 'upgraded';
  const rejected = data?.status === 'pending' && data.lastPayment?.status === 'rejected';

  useEffect(() => {
    if (active) dispatch(fixia.util.invalidateTags(['Me', 'Plans']));
  }, [active, dispatch]);

  if (active)
    return (
      <Page size="sm">
        <Paid
          title={upgraded ? t('return.upgraded', { plan: t(`plan.${data.type}`) }) : t('return.paid')}
          hint={t(upgraded ? 'return.upgradedLead' : 'return.paidLead')}
        >
          {!upgraded && (
            <Button component={Link} to="/servicios/nuevo">
              {t('return.publish')}
            </Button>
          )}
          <Button component={Link} to="/panel?lado=profesional" variant={upgraded ? 'filled' : 'default'}>
            {t('return.toPanel')}
          </Button>
        </Paid>
      </Page>
    );
  return (
    <Page size="sm">
      <PageHeader title={t(rejected ? 'return.rejected' : 'return.pending')} lead={rejected ? why : t('return.pendingLead')} />
      <Stack align="flex-start" role="status">
        {!rejected && <Loader aria-label={t('nav.loading')} />}
        {data?.checkoutUrl && (
          <Button component="a" href={data.checkoutUrl} variant={rejected ? 'filled' : 'light'}>
            {t('return.tryAgain')}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {t('return.safe')}
        </Text>
      </Stack>
    </Page>
  );
}

/** Something good happened: it is all there is on the page. */
function Paid({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <EmptyState whole drawing="confetti" title={title} hint={hint}>
      {children}
    </EmptyState>
  );
}
