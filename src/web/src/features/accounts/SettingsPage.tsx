import { Anchor, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import classes from './SettingsPage.module.css';

const places = ['perfil', 'suscripcion', 'seguridad'] as const;
const texts = { perfil: 'settings.profile', suscripcion: 'settings.subscription', seguridad: 'settings.security' } as const;

/** The frame of the settings: a title and the way to the other settings. */
export function SettingsPage({
  title,
  lead,
  extra,
  children,
}: {
  title: string;
  lead?: string;
  extra?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Page size="md">
      <Group component="nav" gap="xs" mb="lg" aria-label={t('settings.title')}>
        {places.map((place) => (
          <Anchor key={place} component={NavLink} to={`/configuracion/${place}`} className={classes.place}>
            {t(texts[place])}
          </Anchor>
        ))}
      </Group>
      <PageHeader title={title} lead={lead}>
        {extra}
      </PageHeader>
      {children}
    </Page>
  );
}
