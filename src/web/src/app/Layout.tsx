import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { FavouriteButton } from '../features/favourites/FavouriteButton.tsx';
import { KeepContext, type KeepProps } from '../ui/Keep.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import classes from './Layout.module.css';

const heart = (what: KeepProps) => <FavouriteButton {...what} />;

/** Where a page was scrolled to is kept for each visit of it; a page that is loaded anew in a used tab begins at its top. */
const placeOf = (location: { key: string; pathname: string }) =>
  location.key === 'default' ? `${location.pathname} ${performance.timeOrigin}` : location.key;

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
      <a className={classes.skip} href="#contenido">
        {t('nav.skip')}
      </a>
      <Header />
      <main id="contenido" ref={main} tabIndex={-1} className={classes.main}>
        <KeepContext value={heart}>
          <Outlet />
        </KeepContext>
      </main>
      <Footer />
      <BottomBar />
      <ScrollRestoration getKey={placeOf} />
    </div>
  );
}
