import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useGetPlansQuery, useGetSubscriptionQuery, type PlanView, type SubscriptionView } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { useMe } from '../accounts/useMe.ts';
import { money } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { Duotone, Icon } from '../../ui/Icon.tsx';
import paper from '../../ui/Paper.module.css';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Pill } from '../../ui/Pill.tsx';
import { adds, kept } from './adds.ts';
import { Checkout } from './Checkout.tsx';
import { PlanTable } from './PlanTable.tsx';
import classes from './PricingPage.module.css';

export function PricingPage() {
  const { t } = useTranslation();
  usePageTitle(t('pricing.window'));
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
      <div className={classes.head}>
        <h1>{t('pricing.title')}</h1>
        <p>{t('pricing.lead')}</p>
      </div>
      {chosen && me && subscription && (
        <Checkout key={chosen.type} me={me} plan={chosen} subscription={subscription} onBack={() => setChosen(undefined)} />
      )}
      <Loaded query={useGetPlansQuery()} skeleton={<ListSkeleton rows={1} height={460} />}>
        {(plans) => (
          <>
            <div className={classes.plans}>
              {plans.map((plan, i) => (
                <PlanColumn
                  key={plan.type}
                  plan={plan}
                  before={plans[i - 1]}
                  subscription={me ? subscription : undefined}
                  onChoose={() => choose(plan)}
                />
              ))}
            </div>
            <Worth plan={plans.find((plan) => plan.type === 'premium')} />
            <p className={classes.note}>{t('pricing.noCommission')}</p>
            <PlanTable plans={plans} />
            <Questions />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const example = { jobs: 4, price: 60_000, commission: 0.2 };

/** What the monthly price means per job, in pesos. */
function Worth({ plan }: { plan?: PlanView }) {
  const { t } = useTranslation();
  if (!plan) return null;
  const { elsewhere, more } = kept(example.jobs, example.price, example.commission, plan.price);
  return (
    <section className={`${paper.paper} ${classes.worth}`}>
      <Duotone name="calculator" size={36} />
      <div>
        <strong>{t('pricing.worth.title', { count: example.jobs, price: money(example.price) })}</strong>
        <p>
          {t('pricing.worth.text', {
            percent: example.commission * 100,
            elsewhere: money(elsewhere),
            plan: t(`plan.${plan.type}`),
            price: money(plan.price),
          })}
        </p>
      </div>
      <strong className={classes.more}>{t('pricing.worth.more', { amount: money(more) })}</strong>
    </section>
  );
}

function Questions() {
  const { t } = useTranslation();
  return (
    <section className={classes.questions}>
      <h2>{t('pricing.questions')}</h2>
      {(['pay', 'leave', 'limit'] as const).map((question) => (
        <details key={question}>
          <summary>{t(`pricing.question.${question}.ask`)}</summary>
          <p>{t(`pricing.question.${question}.answer`)}</p>
        </details>
      ))}
    </section>
  );
}

interface PlanProps {
  plan: PlanView;
  before?: PlanView;
  subscription?: SubscriptionView;
  onChoose: () => void;
}

function PlanColumn({ plan, before, subscription, onChoose }: PlanProps) {
  const { t } = useTranslation();
  const changing = subscription?.actions.includes('change_plan') ?? false;
  const open =
    plan.price > 0 &&
    !plan.current &&
    (changing ||
      !subscription ||
      subscription.actions.some((action) => action === 'subscribe' || action === 'continue_checkout'));
  const label = !changing ? 'pricing.choose' : plan.price > subscription!.price ? 'pricing.upgrade' : 'pricing.downgrade';
  const best = plan.type === 'premium';
  return (
    <section className={`${paper.paper} ${classes.plan}`} data-best={best || undefined} aria-label={t(`plan.${plan.type}`)}>
      {(plan.current || best) && (
        <span className={classes.badge}>
          <Pill tone={plan.current ? 'brand' : 'warm'}>{t(plan.current ? 'pricing.current' : 'pricing.recommended')}</Pill>
        </span>
      )}
      <h2>{t(`plan.${plan.type}`)}</h2>
      <p className={classes.forWhom}>{t(`pricing.forWhom.${plan.type}`)}</p>
      <p className={classes.price}>
        <strong>{money(plan.price, plan.currency)}</strong> {t('pricing.perMonth')}
      </p>
      {open && (
        <Button variant={best ? 'filled' : 'light'} onClick={onChoose}>
          {t(label, { plan: t(`plan.${plan.type}`) })}
        </Button>
      )}
      <ul className={classes.features}>
        {before && (
          <li>
            <Icon name="check" /> {t('pricing.allOf', { plan: t(`plan.${before.type}`) })}
          </li>
        )}
        {adds(plan, before).map((feature) => (
          <li key={feature.code}>
            <Icon name="check" />
            {feature.code === 'active_services' && feature.limit == null
              ? t('feature.unlimited_services')
              : t(`feature.${feature.code}`, { count: feature.limit ?? 0 })}
          </li>
        ))}
      </ul>
    </section>
  );
}
