import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useNavigate } from 'react-router';
import type { MeView } from '../../api/fixia.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Page } from '../../ui/Page.tsx';
import { hasBothSides, rememberSide, type Side } from '../accounts/side.ts';
import classes from './PanelFrame.module.css';

interface Place {
  to: string;
  icon: IconName;
  text: string;
}

/** The frame of one's own pages: the role on top, the places at the left, and what is open. */
export function PanelFrame({ me, side, children }: { me: MeView; side: Side; children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a phone the places lie in a row that scrolls: the one where one is comes into sight.
  useEffect(() => {
    const row = nav.current;
    const here = row?.querySelector<HTMLElement>('[aria-current="page"]');
    if (row && here) row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  }, [pathname]);
  const places: (Place | false)[] = [
    { to: '/panel', icon: 'house', text: t('panel.place.home') },
    { to: side === 'profesional' ? '/proyectos' : '/servicios', icon: 'magnifying-glass', text: t(`panel.place.find.${side}`) },
    { to: '/favoritos', icon: 'heart', text: t('favourites.title') },
    side === 'profesional' && { to: '/panel/estadisticas', icon: 'chart-line-up', text: t('statistics.title') },
    (Boolean(me.team) || me.includes.includes('team')) && { to: '/equipo', icon: 'users-three', text: t('team.mine') },
    { to: '/configuracion/suscripcion', icon: 'crown-simple', text: t('panel.subscription') },
    { to: '/configuracion/perfil', icon: 'gear-six', text: t('settings.title') },
  ];

  async function change(to: string) {
    rememberSide(to as Side);
    await navigate(`/panel?lado=${to}`, { replace: true });
  }

  return (
    <Page>
      <Columns
        at="start"
        width={230}
        gap={36}
        stays
        beside={
          <>
            {hasBothSides(me) && (
              <SegmentedControl
                fullWidth
                value={side}
                onChange={change}
                data={[
                  { value: 'cliente', label: t('role.client') },
                  { value: 'profesional', label: t('role.professional') },
                ]}
                aria-label={t('nav.side')}
              />
            )}
            <nav ref={nav} className={classes.places} aria-label={t('panel.places')}>
              {places
                .filter((place) => place !== false)
                .map((place) => (
                  <NavLink key={place.to} to={place.to} end className={classes.place}>
                    <Icon name={place.icon} size={20} /> {place.text}
                  </NavLink>
                ))}
            </nav>
          </>
        }
      >
        <div className={classes.main}>{children}</div>
      </Columns>
    </Page>
  );
}
