import { Button, Container } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { useMe } from '../features/accounts/useMe.ts';
import { WordsField } from '../features/search/WordsField.tsx';
import { Logo } from '../ui/Logo.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { Bell, Mail } from './Bell.tsx';
import classes from './Layout.module.css';
import { places } from './places.ts';

export function Header() {
  const { t } = useTranslation();
  const { me, isLoading } = useMe();
  const { pathname } = useLocation();
  const searches = pathname !== '/' && !['/servicios', '/proyectos', '/profesionales'].includes(pathname);

  return (
    <header className={classes.header}>
      <Container size="lg" px={{ base: 'md', sm: 'lg' }} className={classes.bar}>
        <Link to="/" className={classes.logo} aria-label={t('nav.home')}>
          <Logo /> <span>Fixia</span>
        </Link>
        {searches && <QuickSearch key={pathname} />}
        <nav className={classes.links} aria-label={t('nav.main')}>
          {places.map((place) => (
            <NavLink key={place.to} to={place.to} className={classes.link}>
              {t(place.text)}
            </NavLink>
          ))}
        </nav>
        <div className={classes.account}>
          {me ? (
            <>
              <Mail />
              <Bell />
              <AccountMenu me={me} />
            </>
          ) : (
            !isLoading && <Visitor />
          )}
        </div>
      </Container>
    </header>
  );
}

/** The search of every page that is not one itself. */
function QuickSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  function search(event: FormEvent) {
    event.preventDefault();
    void navigate(words.trim() ? `/servicios?q=${encodeURIComponent(words.trim())}` : '/servicios');
  }
  return (
    <form role="search" className={classes.search} onSubmit={search}>
      <WordsField
        value={words}
        onValue={setWords}
        onChoose={(q) => navigate(`/servicios?q=${encodeURIComponent(q)}`)}
        label={t('search.label')}
      />
    </form>
  );
}

function Visitor() {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/ingresar" className={classes.link}>
        {t('nav.signIn')}
      </Link>
      <Button component={Link} to="/registro" size="sm" className={classes.register}>
        {t('nav.register')}
      </Button>
    </>
  );
}
