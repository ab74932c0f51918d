import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { sideOf } from '../features/accounts/side.ts';
import { useMe } from '../features/accounts/useMe.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './BottomBar.module.css';

/** The places of a phone, under the thumb. */
export function BottomBar() {
  const { t } = useTranslation();
  const { me } = useMe();
  const offers = me && sideOf(me) === 'profesional' && me.isProfessionalActive;
  const items = [
    { to: '/', icon: 'house', text: t('nav.start') },
    { to: '/servicios', icon: 'magnifying-glass', text: t('nav.explore') },
    { to: offers ? '/servicios/nuevo' : '/proyectos/nuevo', icon: 'plus-circle', text: t('nav.publish') },
    me
      ? ({ to: '/panel', icon: 'squares-four', text: t('nav.panelShort') } as const)
      : ({ to: '/ingresar', icon: 'user', text: t('nav.signIn') } as const),
  ] as const;
  return (
    <nav className={classes.bar} aria-label={t('nav.places')}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end className={classes.item}>
          <Icon name={item.icon} size={24} />
          {item.text}
        </NavLink>
      ))}
    </nav>
  );
}
