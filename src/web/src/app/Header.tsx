import { Badge, Burger, Button, Container, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useNavigate } from 'react-router';
import { useLogoutMutation, type MeView } from '../api/fixia.ts';
import { api } from '../api/base.ts';
import { sessionEnded } from '../api/session.ts';
import classes from './Layout.module.css';
import { Logo } from '../ui/Logo.tsx';
import { places } from './places.ts';
import { useAppDispatch } from '../api/state.ts';
import { useMe } from '../features/accounts/useMe.ts';

// Most visits on a desktop never need it.
const MobileMenu = lazy(async () => ({ default: (await import('./MobileMenu.tsx')).MobileMenu }));

export function Header() {
  const { t } = useTranslation();
  const [open, drawer] = useDisclosure(false);
  const { me, isLoading } = useMe();

  return (
    <header className={classes.header}>
      <Container size="lg" px={{ base: 'md', sm: 'lg' }} className={classes.bar}>
        <Link to="/" className={classes.logo} aria-label={t('nav.home')}>
          <Logo /> Fixia
        </Link>
        <Group component="nav" visibleFrom="sm" className={classes.links} aria-label={t('nav.main')}>
          {places.map((place) => (
            <NavLink key={place.to} to={place.to} className={classes.link}>
              {t(place.text)}
            </NavLink>
          ))}
        </Group>
        <Group visibleFrom="sm" gap="sm" wrap="nowrap">
          {me ? <SignedIn me={me} /> : !isLoading && <Visitor />}
        </Group>
        <Burger
          hiddenFrom="sm"
          ml="auto"
          size="sm"
          opened={open}
          onClick={drawer.toggle}
          aria-label={t(open ? 'nav.close' : 'nav.open')}
        />
      </Container>
      {open && (
        <Suspense>
          <MobileMenu onClose={drawer.close}>{me ? <SignedIn me={me} /> : <Visitor />}</MobileMenu>
        </Suspense>
      )}
    </header>
  );
}

function Visitor() {
  const { t } = useTranslation();
  return (
    <>
      <Button component={Link} to="/ingresar" variant="subtle" size="sm">
        {t('nav.signIn')}
      </Button>
      <Button component={Link} to="/registro" size="sm">
        {t('nav.register')}
      </Button>
    </>
  );
}

function SignedIn({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const [logout] = useLogoutMutation();
  const dispatch = useAppDispatch();
  const navigate = useNavigate();

  async function leave() {
    await logout();
    dispatch(sessionEnded());
    dispatch(api.util.resetApiState());
    await navigate('/');
  }

  return (
    <>
      <Badge variant="light" size="lg" tt="none" data-testid="role">
        {me.isProfessionalActive ? t('role.both') : t('role.client')}
      </Badge>
      <Button component={Link} to="/panel" variant="light" size="sm">
        {t('nav.panel')}
      </Button>
      <Button variant="subtle" color="gray" size="sm" onClick={leave}>
        {t('nav.signOut')}
      </Button>
    </>
  );
}
