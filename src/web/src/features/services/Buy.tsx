import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useOrderServiceMutation, type ServiceView } from '../../api/fixia.ts';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { money } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import paper from '../../ui/Paper.module.css';
import { fieldError } from '../../ui/problem.ts';
import { useMe } from '../accounts/useMe.ts';
import classes from './Buy.module.css';

/** Package, extras, what it comes to, and the order. */
export function Buy({ service }: { service: ServiceView }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const navigate = useNavigate();
  const [tier, setTier] = useState(service.packages[0]?.tier);
  const [extras, setExtras] = useState<number[]>([]);
  const [brief, setBrief] = useState('');
  const [order, { error, isLoading }] = useOrderServiceMutation();
  const chosen = service.packages.find((one) => one.tier === tier);
  const base = chosen ?? service;
  const added = service.extras.filter((_, i) => extras.includes(i));
  const price = added.reduce((sum, extra) => sum + extra.price, base.price);
  const days = added.reduce((sum, extra) => sum + extra.days, base.deliveryDays);

  async function submit() {
    const seen = { price, version: service.version };
    const { data } = await order({ id: service.id, newOrder: { brief, package: tier ?? null, extras, ...seen } });
    if (data) await navigate(data.contractId ? `/contratos/${data.contractId}` : `/pedidos/${data.id}`);
  }

  return (
    <section id="contratar" className={`${paper.paper} ${classes.box}`} aria-label={t('service.buy')}>
      {service.packages.length > 0 && (
        <fieldset className={classes.tiers}>
          <legend>{t('service.packages')}</legend>
          {service.packages.map((one) => (
            <label key={one.tier}>
              <input type="radio" name="tier" checked={one.tier === tier} onChange={() => setTier(one.tier)} />
              {t(`tier.${one.tier}`)}
            </label>
          ))}
        </fieldset>
      )}
      <div className={classes.body}>
        <div className={classes.price}>
          <strong aria-live="polite">{money(price, service.currency)}</strong>
          <span>{t(`unit.${service.priceUnit}`)}</span>
        </div>
        <p className={classes.final}>{t('service.finalPrice')}</p>
        <p className={classes.final}>
          {t(service.isInstant ? 'service.instant' : 'service.needsConfirmation', { name: service.professional.fullName })}
        </p>
        {chosen && <p className={classes.summary}>{chosen.summary}</p>}
        <ul className={classes.facts}>
          <li>
            <Icon name="calendar-blank" /> {t('service.delivery', { count: days })}
          </li>
          <li>
            <Icon name="repeat" /> {t('service.revisions', { count: base.revisions })}
          </li>
        </ul>
        {service.extras.length > 0 && (
          <fieldset className={classes.extras}>
            <legend>{t('service.extras')}</legend>
            {service.extras.map((extra, i) => (
              <label key={extra.title}>
                <input
                  type="checkbox"
                  checked={extras.includes(i)}
                  onChange={(event) =>
                    setExtras(event.currentTarget.checked ? [...extras, i] : extras.filter((one) => one !== i))
                  }
                />
                <span>
                  {extra.title}
                  {extra.days > 0 && <small>{t('service.moreDays', { count: extra.days })}</small>}
                </span>
                <b>+ {money(extra.price, service.currency)}</b>
              </label>
            ))}
          </fieldset>
        )}
        {!me && service.status === 'active' && (
          <Button component={Link} to={`/ingresar?volver=/servicios/${service.slug}`} fullWidth>
            {t('service.signInToOrder')}
          </Button>
        )}
        {service.actions.includes('order') && (
          <Form onSubmit={submit} submit={t('service.order')} busy={isLoading} error={error}>
            <Area
              label={t('service.brief')}
              description={t('service.briefHint')}
              rows={4}
              value={brief}
              onValue={setBrief}
              error={fieldError(error, 'brief')}
              required
            />
          </Form>
        )}
        <div className={classes.promise}>
          <Icon name="shield-check" size={22} />
          <span>
            <strong>{t('service.promise')}</strong> {t('service.promiseText')} <Link to="/ayuda">{t('service.howItWorks')}</Link>
          </span>
        </div>
      </div>
    </section>
  );
}
