import { Alert, Anchor, Badge, Button, Group, Paper, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useResendVerificationMutation, type MeView } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { date } from '../../ui/format.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import classes from './PanelPage.module.css';
import { ClientSide } from './ClientSide.tsx';
import { ProfessionalSide } from './ProfessionalSide.tsx';

export function PanelPage() {
  return <RequireSession>{(me) => <Panel me={me} />}</RequireSession>;
}

function Panel({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const both = me.isProfessionalActive || me.trust.professional != null;
  const side = both && search.get('lado') === 'profesional' ? 'profesional' : 'cliente';

  return (
    <Page>
      <PageHeader title={t('panel.hello', { name: me.fullName.split(' ')[0] })}>
        <Group gap="lg">
          {both && (
            <SegmentedControl
              value={side}
              onChange={(lado) => setSearch({ lado }, { replace: true })}
              data={[
                { value: 'cliente', label: t('role.client') },
                { value: 'profesional', label: t('role.professional') },
              ]}
              aria-label={t('panel.side')}
            />
          )}
          <Anchor component={Link} to="/favoritos">
            {t('favourites.title')}
          </Anchor>
          <Anchor component={Link} to="/configuracion/perfil">
            {t('settings.title')}
          </Anchor>
        </Group>
      </PageHeader>
      <Stack gap="xl">
        {!me.emailVerified && <VerifyReminder email={me.email} />}
        {!me.isProfessionalActive && <BecomeProfessional returning={both} />}
        <Summary me={me} />
        {side === 'cliente' ? <ClientSide /> : <ProfessionalSide me={me} />}
      </Stack>
    </Page>
  );
}

function VerifyReminder({ email }: { email: string }) {
  const { t } = useTranslation();
  const [resend, { isSuccess, isLoading }] = useResendVerificationMutation();
  return (
    <Alert color="yellow" title={t('panel.verify', { email })}>
      {isSuccess ? (
        t('panel.verifySent')
      ) : (
        <Button size="compact-md" variant="default" loading={isLoading} onClick={() => resend()}>
          {t('panel.verifyAgain')}
        </Button>
      )}
    </Alert>
  );
}

function BecomeProfessional({ returning }: { returning: boolean }) {
  const { t } = useTranslation();
  return (
    <section className={classes.banner} aria-label={t('panel.become')}>
      <div>
        <Title order={2}>{t(returning ? 'panel.comeBack' : 'panel.become')}</Title>
        <Text mt={6}>{t(returning ? 'panel.comeBackText' : 'panel.becomeText')}</Text>
      </div>
      <Button component={Link} to="/pricing" variant="white" color="dark">
        {t('nav.seePlans')}
      </Button>
    </section>
  );
}

function Summary({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const { subscription } = me;
  return (
    <SimpleGrid cols={{ base: 1, sm: me.trust.professional ? 3 : 2 }} spacing="lg">
      <Paper p="lg">
        <Text size="sm" c="dimmed" mb={6}>
          {t('panel.trustClient')}
        </Text>
        <TrustBadge trust={me.trust.client} />
        <Anchor component={Link} to={`/u/${me.handle}?rol=client`} size="sm" mt="sm" display="block" w="fit-content">
          {t('panel.seeFeedback')}
        </Anchor>
      </Paper>
      {me.trust.professional && (
        <Paper p="lg">
          <Text size="sm" c="dimmed" mb={6}>
            {t('panel.trustProfessional')}
          </Text>
          <TrustBadge trust={me.trust.professional} />
          <Anchor component={Link} to={`/u/${me.handle}?rol=professional`} size="sm" mt="sm" display="block" w="fit-content">
            {t('panel.seeFeedback')}
          </Anchor>
        </Paper>
      )}
      <Paper p="lg">
        <Text size="sm" c="dimmed" mb={6}>
          {t('panel.subscription')}
        </Text>
        <Group gap="xs">
          <Text fw={700} fz="lg">
            {t(`plan.${me.plan}`)}
          </Text>
          {subscription && subscription.status !== 'active' && (
            <Badge variant="light" color="yellow" tt="none" c="var(--mantine-color-text)">
              {t(`subscriptionStatus.${subscription.status}`)}
            </Badge>
          )}
        </Group>
        {subscription?.expiresAt && (
          <Text size="sm" c="dimmed">
            {t(subscription.autoRenew ? 'subscription.renews' : 'subscription.ends', { date: date(subscription.expiresAt) })}
          </Text>
        )}
        <Anchor
          component={Link}
          to={subscription ? '/configuracion/suscripcion' : '/pricing'}
          size="sm"
          mt="sm"
          display="inline-block"
        >
          {t(subscription ? 'panel.manage' : 'nav.seePlans')}
        </Anchor>
        {(me.team ?? me.plan === 'enterprise') && (
          <Anchor component={Link} to="/equipo" size="sm" mt="sm" ml="md" display="inline-block">
            {t('team.mine')}
          </Anchor>
        )}
      </Paper>
    </SimpleGrid>
  );
}
