import { Drawer, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from './Layout.module.css';
import { places } from './places.ts';

/** The header's places on a phone. */
export function MobileMenu({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xs"
      title={t('nav.menu')}
      closeButtonProps={{ 'aria-label': t('nav.close') }}
    >
      <Stack gap={4} component="nav" aria-label={t('nav.main')}>
        {places.map((place) => (
          <NavLink key={place.to} to={place.to} className={classes.drawerLink} onClick={onClose}>
            {t(place.text)}
          </NavLink>
        ))}
        <Stack gap="sm" mt="md">
          {children}
        </Stack>
      </Stack>
    </Drawer>
  );
}
