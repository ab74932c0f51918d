import { useTranslation } from 'react-i18next';
import { Face } from '../../ui/Face.tsx';
import { money } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import classes from './HeroPicture.module.css';

/** The product itself as the picture: a person, a proposal, a promise. An example, so it is hidden from who listens. */
export function HeroPicture() {
  const { t } = useTranslation();
  return (
    <div className={classes.picture} aria-hidden>
      <div className={classes.person}>
        <Face id="micaela-cabrera" size={52} />
        <div>
          <strong>Micaela Cabrera</strong>
          <span>{t('home.picture.trade')}</span>
          <TrustBadge trust={{ likes: 41, total: 43, percentage: 95, isNew: false }} />
        </div>
      </div>
      <div className={classes.proposal}>
        <Pill tone="brand" icon="check-circle">
          {t('home.picture.chosen')}
        </Pill>
        <strong className={classes.title}>{t('home.picture.project')}</strong>
        <span>{t('home.picture.proposals')}</span>
        <div className={classes.price}>
          {money(184_000)}
          <Face id="marcelo-ruiz" size={36} />
        </div>
      </div>
      <div className={classes.promise}>
        <Icon name="shield-check" size={26} />
        <div>
          <strong>{t('home.picture.promise')}</strong>
          <span>{t('home.picture.promiseText')}</span>
        </div>
      </div>
    </div>
  );
}
