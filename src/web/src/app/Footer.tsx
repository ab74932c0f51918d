import { Container } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '../ui/Logo.tsx';
import classes from './Footer.module.css';
import { Preferences } from './Preferences.tsx';

const columns = [
  {
    title: 'footer.forClients',
    links: [
      { to: '/proyectos/nuevo', text: 'nav.publishProject' },
      { to: '/servicios', text: 'footer.services' },
      { to: '/profesionales', text: 'nav.professionals' },
    ],
  },
  {
    title: 'footer.forProfessionals',
    links: [
      { to: '/pricing', text: 'footer.plans' },
      { to: '/proyectos', text: 'footer.projects' },
      { to: '/ayuda', text: 'footer.trust' },
    ],
  },
  {
    title: 'footer.fixia',
    links: [
      { to: '/ayuda', text: 'nav.help' },
      { to: '/legales/terminos', text: 'footer.terms' },
      { to: '/legales/privacidad', text: 'footer.privacy' },
      { to: '/legales/cookies', text: 'footer.cookies' },
    ],
  },
] as const;

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <Container size="lg" px={{ base: 'md', sm: 'lg' }}>
        <div className={classes.columns}>
          <div className={classes.claim}>
            <span className={classes.logo}>
              <Logo /> Fixia
            </span>
            <p>{t('footer.claim')}</p>
          </div>
          {columns.map((column) => (
            <nav key={column.title} className={classes.column} aria-label={t(column.title)}>
              <strong>{t(column.title)}</strong>
              {column.links.map((link) => (
                <Link key={link.to} to={link.to}>
                  {t(link.text)}
                </Link>
              ))}
            </nav>
          ))}
          <nav className={classes.column} aria-label={t('footer.rights')}>
            <strong>{t('footer.rights')}</strong>
            <Link to="/arrepentimiento" className={classes.right}>
              {t('footer.withdrawal')}
            </Link>
            <Link to="/baja" className={classes.right}>
              {t('footer.unsubscribe')}
            </Link>
          </nav>
        </div>
        <div className={classes.last}>
          <span>{t('footer.copyright')}</span>
          <div className={classes.preferences}>
            <Preferences className={classes.preference} />
          </div>
        </div>
      </Container>
    </footer>
  );
}
