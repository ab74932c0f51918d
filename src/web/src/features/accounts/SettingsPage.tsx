import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../ui/Icon.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import classes from './SettingsPage.module.css';

const places = [
  { to: '/configuracion/perfil', icon: 'user', text: 'settings.profile' },
  { to: '/configuracion/suscripcion', icon: 'crown-simple', text: 'settings.subscription' },
  { to: '/configuracion/avisos', icon: 'bell', text: 'settings.notifications' },
  { to: '/configuracion/seguridad', icon: 'lock-key', text: 'settings.security' },
] as const;

interface Props {
  title: string;
  lead?: string;
  extra?: ReactNode;
  children: ReactNode;
}

/** The frame of the settings: a title and the way to the other settings. */
export function SettingsPage({ title, lead, extra, children }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  // The first of them also answers at the address of all.
  const here = places.find((place) => place.to === pathname) ?? places[0];
  return (
    <Page size="md">
      <nav className={classes.places} aria-label={t('settings.title')}>
        {places.map((place) => (
          <Link key={place.to} to={place.to} className={classes.place} aria-current={place === here ? 'page' : undefined}>
            <Icon name={place.icon} /> {t(place.text)}
          </Link>
        ))}
      </nav>
      <PageHeader title={title} lead={lead}>
        {extra}
      </PageHeader>
      {children}
    </Page>
  );
}
