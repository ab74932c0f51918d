import { useTranslation } from 'react-i18next';
import type { ServiceExtra, ServicePackage } from '../../api/fixia.ts';
import { money } from '../../ui/format.ts';
import paper from '../../ui/Paper.module.css';
import classes from './Contract.module.css';

interface Props {
  title: string;
  brief?: string | null;
  package?: ServicePackage | null;
  extras: ServiceExtra[];
  /** What the professional wrote with the proposal that was accepted. */
  letter?: string | null;
  currency: string;
}

/** What was asked for and on which terms: the client's words, the package, what was added, the professional's letter. */
export function Scope({ title, brief, package: bought, extras, letter, currency }: Props) {
  const { t } = useTranslation();
  if (!brief && !bought && extras.length === 0 && !letter) return null;
  return (
    <section className={`${paper.paper} ${classes.card} ${classes.scope}`} aria-label={title}>
      <h2 style={{ margin: 0 }}>{title}</h2>
      {brief && (
        <div>
          <h3>{t('contract.brief')}</h3>
          <p className={classes.said}>{brief}</p>
        </div>
      )}
      {bought && (
        <div>
          <h3>{t('contract.package')}</h3>
          <p className={classes.said}>
            <strong>{t(`tier.${bought.tier}`)}</strong> · {bought.summary}
          </p>
        </div>
      )}
      {extras.length > 0 && (
        <div>
          <h3>{t('contract.extras')}</h3>
          <ul>
            {extras.map((extra) => (
              <li key={extra.title}>
                {t('contract.extra', {
                  title: extra.title,
                  price: money(extra.price, currency),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {letter && (
        <div>
          <h3>{t('contract.letter')}</h3>
          <p className={classes.said}>{letter}</p>
        </div>
      )}
    </section>
  );
}
