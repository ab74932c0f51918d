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
  type MeView,
} from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import { Cover } from '../places/Cover.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import card from '../../ui/Card.module.css';
import { Face } from '../../ui/Face.tsx';
import { money } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { priceLabel } from '../../ui/priceLabel.ts';
import { fieldError } from '../../ui/problem.ts';
import classes from './FavouritesPage.module.css';

interface Props {
  /** Those somebody saved, which belong to the search. */
  searches: ReactNode;
  /** What stands around the pages that are one's own. */
  frame: (me: MeView, page: ReactNode) => ReactNode;
}

export function FavouritesPage({ searches, frame }: Props) {
  const { t } = useTranslation();
  return (
    <RequireSession>
      {(me) =>
        frame(
          me,
          <div>
            <PageHeader title={t('favourites.title')} lead={t('favourites.lead')} />
            <Stack gap={48}>
              {searches}
              <Favourites />
            </Stack>
          </div>,
        )
      }
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
            <EmptyState drawing="heart" title={t('favourites.none')} hint={t('favourites.noneHint')}>
              <Button component={Link} to="/servicios">
                {t('favourites.look')}
              </Button>
            </EmptyState>
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
      <Form inline onSubmit={add} submit={t('favourites.makeList')} busy={making.isLoading} error={making.error}>
        <Field
          label={t('favourites.newList')}
          value={name}
          onValue={setName}
          error={fieldError(making.error, 'name')}
          maxLength={limits.ListName.name.maxLength}
        />
      </Form>
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

function Items({ items, lists }: { items: FavouriteView[]; lists: FavouriteListView[] }) {
  return (
    <ul className={classes.items}>
      {items.map((item) => (
        <li key={`${item.kind}-${item.id}`}>
          <Item item={item} lists={lists} />
        </li>
      ))}
    </ul>
  );
}

/** What was kept as the search shows it: its cover, whose it is, what it costs. */
function Item({ item, lists }: { item: FavouriteView; lists: FavouriteListView[] }) {
  const { t } = useTranslation();
  const [keep] = useKeepFavouriteMutation();
  const [drop] = useDropFavouriteMutation();
  const isPerson = item.kind === 'professional';
  return (
    <article className={`${card.card} ${classes.item}`} data-gone={!item.available || undefined}>
      {isPerson ? (
        <div className={classes.portrait}>
          <Face id={item.person.handle} photo={item.person.photo} size={88} />
        </div>
      ) : (
        <Cover picture={item.picture} category={item.category} className={card.cover} />
      )}
      {!(isPerson && item.available) && (
        <div className={card.badge}>
          <Pill>{t(item.available ? `favourites.kind.${item.kind}` : 'favourites.gone')}</Pill>
        </div>
      )}
      <div className={card.keep}>
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
      {item.detail && !isPerson && <div className={card.meta}>{item.detail}</div>}
      <Link to={item.path} className={card.title}>
        {item.title}
      </Link>
      {isPerson ? (
        <>
          {item.detail && <div className={card.meta}>{item.detail}</div>}
          <div className={card.foot}>
            <TrustBadge trust={item.person.trust} />
          </div>
        </>
      ) : (
        <div className={card.person}>
          <Face id={item.person.handle} photo={item.person.photo} size={40} />
          <div>
            <span className={card.name}>{item.person.fullName}</span>
            <TrustBadge trust={item.person.trust} />
          </div>
        </div>
      )}
      {item.price != null && (
        <div className={card.foot}>
          <span className={card.label}>
            {item.kind === 'project'
              ? t('favourites.budget')
              : t(priceLabel({ isFrom: item.isFrom, priceUnit: item.priceUnit ?? 'fixed' }))}
          </span>
          <span className={card.price}>{money(item.price)}</span>
        </div>
      )}
      {lists.length > 0 && (
        <div className={classes.list}>
          <NativeSelect
            label={t('favourites.list')}
            value={item.listId ?? ''}
            onChange={(listId) => keep({ kind: item.kind, id: item.id, keep: { listId: listId || null } })}
            empty={t('favourites.noList')}
            options={lists.map((list) => ({ value: list.id, label: list.name }))}
          />
        </div>
      )}
    </article>
  );
}
