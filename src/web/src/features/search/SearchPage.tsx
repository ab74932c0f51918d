import { Badge, Button, Checkbox, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacetsView } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { CategorySelect } from '../places/CategorySelect.tsx';
import { CityField } from '../places/CityField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { money, number } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { QueryError } from '../../ui/problem.ts';
import { SearchBox } from './SearchBox.tsx';
import classes from './SearchPage.module.css';
import { useFilters } from './useFilters.ts';

const names = [
  'q',
  'category',
  'city',
  'near',
  'km',
  'remote',
  'minPrice',
  'maxPrice',
  'minTrust',
  'level',
  'available',
  'maxDays',
  'premium',
  'sort',
] as const;
type Name = (typeof names)[number];

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
  /** Filters beside words, category and place; what a kind does not have is not offered. */
  offers: readonly ('price' | 'trust' | 'level' | 'available' | 'days' | 'premium' | 'remote')[];
  sorts: readonly string[];
  /** The query hook that answers the search. */
  useResults: (params: Params) => Query<T>;
  card: (item: T) => ReactNode;
  /** What can be done with the search itself. */
  keep?: (filters: Partial<Record<Name, string>>) => ReactNode;
  children?: ReactNode;
}

/** One search page for services, projects and professionals: words and filters; results as cards; the state in the address. */
export function SearchPage<T>({ title, lead, placeholder, offers, sorts, useResults, card, keep, children }: Props<T>) {
  const { filters, params, set } = useFilters(names);
  const [words, setWords] = useState(filters.q);
  useEffect(() => setWords(filters.q), [filters.q]);
  const search = () => set({ q: words.trim() });
  // The same question as the first page of the results asks: it is sent once.
  const { data } = useResults({ ...params, facets: true });

  return (
    <Page>
      <PageHeader title={title} lead={lead}>
        {children}
      </PageHeader>
      <Paper p="md" mb="lg">
        <Stack gap="sm">
          <SearchBox value={words} onChange={setWords} onSearch={search} label={title} placeholder={placeholder} />
          <Filters filters={filters} set={set} offers={offers} sorts={sorts} facets={data?.facets ?? undefined} />
        </Stack>
      </Paper>
      <ResultList
        key={JSON.stringify(params)}
        params={params}
        set={set}
        useResults={useResults}
        card={card}
        keep={keep?.(params)}
      />
    </Page>
  );
}

interface FiltersProps<T> extends Pick<Props<T>, 'offers' | 'sorts'> {
  filters: Record<Name, string>;
  set: (changes: Partial<Record<Name, string>>) => void;
  /** How the results divide: each choice says how many it would leave. */
  facets?: FacetsView;
}

function Filters<T>({ filters, set, offers, sorts, facets }: FiltersProps<T>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({
    city: filters.city,
    near: filters.near,
    minPrice: filters.minPrice,
    maxPrice: filters.maxPrice,
  });
  const { city, near, minPrice, maxPrice } = filters;
  useEffect(() => setTyped({ city, near, minPrice, maxPrice }), [city, near, minPrice, maxPrice]);
  const type = (name: keyof typeof typed) => (value: string) => setTyped((now) => ({ ...now, [name]: value }));
  const done = () => set({ ...typed, city: typed.city.trim(), near: typed.near.trim() });
  const more = (
    ['near', 'minPrice', 'maxPrice', 'minTrust', 'level', 'available', 'maxDays', 'premium', 'remote'] as const
  ).filter((name) => filters[name]).length;
  const [low, middle, high] = facets?.prices ?? [];
  // Among the results of one level there is no other, which says nothing about how many have one.
  const counted = (name: 'level' | 'available' | 'premium' | 'remote', label: string, total = 0) =>
    facets && !filters[name] ? `${label} (${count(facets, total)})` : label;
  const check = (name: 'available' | 'premium' | 'remote') => (
    <Checkbox
      label={counted(name, t(`search.${name}`), facets?.[name])}
      checked={filters[name] === 'true'}
      onChange={(event) => set({ [name]: event.currentTarget.checked ? 'true' : '' })}
    />
  );
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <div className={classes.wide}>
          <CategorySelect any value={filters.category} onChange={(category) => set({ category })} />
        </div>
        <CityField
          label={t('field.city')}
          value={typed.city}
          onValue={type('city')}
          onDone={done}
          placeholder={t('search.anyCity')}
        />
        <NativeSelect
          label={t('search.sort')}
          value={filters.sort}
          onChange={(sort) => set({ sort })}
          empty={t('search.sortBy.relevance')}
          options={sorts.map((sort) => ({ value: sort, label: t(`search.sortBy.${sort}`) }))}
        />
      </SimpleGrid>
      <details className={classes.more} open={more > 0 || undefined}>
        <summary>{more > 0 ? t('search.moreFiltersOn', { count: more }) : t('search.moreFilters')}</summary>
        <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm" mt="sm">
          <CityField
            label={t('search.near')}
            value={typed.near}
            onValue={type('near')}
            onDone={done}
            placeholder={t('search.nearHint')}
          />
          <NativeSelect
            label={t('search.km')}
            value={filters.km}
            onChange={(km) => set({ km })}
            empty={t('search.kmUsual')}
            options={['10', '25', '100', '200'].map((km) => ({ value: km, label: t('search.kmOf', { km }) }))}
          />
          {offers.includes('price') && (
            <>
              <Field
                label={t('search.minPrice')}
                type="number"
                inputMode="numeric"
                min={0}
                value={typed.minPrice}
                onValue={type('minPrice')}
                onBlur={done}
              />
              <Field
                label={t('search.maxPrice')}
                type="number"
                inputMode="numeric"
                min={0}
                value={typed.maxPrice}
                onValue={type('maxPrice')}
                onBlur={done}
              />
            </>
          )}
          {offers.includes('trust') && (
            <NativeSelect
              label={t('search.minTrust')}
              value={filters.minTrust}
              onChange={(minTrust) => set({ minTrust })}
              empty={t('search.any')}
              options={['70', '80', '90', '95'].map((value) => ({ value, label: t('search.atLeast', { value }) }))}
            />
          )}
          {offers.includes('level') && (
            <NativeSelect
              label={t('search.level')}
              value={filters.level}
              onChange={(level) => set({ level })}
              empty={t('search.any')}
              options={(['new', 'growing', 'outstanding', 'expert'] as const).map((value) => ({
                value,
                label: counted('level', t(`level.${value}`), facets?.levels.find((level) => level.value === value)?.count),
              }))}
            />
          )}
          {offers.includes('days') && (
            <NativeSelect
              label={t('search.maxDays')}
              value={filters.maxDays}
              onChange={(maxDays) => set({ maxDays })}
              empty={t('search.any')}
              options={['1', '3', '7', '15'].map((value) => ({ value, label: t('search.days', { count: Number(value) }) }))}
            />
          )}
        </SimpleGrid>
        {offers.includes('price') && (
          <Text c="dimmed" size="sm" mt="xs" mih="1lh">
            {low !== undefined &&
              middle !== undefined &&
              high !== undefined &&
              t('search.prices', { low: money(low), middle: money(middle), high: money(high) })}
          </Text>
        )}
        <Group mt="sm">
          {offers.includes('remote') && check('remote')}
          {offers.includes('available') && check('available')}
          {offers.includes('premium') && check('premium')}
        </Group>
      </details>
    </>
  );
}

function ResultList<T>({
  params,
  set,
  useResults,
  card,
  keep,
}: Pick<Props<T>, 'useResults' | 'card'> & {
  params: Params;
  set: (changes: Partial<Record<Name, string>>) => void;
  keep?: ReactNode;
}) {
  const { t } = useTranslation();
  // One more page each time; those before stay where they are.
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  const first = useResults({ ...params, facets: true });
  const last = useResults({ ...params, facets: cursors.length === 1 ? true : undefined, cursor: cursors.at(-1) });
  return (
    <div aria-live="polite" aria-busy={last.isFetching} className={classes.results}>
      <Loaded query={first} skeleton={<ListSkeleton rows={3} height={200} />}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState title={t('search.nothing')} hint={t('search.nothingHint')}>
              <Button variant="light" onClick={() => set(Object.fromEntries(names.map((name) => [name, ''])))}>
                {t('search.clear')}
              </Button>
            </EmptyState>
          ) : (
            <>
              <About page={page} params={params} set={set} keep={keep} />
              <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
                {cursors.map((cursor, i) => (
                  <OnePage
                    key={cursor ?? ''}
                    params={{ ...params, facets: i === 0 ? true : undefined, cursor }}
                    useResults={useResults}
                    card={card}
                  />
                ))}
              </SimpleGrid>
              {last.data?.nextCursor && (
                <Group justify="center" mt="xl">
                  <Button
                    variant="default"
                    loading={last.isFetching}
                    onClick={() => setCursors((now) => [...now, last.data?.nextCursor ?? undefined])}
                  >
                    {t('nav.more')}
                  </Button>
                </Group>
              )}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function OnePage<T>({ params, useResults, card }: Pick<Props<T>, 'useResults' | 'card'> & { params: Params }) {
  const { data } = useResults(params);
  return <>{data?.items.map(card)}</>;
}

/** How many there are, what was really looked for, and the next step to fewer: a trade, then a city. */
function About<T>({
  page,
  params,
  set,
  keep,
}: {
  page: Results<T>;
  params: Params;
  set: (changes: Partial<Record<Name, string>>) => void;
  keep?: ReactNode;
}) {
  const { t } = useTranslation();
  const { facets } = page;
  const steps = params.category ? (params.city || params.near ? [] : facets?.cities) : facets?.categories;
  return (
    <Stack gap="xs" mb="md">
      <Group justify="space-between">
        <Text c="dimmed">
          {facets &&
            (facets.isEstimate
              ? t('search.totalAbout', { total: count(facets, facets.total) })
              : t('search.total', { count: facets.total }))}
          {page.mended && ` ${t('search.mended', { mended: page.mended, asked: params.q })}`}
          {page.relaxed && ` ${t('search.relaxed')}`}
        </Text>
        {keep}
      </Group>
      {facets && steps && steps.length > 1 && (
        <Group gap="xs" role="group" aria-label={t(params.category ? 'search.cities' : 'search.trades')}>
          {steps.slice(0, 6).map((step) => (
            <Badge
              key={step.value}
              component="button"
              variant="default"
              size="lg"
              tt="none"
              className={classes.facet}
              onClick={() => set(params.category ? { city: step.name } : { category: step.value })}
            >
              {step.name} · {count(facets, step.count)}
            </Badge>
          ))}
        </Group>
      )}
    </Stack>
  );
}

const count = (facets: FacetsView, total: number) => number(facets.isEstimate ? rounded(total) : total);

/** Two figures that count: the rest of an estimate says nothing. */
function rounded(total: number) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(total)) - 1);
  return Math.floor(total / step) * step;
}
