import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { date } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { papers } from '../accounts/papers.ts';
import classes from './LegalPage.module.css';

/** The version in force of each paper; it changes with its words, and nobody agreed to another. */
const versions = { ...papers, cookies: '2026-11-21' } as const;

type Paper = keyof typeof versions;
type Section = { title: string; text: string };

export const TermsPage = () => <LegalPaper paper="terms" />;
export const PrivacyPage = () => <LegalPaper paper="privacy" />;
export const CookiesPage = () => <LegalPaper paper="cookies" />;

const others = [
  { to: '/legales/terminos', text: 'papers.terms.title' },
  { to: '/legales/privacidad', text: 'papers.privacy.title' },
  { to: '/legales/cookies', text: 'papers.cookies.title' },
] as const;

function LegalPaper({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const sections = t(`papers.${paper}.sections`, { returnObjects: true }) as Section[];
  return (
    <Page size="md">
      <PageHeader title={t(`papers.${paper}.title`)} lead={t('papers.version', { date: date(versions[paper]) })} />
      <div className={classes.paper}>
        {sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            <p>{section.text}</p>
          </section>
        ))}
      </div>
      <nav className={classes.others} aria-label={t('papers.others')} data-screen-only>
        {others.map((other) => (
          <Link key={other.to} to={other.to}>
            {t(other.text)}
          </Link>
        ))}
      </nav>
    </Page>
  );
}
