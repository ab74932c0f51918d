import { Anchor, Container } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import classes from './Layout.module.css';

export function Layout() {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);

  // A new page is a new place for keyboard and screen reader too.
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className={classes.page}>
      <Anchor className={classes.skip} href="#contenido">
        {t('nav.skip')}
      </Anchor>
      <Header />
      <main id="contenido" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </div>
  );
}

/** The common width and breathing space of a page. */
export function Page({ children, size = 'lg' }: { children: React.ReactNode; size?: 'xs' | 'sm' | 'md' | 'lg' }) {
  return (
    <Container size={size} py={{ base: 28, sm: 48 }} px={{ base: 'md', sm: 'lg' }}>
      {children}
    </Container>
  );
}
