import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetCategoriesQuery, type FacetsView } from '../../api/fixia.ts';
import { Columns } from '../../ui/Columns.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { money, number } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePages } from '../../ui/usePages.ts';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import type { QueryError } from '../../ui/problem.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { FilterRail, type Offer } from './FilterRail.tsx';
import { filterNames, narrowing, rounded, without, type FilterName, type Filters } from './filters.ts';
import classes from './SearchPage.module.css';
import { useFilters } from './useFilters.ts';
import { WordsField } from './WordsField.tsx';

interface Results<T> {
  items: T[];
  nextCursor?: string | null;
  mended?: string | null;
  relaxed: boolean;
  facets?: FacetsView | null;
}

interface Query<T> {
  data?: Results<T>;
  error?: QueryError;
  isLoading: boolean;
  isFetching: boolean;
  refetch: () => unknown;
}

type Params = Record<string, string | number | boolean | undefined>;

interface Props<T> {
  title: string;
  lead: string;
  placeholder: string;
  offers: readonly Offer[];
  sorts: readonly string[];
  /** The query hook that answers the search. */
  useResults: (params: Params, options?: { skip: boolean }) => Query<T>;
  card: (item: T) => ReactNode;
  /** Rows are compared at a glance; cards are looked at. */
  layout?: 'rows' | 'cards';
  /** What can be done with the search itself. */
  keep?: (filters: Partial<Filters>) => ReactNode;
  children?: ReactNode;
}

/** One search page for services, projects and professionals: words, a rail of filters, results; the state in the address. */
export function SearchPage<T extends { id: string }>({
  title,
  lead,
  placeholder,
  offers,
  sorts,
  useResults,
  card,
  layout = 'cards',
  keep,
  children,
}: Props<T>) {
  const { t } = useTranslation();
  usePageTitle(title);
  const { filters, params, set } = useFilters(filterNames);
  const [words, setWords] = useState(filters.q);
  useEffect(() => setWords(filters.q), [filters.q]);
  const [sheet, setSheet] = useState(false);
  const wide = useMediaQuery('(min-width: 62em)', true, {
    getInitialValueInEffect: false,
  });
  // The same question as the first page of the results asks: it is sent once.
  const { data } = useResults({ ...params, facets: true });
  const applied = narrowing(filters);
  // The drawing of the prices stays as it was before some of them were asked for: one sees what else there is.
  const priced = Boolean(filters.minPrice || filters.maxPrice);
  const { data: all } = useResults({ ...params, minPrice: undefined, maxPrice: undefined, facets: true }, { skip: !priced });
  const bars = (priced ? all : data)?.facets?.histogram;
  const rail = <FilterRail filters={filters} set={set} offers={offers} facets={data?.facets ?? undefined} bars={bars} />;
  const total = data?.facets ? count(data.facets, data.facets.total) : '';

  function search(event: FormEvent) {
    event.preventDefault();
    set({ q: words.trim() });
  }

  return (
    <Page>
      <div className={classes.head}>
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        {children}
      </div>
      <form role="search" className={classes.search} onSubmit={search}>
        <WordsField
          value={words}
          onValue={setWords}
          onChoose={(q) => set({ q })}
          label={title}
          placeholder={placeholder}
          className={classes.words}
        />
        <Button type="submit">{t('search.submit')}</Button>
        {!wide && (
          <Button variant="default" onClick={() => setSheet(true)} leftSection={<Icon name="faders-horizontal" />}>
            {t('search.filters')}
            {applied.length > 0 && ` · ${applied.length}`}
          </Button>
        )}
      </form>
      <Columns at="start" width={250} label={t('search.filters')} beside={wide && rail}>
        <Chips filters={filters} set={set} />
        <ResultList
          key={JSON.stringify(params)}
          params={params}
          filters={filters}
          set={set}
          sorts={sorts}
          layout={layout}
          useResults={useResults}
          card={card}
          keep={keep?.(params)}
        />
      </Columns>
      {!wide && sheet && (
        <Sheet
          title={t('search.filters')}
          onClose={() => setSheet(false)}
          foot={
            <Button fullWidth onClick={() => setSheet(false)}>
              {total ? t('search.seeResults', { total }) : t('search.see')}
            </Button>
          }
        >
          {rail}
        </Sheet>
      )}
    </Page>
  );
}

/** What the search is narrowed by, each to be taken away. */
function Chips({ filters, set }: { filters: Filters; set: (changes: Partial<Filters>) => void }) {
  const { t } = useTranslation();
  const { data: branches = [] } = useGetCategoriesQuery();
  const applied = narrowing(filters);
  if (applied.length === 0) return null;
  const trades = branches.flatMap((branch) => [branch, ...branch.children]);
  const say: Partial<Record<FilterName, string>> = {
    category: trades.find((trade) => trade.slug === filters.category)?.name ?? filters.category,
    city: filters.city,
    near: t('search.nearOf', { city: filters.near, km: filters.km || '50' }),
    remote: t('search.remote'),
    minPrice: t('search.from', { price: money(Number(filters.minPrice)) }),
    maxPrice: t('search.to', { price: money(Number(filters.maxPrice)) }),
    minTrust: t('search.atLeast', { value: filters.minTrust }),
    level: filters.level && t(`level.${filters.level}`),
    available: t('search.available'),
    maxDays: t('search.days', { count: Number(filters.maxDays) }),
    premium: t('search.premium'),
  };
  return (
    <div className={classes.chips} role="group" aria-label={t('search.applied')}>
      {applied.map((name) => (
        <button
          key={name}
          type="button"
          className={classes.chip}
          onClick={() => set(without(name))}
          aria-label={t('search.take', { what: say[name] })}
        >
          {say[name]} <Icon name="x" size={14} />
        </button>
      ))}
      {applied.length > 1 && (
        <button
          type="button"
          className={classes.clear}
          onClick={() => set(Object.fromEntries(applied.flatMap((name) => Object.entries(without(name)))))}
        >
          {t('search.clearFilters')}
        </button>
      )}
    </div>
  );
}

interface ListProps<T> extends Pick<Props<T>, 'useResults' | 'card' | 'sorts' | 'layout'> {
  params: Params;
  filters: Filters;
  set: (changes: Partial<Filters>) => void;
  keep?: ReactNode;
}

function ResultList<T extends { id: string }>({ params, filters, set, sorts, layout, useResults, card, keep }: ListProps<T>) {
  const { t } = useTranslation();
  const pages = usePages();
  const first = useResults({ ...params, facets: true });
  const last = useResults({
    ...params,
    facets: pages.last ? undefined : true,
    cursor: pages.last,
  });
  useResults({ ...params, cursor: pages.near }, { skip: !pages.near });
  const asked = Object.keys(params).some((name) => name !== 'sort');
  return (
    <div aria-live="polite" aria-busy={last.isFetching} className={classes.results}>
      <Loaded query={first} skeleton={<ListSkeleton rows={4} height={190} />}>
        {(page) =>
          page.items.length === 0 ? (
            <>
              <Nothing asked={asked} onClear={() => set(Object.fromEntries(filterNames.map((name) => [name, ''])))} />
              <Nearby params={params} shown={[]} useResults={useResults} card={card} layout={layout} />
            </>
          ) : (
            <>
              <div className={classes.about}>
                <About page={page} asked={filters.q} />
                <div className={classes.tools}>
                  {keep}
                  <label className={classes.sort}>
                    <span>{t('search.sort')}</span>
                    <select value={filters.sort} onChange={(event) => set({ sort: event.currentTarget.value })}>
                      <option value="">{t('search.sortBy.relevance')}</option>
                      {sorts.map((sort) => (
                        <option key={sort} value={sort}>
                          {t(`search.sortBy.${sort}`)}
                        </option>
                      ))}
                    </select>
                  </label>
                </div>
              </div>
              <div className={layout === 'rows' ? classes.rows : classes.cards}>
                {pages.cursors.map((cursor) => (
                  <OnePage
                    key={cursor ?? ''}
                    params={{
                      ...params,
                      facets: cursor ? undefined : true,
                      cursor,
                    }}
                    useResults={useResults}
                    card={card}
                  />
                ))}
              </div>
              {last.data?.nextCursor && (
                <div className={classes.more}>
                  <More next={last.data.nextCursor} loading={last.isFetching} onNear={pages.come} onShow={pages.show} />
                </div>
              )}
              {asked && !last.data?.nextCursor && (
                <>
                  <Nearby params={params} shown={page.items} useResults={useResults} card={card} layout={layout} />
                  <Few />
                </>
              )}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function OnePage<T extends { id: string }>({
  params,
  useResults,
  card,
}: Pick<Props<T>, 'useResults' | 'card'> & { params: Params }) {
  const { data } = useResults(params);
  return <>{data?.items.map(card)}</>;
}

const fewResults = 6;
const around = 150;

interface NearbyProps<T> extends Pick<Props<T>, 'useResults' | 'card' | 'layout'> {
  params: Params;
  shown: T[];
}

/** Few answer in a city: those of the cities around it, the nearest first. */
function Nearby<T extends { id: string }>({ params: { city, ...params }, shown, useResults, card, layout }: NearbyProps<T>) {
  const { t } = useTranslation();
  const wanted = typeof city === 'string' && shown.length < fewResults;
  const near = {
    ...params,
    near: city,
    km: around,
    sort: 'distance',
    limit: 2 * fewResults,
  };
  const { data } = useResults(near, { skip: !wanted });
  const others = data?.items.filter((item) => !shown.some((one) => one.id === item.id)).slice(0, fewResults) ?? [];
  if (!wanted || others.length === 0) return null;
  return (
    <section className={classes.nearby} aria-label={t('search.nearby', { city })}>
      <h2>{t('search.nearby', { city })}</h2>
      <div className={layout === 'rows' ? classes.rows : classes.cards}>{others.map(card)}</div>
    </section>
  );
}

/** How many there are, and what was really looked for. */
function About<T>({ page, asked }: { page: Results<T>; asked: string }) {
  const { t } = useTranslation();
  const { facets } = page;
  return (
    <p className={classes.total}>
      {facets &&
        (facets.isEstimate
          ? t('search.totalAbout', { total: count(facets, facets.total) })
          : t('search.total', { count: facets.total }))}
      {page.mended && ` ${t('search.mended', { mended: page.mended, asked })}`}
      {page.relaxed && ` ${t('search.relaxed')}`}
    </p>
  );
}

/** An empty marketplace is not a search that found nothing. */
function Nothing({ asked, onClear }: { asked: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      drawing={asked ? 'binoculars' : 'storefront'}
      title={t(asked ? 'search.nothing' : 'search.empty')}
      hint={t(asked ? 'search.nothingHint' : 'search.emptyHint')}
    >
      {asked && (
        <Button variant="light" onClick={onClear}>
          {t('search.clear')}
        </Button>
      )}
      <Button component={Link} to="/proyectos/nuevo">
        {t('nav.publishProject')}
      </Button>
    </EmptyState>
  );
}

/** At the end of the results: another way to find somebody. */
function Few() {
  const { t } = useTranslation();
  return (
    <aside className={classes.few}>
      <div>
        <strong>{t('search.few')}</strong>
        <p>{t('search.fewHint')}</p>
      </div>
      <Button component={Link} to="/proyectos/nuevo" variant="light">
        {t('nav.publishProject')}
      </Button>
    </aside>
  );
}

const count = (facets: FacetsView, total: number) => number(facets.isEstimate ? rounded(total) : total);
