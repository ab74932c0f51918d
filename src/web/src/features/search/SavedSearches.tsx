import { Badge, Button, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useChangeSearchMutation,
  useDeleteSearchMutation,
  useGetSearchesQuery,
  useSeeSearchMutation,
  type SavedSearchView,
} from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';

/** The searches somebody saved, with what is new in each. */
export function SavedSearches() {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} mb="md">
        {t('searches.title')}
      </Title>
      <Loaded query={useGetSearchesQuery()} skeleton={<ListSkeleton rows={1} height={64} />}>
        {(searches) =>
          searches.length === 0 ? (
            <EmptyState drawing="bell-ringing" title={t('searches.none')} hint={t('searches.noneHint')}>
              <Button component={Link} to="/servicios" variant="light">
                {t('searches.begin')}
              </Button>
            </EmptyState>
          ) : (
            <Stack gap="sm">
              {searches.map((search) => (
                <OneSearch key={search.id} search={search} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </section>
  );
}

function OneSearch({ search }: { search: SavedSearchView }) {
  const { t } = useTranslation();
  const [change, changing] = useChangeSearchMutation();
  const [see] = useSeeSearchMutation();
  const [remove, removing] = useDeleteSearchMutation();
  return (
    <Paper p="md">
      <Group justify="space-between">
        <Group gap="sm">
          <Link to={search.path} onClick={() => search.news > 0 && see(search.id)}>
            {search.name}
          </Link>
          <Text size="sm" c="dimmed">
            {t(search.kind === 'service' ? 'nav.services' : 'nav.projects')}
          </Text>
          {search.news > 0 && <Badge tt="none">{t('searches.news', { count: search.news })}</Badge>}
        </Group>
        <Group gap="md">
          <Switch
            label={t('searches.byMail')}
            checked={search.byMail}
            disabled={changing.isLoading}
            onChange={(event) =>
              change({
                id: search.id,
                savedSearchChangesPatch: {
                  byMail: event.currentTarget.checked,
                },
              })
            }
          />
          <Button
            size="compact-md"
            variant="subtle"
            color="red"
            loading={removing.isLoading}
            onClick={() => remove(search.id)}
            aria-label={`${t('action.delete')}: ${search.name}`}
          >
            {t('action.delete')}
          </Button>
        </Group>
      </Group>
      <ProblemAlert error={changing.error ?? removing.error} />
    </Paper>
  );
}
