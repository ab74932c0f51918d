import { Alert, Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useResendVerificationMutation, type MeView } from '../../api/fixia.ts';
import { date } from '../../ui/format.ts';
import paper from '../../ui/Paper.module.css';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Pill } from '../../ui/Pill.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { hasBothSides, sideOf, type Side } from '../accounts/side.ts';
import { TrustRing, type Trust } from '../accounts/TrustBadge.tsx';
import { until } from '../subscriptions/until.ts';
import { ClientSide } from './ClientSide.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import classes from './PanelPage.module.css';
import { ProfessionalSide } from './ProfessionalSide.tsx';
import { Today } from './Today.tsx';

export function PanelPage() {
  return <RequireSession>{(me) => <Panel me={me} />}</RequireSession>;
}

function Panel({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const side = sideOf(me, search.get('lado'));
  // A company is not called by its first word.
  const hello = t('panel.hello', { name: me.plan === 'enterprise' ? me.fullName : me.fullName.split(' ')[0] });
  usePageTitle(hello);

  return (
    <PanelFrame me={me} side={side}>
      <Head title={hello} side={side} active={me.isProfessionalActive} />
      {!me.emailVerified && <VerifyReminder email={me.email} />}
      <Today me={me} side={side} />
      <Summary me={me} />
      {side === 'cliente' ? <ClientSide /> : <ProfessionalSide />}
      {!me.isProfessionalActive && <BecomeProfessional returning={hasBothSides(me)} />}
    </PanelFrame>
  );
}

/** The one thing to do on this side stands beside the name. */
function Head({ title, side, active }: { title: string; side: Side; active: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.head}>
      <h1>{title}</h1>
      {side === 'cliente' ? (
        <Button component={Link} to="/proyectos/nuevo">
          {t('nav.publishProject')}
        </Button>
      ) : (
        active && (
          <Button component={Link} to="/servicios/nuevo">
            {t('panel.newService')}
          </Button>
        )
      )}
    </div>
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

/** What can be counted of somebody: both reputations and the plan. */
function Summary({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const { subscription } = me;
  return (
    <div className={classes.summary}>
      <TrustCard handle={me.handle} role="client" title={t('panel.trustClient')} trust={me.trust.client} />
      {me.trust.professional && (
        <TrustCard handle={me.handle} role="professional" title={t('panel.trustProfessional')} trust={me.trust.professional} />
      )}
      <div className={`${paper.paper} ${classes.card}`}>
        <div>{t('panel.plan')}</div>
        <div className={classes.plan}>
          <strong>{t(`plan.${me.plan}`)}</strong>
          {subscription && subscription.status !== 'active' && (
            <Pill tone="warm">{t(`subscriptionStatus.${subscription.status}`)}</Pill>
          )}
        </div>
        {subscription?.expiresAt && <span>{t(until(subscription), { date: date(subscription.expiresAt) })}</span>}
        <Link to={subscription ? '/configuracion/suscripcion' : '/pricing'}>
          {t(subscription ? 'panel.manage' : 'nav.seePlans')}
        </Link>
      </div>
    </div>
  );
}

function TrustCard({
  handle,
  role,
  title,
  trust,
}: {
  handle: string;
  role: 'client' | 'professional';
  title: string;
  trust: Trust;
}) {
  const { t } = useTranslation();
  return (
    <div className={`${paper.paper} ${classes.card}`}>
      <TrustRing trust={trust} title={title} size={64} />
      <Link to={`/u/${handle}?rol=${role}`}>{t('panel.seeFeedback')}</Link>
    </div>
  );
}
