import { Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Page } from '../app/Layout.tsx';
import { CategorySelect } from './CategorySelect.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Field } from './Field.tsx';
import { ListSkeleton, Loaded } from './Loaded.tsx';
import { PageHeader } from './PageHeader.tsx';
import type { QueryError } from './problem.ts';
import { SearchBox } from './SearchBox.tsx';
import { useFilters } from './useFilters.ts';

const names = ['q', 'category', 'city', 'cursor'] as const;

interface Query<T> {
  data?: { items: T[]; nextCursor?: string | null };
  error?: QueryError;
  isLoading: boolean;
  isFetching: boolean;
  refetch: () => unknown;
}

interface Props<T> {
  title: string;
  lead: string;
  placeholder: string;
  /** The query hook that answers the search. */
  useResults: (params: Record<string, string | number | boolean | undefined>) => Query<T>;
  card: (item: T) => ReactNode;
  children?: ReactNode;
}

/** One search page for services, projects and professionals: words, category, place; results as cards; the state in the address. */
export function SearchPage<T>({ title, lead, placeholder, useResults, card, children }: Props<T>) {
  const { t } = useTranslation();
  const { filters, params, set } = useFilters(names);
  const [words, setWords] = useState(filters.q);
  const [city, setCity] = useState(filters.city);
  const query = useResults(params);
  useEffect(() => setWords(filters.q), [filters.q]);
  useEffect(() => setCity(filters.city), [filters.city]);
  const search = () => set({ q: words.trim(), city: city.trim() });

  return (
    <Page>
      <PageHeader title={title} lead={lead}>
        {children}
      </PageHeader>
      <Paper p="md" mb="xl">
        <Stack gap="sm">
          <SearchBox value={words} onChange={setWords} onSearch={search} label={title} placeholder={placeholder} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <CategorySelect any value={filters.category} onChange={(category) => set({ category })} />
            <Field label={t('field.city')} value={city} onValue={setCity} onBlur={search} onKeyDown={(event) => event.key === 'Enter' && search()} placeholder={t('search.anyCity')} />
          </SimpleGrid>
        </Stack>
      </Paper>
      <div aria-live="polite" aria-busy={query.isFetching} style={{ opacity: query.isFetching && query.data ? 0.6 : 1, minHeight: 400 }}>
        <Loaded query={query} skeleton={<ListSkeleton rows={3} height={200} />}>
          {(page) =>
            page.items.length === 0 ? (
              <EmptyState title={t('search.nothing')} hint={t('search.nothingHint')}>
                <Button variant="light" onClick={() => set({ q: '', category: '', city: '' })}>
                  {t('search.clear')}
                </Button>
              </EmptyState>
            ) : (
              <>
                <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
                  {page.items.map(card)}
                </SimpleGrid>
                <Group justify="center" mt="xl">
                  {filters.cursor && (
                    <Button variant="default" onClick={() => set({})}>
                      {t('search.first')}
                    </Button>
                  )}
                  {page.nextCursor && (
                    <NextPage cursor={page.nextCursor} />
                  )}
                </Group>
              </>
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

function NextPage({ cursor }: { cursor: string }) {
  const { t } = useTranslation();
  const url = new URL(window.location.href);
  url.searchParams.set('cursor', cursor);
  return (
    <Button component={RouterLink} to={url.pathname + url.search} variant="default">
      {t('search.next')}
    </Button>
  );
}
