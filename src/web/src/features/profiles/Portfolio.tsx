import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useAddPortfolioItemMutation,
  useChangePortfolioItemMutation,
  useGetPortfolioQuery,
  useOrderPortfolioMutation,
  useRemovePortfolioItemMutation,
  type PortfolioView,
} from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { Area, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';
import { PicturesField } from '../files/UploadField.tsx';
import classes from './Portfolio.module.css';

const mostPictures = 6;

/** Work to show. Its order is changed by dragging, or with the buttons of each piece. */
export function Portfolio() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('portfolio.title')}>
      <Title order={2} size="h3">
        {t('portfolio.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('portfolio.lead')}
      </Text>
      <Loaded query={useGetPortfolioQuery()}>{(items) => <Items items={items} />}</Loaded>
      {adding ? (
        <ItemForm onDone={() => setAdding(false)} />
      ) : (
        <Button variant="light" mt="md" onClick={() => setAdding(true)}>
          {t('portfolio.add')}
        </Button>
      )}
    </Paper>
  );
}

function Items({ items }: { items: PortfolioView[] }) {
  const { t } = useTranslation();
  const [order, ordering] = useOrderPortfolioMutation();
  const [remove, removing] = useRemovePortfolioItemMutation();
  const [dragged, setDragged] = useState<string>();
  const [editing, setEditing] = useState<string>();

  function move(id: string, to: number) {
    const ids = items.map((item) => item.id).filter((other) => other !== id);
    void order({ ids: ids.toSpliced(to, 0, id) });
  }

  function drop(event: DragEvent, to: number) {
    event.preventDefault();
    if (dragged) move(dragged, to);
    setDragged(undefined);
  }

  return (
    <Stack gap="sm">
      {items.map((item, i) =>
        editing === item.id ? (
          <ItemForm key={item.id} item={item} onDone={() => setEditing(undefined)} />
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut: the arrows do the same
          <article
            key={item.id}
            className={classes.item}
            draggable
            onDragStart={() => setDragged(item.id)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, i)}
          >
            <img src={item.pictures[0]?.thumb} alt="" className={classes.picture} />
            <div className={classes.text}>
              <Text fw={600}>{item.title}</Text>
              <Text size="sm" c="dimmed" lineClamp={2}>
                {item.description}
              </Text>
            </div>
            <Group gap="xs">
              <Button
                size="compact-md"
                variant="default"
                disabled={i === 0 || ordering.isLoading}
                onClick={() => move(item.id, i - 1)}
                aria-label={t('portfolio.up', { title: item.title })}
              >
                ↑
              </Button>
              <Button
                size="compact-md"
                variant="default"
                disabled={i === items.length - 1 || ordering.isLoading}
                onClick={() => move(item.id, i + 1)}
                aria-label={t('portfolio.down', { title: item.title })}
              >
                ↓
              </Button>
              <Button
                size="compact-md"
                variant="default"
                onClick={() => setEditing(item.id)}
                aria-label={`${t('action.edit')}: ${item.title}`}
              >
                {t('action.edit')}
              </Button>
              <Button
                size="compact-md"
                variant="subtle"
                color="red"
                disabled={removing.isLoading}
                onClick={() => remove(item.id)}
                aria-label={`${t('action.delete')}: ${item.title}`}
              >
                {t('action.delete')}
              </Button>
            </Group>
          </article>
        ),
      )}
      <ProblemAlert error={ordering.error ?? removing.error} />
    </Stack>
  );
}

function ItemForm({ item, onDone }: { item?: PortfolioView; onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({
    title: item?.title ?? '',
    description: item?.description ?? '',
    pictures: item?.pictures ?? [],
  });
  const [add, adding] = useAddPortfolioItemMutation();
  const [change, changing] = useChangePortfolioItemMutation();
  const error = adding.error ?? changing.error;
  const set =
    <K extends keyof typeof typed>(name: K) =>
    (value: (typeof typed)[K]) =>
      setTyped((now) => ({ ...now, [name]: value }));

  async function save() {
    const body = {
      title: typed.title,
      description: typed.description || null,
      pictures: typed.pictures.map((picture) => picture.id),
    };
    const { data } = await (item ? change({ id: item.id, newPortfolioItem: body }) : add(body));
    if (data) onDone();
  }

  return (
    <Form
      onSubmit={save}
      submit={t('action.save')}
      busy={adding.isLoading || changing.isLoading}
      error={error}
      extra={
        <Button variant="subtle" onClick={onDone}>
          {t('action.back')}
        </Button>
      }
    >
      <Field
        label={t('portfolio.itemTitle')}
        value={typed.title}
        onValue={set('title')}
        error={fieldError(error, 'title')}
        maxLength={limits.NewPortfolioItem.title.maxLength}
        required
      />
      <Area
        label={t('portfolio.itemText')}
        rows={3}
        value={typed.description}
        onValue={set('description')}
        error={fieldError(error, 'description')}
      />
      <PicturesField
        label={t('serviceForm.pictures')}
        most={mostPictures}
        value={typed.pictures}
        onChange={set('pictures')}
        error={fieldError(error, 'pictures')}
      />
    </Form>
  );
}
