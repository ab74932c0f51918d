import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  useGetCategoryQuery,
  useGetProfessionalsQuery,
  useGetServicesQuery,
  type CategoryPage as Category,
  type FacetsView,
} from '../../api/fixia.ts';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { money, number } from '../../ui/format.ts';
import { Duotone, Icon } from '../../ui/Icon.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { TradeIcon } from '../places/Cover.tsx';
import { tradeOf } from '../places/trades.ts';
import classes from './CategoryPage.module.css';
import { rounded } from './filters.ts';
import { ProfessionalCard } from './ProfessionalCard.tsx';
import { ServiceCard } from './ServiceCard.tsx';

const shown = 6;

/** A trade: what one finds there and for how much, how to ask for it, and the best of it. */
export function CategoryPage() {
  const { slug = '' } = useParams();
  return (
    <Page>
      <Loaded query={useGetCategoryQuery(slug)}>{(category) => <Trade key={category.slug} category={category} />}</Loaded>
    </Page>
  );
}

function Trade({ category }: { category: Category }) {
  const { t } = useTranslation();
  usePageTitle(category.name);
  // More than are shown: the first of them are of several people.
  const services = useGetServicesQuery({ category: category.slug, limit: 2 * shown, facets: true });
  const professionals = useGetProfessionalsQuery({ category: category.slug, limit: 3 });
  const facets = services.data?.facets;
  return (
    <div className={classes.page}>
      <Head category={category} facets={facets} />
      {category.children.length > 0 && <Children category={category} facets={facets} />}
      <Best title={t('nav.services')} all={`/servicios?category=${category.slug}`}>
        <Loaded query={services} skeleton={<ListSkeleton rows={2} height={330} />}>
          {(page) =>
            page.items.length === 0 ? (
              <EmptyState
                drawing={tradeOf(category.slug).icon}
                title={t('categoryPage.noServices')}
                hint={t('categoryPage.noServicesHint')}
              >
                <Button component={Link} to="/proyectos/nuevo">
                  {t('nav.publishProject')}
                </Button>
              </EmptyState>
            ) : (
              <div className={classes.cards}>
                {page.items.slice(0, shown).map((service) => (
                  <ServiceCard key={service.id} service={service} />
                ))}
              </div>
            )
          }
        </Loaded>
      </Best>
      {(professionals.data?.items.length ?? 0) > 0 && (
        <Best title={t('nav.professionals')} all={`/profesionales?category=${category.slug}`}>
          <div className={classes.cards}>
            {professionals.data?.items.map((professional) => (
              <ProfessionalCard key={professional.id} professional={professional} />
            ))}
          </div>
        </Best>
      )}
      {category.brief.length > 0 && <Tell brief={category.brief} />}
    </div>
  );
}

/** In the colours of the trade: what it is, and what is known of it in numbers. */
function Head({ category, facets }: { category: Category; facets?: FacetsView | null }) {
  const { t } = useTranslation();
  const { icon, tint } = tradeOf(category.slug, category.parent?.slug);
  const [low, , high] = facets?.prices ?? [];
  const facts = [
    facets && facets.total > 0 && t('categoryPage.services', { count: facets.total, total: number(total(facets)) }),
    low !== undefined && high !== undefined && t('categoryPage.prices', { low: money(low), high: money(high) }),
    facets && facets.remote > 0 && t('categoryPage.remote', { count: facets.remote }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <>
      <Crumbs
        path={[
          { text: t('nav.services'), to: '/servicios' },
          category.parent && { text: category.parent.name, to: `/categorias/${category.parent.slug}` },
          { text: category.name },
        ]}
      />
      <header className={classes.head} style={{ background: `var(--tint-${tint})`, color: `var(--ink-${tint})` }}>
        <div className={classes.words}>
          <h1>{category.name}</h1>
          <p>{category.intro}</p>
          <ul className={classes.facts}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <Button component={Link} to="/proyectos/nuevo">
            {t('nav.publishProject')}
          </Button>
        </div>
        <Duotone name={icon} className={classes.drawing} />
      </header>
    </>
  );
}

/** The trades of a branch as tiles, each with how many there are. */
function Children({ category, facets }: { category: Category; facets?: FacetsView | null }) {
  const { t } = useTranslation();
  const counts = new Map(facets?.categories.map((one) => [one.value, one.count]));
  return (
    <nav aria-label={t('categoryPage.trades')} className={classes.tiles}>
      {category.children.map((child) => (
        <Link key={child.slug} to={`/categorias/${child.slug}`} className={classes.tile}>
          <TradeIcon category={child.slug} branch={category.slug} size={40} />
          <span>
            {child.name}
            {counts.has(child.slug) && <small>{t('categoryPage.count', { count: counts.get(child.slug) ?? 0 })}</small>}
          </span>
        </Link>
      ))}
    </nav>
  );
}

function Best({ title, all, children }: { title: string; all: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section>
      <div className={classes.line}>
        <h2>{title}</h2>
        <Link to={all} aria-label={`${t('nav.seeAll')}: ${title}`}>
          {t('nav.seeAll')} <Icon name="arrow-right" size={16} />
        </Link>
      </div>
      {children}
    </section>
  );
}

/** What to tell when asking for such work: whoever tells it gets better answers. */
function Tell({ brief }: { brief: string[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.tell}>
      <div>
        <h2>{t('categoryPage.tell')}</h2>
        <p>{t('categoryPage.tellHint')}</p>
        <Button component={Link} to="/proyectos/nuevo" variant="light">
          {t('nav.publishProject')}
        </Button>
      </div>
      <ul>
        {brief.map((question) => (
          <li key={question}>
            <Icon name="question" size={20} /> {question}
          </li>
        ))}
      </ul>
    </section>
  );
}

const total = (facets: FacetsView) => (facets.isEstimate ? rounded(facets.total) : facets.total);
