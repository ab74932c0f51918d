import { Button, Container } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useGetCategoriesQuery, useGetHomeQuery, type HomeView } from '../../api/fixia.ts';
import { number } from '../../ui/format.ts';
import { Duotone, Icon, type DuotoneName } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Pill } from '../../ui/Pill.tsx';
import { TrustRing } from '../accounts/TrustBadge.tsx';
import { useMe } from '../accounts/useMe.ts';
import { TradeIcon } from '../places/Cover.tsx';
import { ProfessionalCard } from '../search/ProfessionalCard.tsx';
import { ProjectCard } from '../search/ProjectCard.tsx';
import { ServiceCard } from '../search/ServiceCard.tsx';
import { WordsField } from '../search/WordsField.tsx';
import { HeroPicture } from './HeroPicture.tsx';
import classes from './HomePage.module.css';

export function HomePage() {
  const { t } = useTranslation();
  usePageTitle(t('home.windowTitle'));
  const home = useGetHomeQuery();
  const { me } = useMe();

  return (
    <>
      <Hero />
      <Container size="lg" px={{ base: 'md', sm: 'lg' }}>
        <Numbers counts={home.data?.counts} />
        <Categories />
        <Loaded query={home} skeleton={<div className={classes.waiting} />}>
          {(content) => (
            <>
              {content.recentServices.length > 0 && (
                <Shelf title={t('home.recentServices')} to="/servicios" columns={4}>
                  {content.recentServices.slice(0, 4).map((service) => (
                    <ServiceCard key={service.id} service={service} />
                  ))}
                </Shelf>
              )}
              {content.topProfessionals.length > 0 && (
                <Shelf title={t('home.topProfessionals')} to="/profesionales">
                  {content.topProfessionals.slice(0, 3).map((professional) => (
                    <ProfessionalCard key={professional.handle} professional={professional} />
                  ))}
                </Shelf>
              )}
              <TrustExplained />
              {content.openProjects.length > 0 && (
                <Shelf title={t('home.openProjects')} to="/proyectos">
                  {content.openProjects.slice(0, 3).map((project) => (
                    <ProjectCard key={project.id} project={project} />
                  ))}
                </Shelf>
              )}
            </>
          )}
        </Loaded>
        <HowItWorks />
        {!me?.isProfessionalActive && <Closing />}
      </Container>
    </>
  );
}

const examples = ['electrician', 'drains', 'logo', 'air', 'english', 'moving'] as const;

function Hero() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({ q: '', near: '' });

  function search(event: FormEvent) {
    event.preventDefault();
    const asked = new URLSearchParams(Object.entries(typed).filter(([, value]) => value.trim()));
    void navigate(`/servicios${asked.size > 0 ? `?${asked}` : ''}`);
  }

  return (
    <section className={classes.hero}>
      <Container size="lg" px={{ base: 'md', sm: 'lg' }} className={classes.stage}>
        <div className={classes.words}>
          <h1 className={classes.claim}>{t('home.claim')}</h1>
          <p className={classes.lead}>{t('home.lead')}</p>
          <form role="search" className={classes.search} onSubmit={search}>
            <WordsField
              value={typed.q}
              onValue={(q) => setTyped((now) => ({ ...now, q }))}
              onChoose={(q) => navigate(`/servicios?q=${encodeURIComponent(q)}`)}
              label={t('search.label')}
            />
            <label className={classes.where}>
              <Icon name="map-pin" />
              <input
                value={typed.near}
                onChange={(event) => setTyped((now) => ({ ...now, near: event.target.value }))}
                aria-label={t('home.where')}
                placeholder={t('home.wherePlaceholder')}
                autoComplete="address-level2"
              />
            </label>
            <Button type="submit" size="md" className={classes.go}>
              {t('search.submit')}
            </Button>
          </form>
          <ul className={classes.examples} aria-label={t('home.examples')}>
            {examples.map((example) => (
              <li key={example}>
                <Link to={`/servicios?q=${encodeURIComponent(t(`home.example.${example}`))}`}>
                  {t(`home.example.${example}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <HeroPicture />
      </Container>
    </section>
  );
}

/** Honest numbers: what there is today. */
function Numbers({ counts }: { counts?: HomeView['counts'] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.numbers} aria-label={t('home.counts')}>
      {(['professionals', 'services', 'projects', 'contractsCompleted'] as const).map((what) => (
        <li key={what}>
          <strong>{counts ? number(counts[what]) : ' '}</strong>
          {t(`home.count.${what}`, { count: counts?.[what] ?? 0 })}
        </li>
      ))}
    </ul>
  );
}

function Categories() {
  const { t } = useTranslation();
  const categories = useGetCategoriesQuery();
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('home.categories')}</h2>
      <div className={classes.categories}>
        {categories.data?.map((category) => (
          <Link key={category.slug} to={`/categorias/${category.slug}`} className={classes.category}>
            <TradeIcon category={category.slug} />
            <span>
              <strong>{category.name}</strong>
              <span className={classes.children}>{category.children.map((child) => child.name).join(', ')}</span>
            </span>
          </Link>
        ))}
      </div>
    </section>
  );
}

/** A row that scrolls by thumb, and lies whole on a desktop. */
function Shelf({ title, to, columns = 3, children }: { title: string; to: string; columns?: number; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className={classes.section} data-below>
      <div className={classes.title}>
        <h2 className={classes.heading}>{title}</h2>
        <Link to={to} className={classes.all} aria-label={`${t('nav.seeAll')}: ${title}`}>
          {t('nav.seeAll')} <Icon name="arrow-right" size={16} />
        </Link>
      </div>
      <div className={classes.shelf} data-columns={columns}>
        {children}
      </div>
    </section>
  );
}

const steps: { name: 'publish' | 'choose' | 'approve'; icon: DuotoneName; tint: string }[] = [
  { name: 'publish', icon: 'chat-circle-dots', tint: 'indigo' },
  { name: 'choose', icon: 'scales', tint: 'amber' },
  { name: 'approve', icon: 'handshake', tint: 'teal' },
];

function HowItWorks() {
  const { t } = useTranslation();
  return (
    <section className={classes.section} data-below>
      <h2 className={classes.heading}>{t('home.how')}</h2>
      <ol className={classes.steps}>
        {steps.map(({ name, icon, tint }) => (
          <li key={name}>
            <span className={classes.step} style={{ background: `var(--tint-${tint})`, color: `var(--ink-${tint})` }}>
              <Duotone name={icon} size={26} />
            </span>
            <h3>{t(`home.step.${name}.title`)}</h3>
            <p>{t(`home.step.${name}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function TrustExplained() {
  const { t } = useTranslation();
  return (
    <section className={`${classes.section} ${classes.trust}`} data-below>
      <div>
        <Pill tone="brand" icon="shield-check">
          {t('home.trust.only')}
        </Pill>
        <h2>{t('home.trust.title')}</h2>
        <p>{t('home.trust.text')}</p>
        <Button component={Link} to="/ayuda" variant="light">
          {t('home.trust.how')}
        </Button>
      </div>
      <div className={classes.rings}>
        <TrustRing title={t('home.trust.asProfessional')} trust={{ likes: 45, total: 49, percentage: 92, isNew: false }} />
        <TrustRing title={t('home.trust.asClient')} trust={{ likes: 12, total: 14, percentage: 86, isNew: false }} />
        <p className={classes.children}>{t('home.trust.example')}</p>
      </div>
    </section>
  );
}

function Closing() {
  const { t } = useTranslation();
  return (
    <section className={`${classes.section} ${classes.closing}`} data-below>
      <h2>{t('home.closing.title')}</h2>
      <p>{t('home.closing.text')}</p>
      <Button component={Link} to="/pricing" size="md" variant="white" color="dark">
        {t('home.closing.button')}
      </Button>
    </section>
  );
}
