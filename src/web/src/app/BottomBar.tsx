import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useGetUnreadMessagesQuery } from '../api/fixia.ts';
import { sideOf } from '../features/accounts/side.ts';
import { useMe } from '../features/accounts/useMe.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './BottomBar.module.css';
import { Count } from './Count.tsx';

/** The places of a phone, under the thumb. */
export function BottomBar() {
  const { t } = useTranslation();
  const { me } = useMe();
  const offers = me && sideOf(me) === 'profesional' && me.isProfessionalActive;
  const unread = useGetUnreadMessagesQuery(undefined, { skip: !me }).data?.unread ?? 0;
  const items = [
    { to: '/', icon: 'house', text: t('nav.start') },
    { to: '/servicios', icon: 'magnifying-glass', text: t('nav.explore') },
    { to: offers ? '/servicios/nuevo' : '/proyectos/nuevo', icon: 'plus-circle', text: t('nav.publish') },
    ...(me ? [{ to: '/mensajes', icon: 'chat-circle-text', text: t('mail.label') } as const] : []),
    me
      ? ({ to: '/panel', icon: 'squares-four', text: t('nav.panelShort') } as const)
      : ({ to: '/ingresar', icon: 'user', text: t('nav.signIn') } as const),
  ] as const;
  return (
    <nav className={classes.bar} aria-label={t('nav.places')}>
      {items.map((item) => (
        <NavLink
          key={item.to}
          to={item.to}
          end={item.to !== '/mensajes'}
          className={classes.item}
          aria-label={item.to === '/mensajes' && unread > 0 ? t('mail.unread', { count: unread }) : undefined}
        >
          <Icon name={item.icon} size={24} />
          {item.text}
          {item.to === '/mensajes' && <Count of={unread} />}
        </NavLink>
      ))}
    </nav>
  );
}
