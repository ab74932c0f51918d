import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useDeleteFavouriteListMutation,
  useDropFavouriteMutation,
  useGetFavouritesQuery,
  useKeepFavouriteMutation,
  useMakeFavouriteListMutation,
  type FavouriteListView,
  type FavouritesView,
  type FavouriteView,
} from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Duotone, Icon, type DuotoneName } from '../../ui/Icon.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';
import classes from './FavouritesPage.module.css';

/** `searches` are those somebody saved, which belong to the search. */
export function FavouritesPage({ searches }: { searches: ReactNode }) {
  const { t } = useTranslation();
  return (
    <RequireSession>
      {() => (
        <Page>
          <PageHeader title={t('favourites.title')} lead={t('favourites.lead')} />
          <Stack gap={48}>
            {searches}
            <Favourites />
          </Stack>
        </Page>
      )}
    </RequireSession>
  );
}

function Favourites() {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} mb="md">
        {t('favourites.kept')}
      </Title>
      <Loaded query={useGetFavouritesQuery()} skeleton={<ListSkeleton rows={3} height={64} />}>
        {(all) =>
          all.items.length === 0 && all.lists.length === 0 ? (
            <EmptyState drawing="heart" title={t('favourites.none')} hint={t('favourites.noneHint')} />
          ) : (
            <Lists all={all} />
          )
        }
      </Loaded>
    </section>
  );
}

function Lists({ all }: { all: FavouritesView }) {
  const { t } = useTranslation();
  const [make, making] = useMakeFavouriteListMutation();
  const [name, setName] = useState('');
  const loose = all.items.filter((item) => !item.listId);

  async function add() {
    const { data } = await make({ name });
    if (data) setName('');
  }

  return (
    <Stack gap="xl">
      {loose.length > 0 && <Items items={loose} lists={all.lists} />}
      {all.lists.map((list) => (
        <OneList key={list.id} list={list} items={all.items.filter((item) => item.listId === list.id)} lists={all.lists} />
      ))}
      <Group align="flex-end">
        <Field
          label={t('favourites.newList')}
          value={name}
          onValue={setName}
          error={fieldError(making.error, 'name')}
          maxLength={limits.ListName.name.maxLength}
        />
        <Button variant="light" loading={making.isLoading} onClick={add}>
          {t('favourites.makeList')}
        </Button>
      </Group>
      <ProblemAlert error={making.error} />
    </Stack>
  );
}

function OneList({ list, items, lists }: { list: FavouriteListView; items: FavouriteView[]; lists: FavouriteListView[] }) {
  const { t } = useTranslation();
  const [remove, removing] = useDeleteFavouriteListMutation();
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={3}>{list.name}</Title>
        <Button size="compact-md" variant="subtle" color="red" loading={removing.isLoading} onClick={() => remove(list.id)}>
          {t('favourites.deleteList')}
        </Button>
      </Group>
      {items.length === 0 ? <Text c="dimmed">{t('favourites.emptyList')}</Text> : <Items items={items} lists={lists} />}
    </section>
  );
}

const drawings: Record<FavouriteView['kind'], DuotoneName> = {
  service: 'storefront',
  professional: 'identification-badge',
  project: 'note-pencil',
};

function Items({ items, lists }: { items: FavouriteView[]; lists: FavouriteListView[] }) {
  const { t } = useTranslation();
  const [keep] = useKeepFavouriteMutation();
  const [drop] = useDropFavouriteMutation();
  return (
    <ul className={classes.items}>
      {items.map((item) => (
        <li key={`${item.kind}-${item.id}`} className={classes.item} data-gone={!item.available || undefined}>
          <div className={classes.top}>
            <span className={classes.icon}>
              <Duotone name={drawings[item.kind]} size={26} />
            </span>
            <span className={classes.kind}>{t(`favourites.kind.${item.kind}`)}</span>
            <button
              type="button"
              className={classes.drop}
              onClick={() => drop({ kind: item.kind, id: item.id })}
              aria-label={t('upload.remove', { name: item.title })}
              title={t('favourites.drop')}
            >
              <Icon name="heart-fill" size={20} />
            </button>
          </div>
          <Link to={item.path} className={classes.title}>
            {item.title}
          </Link>
          <span className={classes.detail}>
            {[item.detail, !item.available && t('favourites.gone')].filter(Boolean).join(' · ')}
          </span>
          {lists.length > 0 && (
            <NativeSelect
              label={t('favourites.list')}
              value={item.listId ?? ''}
              onChange={(listId) => keep({ kind: item.kind, id: item.id, keep: { listId: listId || null } })}
              empty={t('favourites.noList')}
              options={lists.map((list) => ({ value: list.id, label: list.name }))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
