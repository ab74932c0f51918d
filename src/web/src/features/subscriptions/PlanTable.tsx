import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../api/fixia.ts';
import classes from './PricingPage.module.css';

/** The plans side by side, a row per thing that a plan gives or not. */
export function PlanTable({ plans }: { plans: PlanView[] }) {
  const { t } = useTranslation();
  const codes = plans[0]?.features.map((feature) => feature.code) ?? [];

  function cell(plan: PlanView, code: string) {
    const feature = plan.features.find((one) => one.code === code);
    if (!feature?.included) return <span aria-label={t('pricing.excludes')}>—</span>;
    if (code === 'active_services') return feature.limit ?? t('pricing.unlimited');
    return <span aria-label={t('pricing.includes')}>✓</span>;
  }

  return (
    <section>
      <Title order={2} mb="md">
        {t('pricing.compare')}
      </Title>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('pricing.compare')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('pricing.what')}</th>
              {plans.map((plan) => (
                <th key={plan.type} scope="col">
                  {t(`plan.${plan.type}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code}>
                <th scope="row">{t(code === 'active_services' ? 'feature.services' : `feature.${code}`)}</th>
                {plans.map((plan) => (
                  <td key={plan.type}>{cell(plan, code)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
