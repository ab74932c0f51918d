import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaveSearchMutation, type SavedKind } from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { useMe } from '../accounts/useMe.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { fieldError } from '../../ui/problem.ts';

/** Keeps the search, so that its owner is told of what is published and answers it. */
export function SaveSearch({ kind, filters }: { kind: SavedKind; filters: Record<string, string | undefined> }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(filters.q ?? '');
  const [byMail, setByMail] = useState(true);
  const [save, { error, isLoading, isSuccess }] = useSaveSearchMutation();
  const { q, category, city, near, level, km, minPrice, maxPrice, minTrust, maxDays, remote } = filters;
  // A search for everything is no search.
  if (!me || ![q, category, city, near, minPrice, maxPrice].some(Boolean)) return null;
  if (isSuccess)
    return (
      <Text role="status" size="sm">
        {t('searches.saved')} <Link to="/favoritos">{t('searches.see')}</Link>
      </Text>
    );
  if (!open)
    return (
      <Button size="sm" variant="light" onClick={() => setOpen(true)}>
        {t('searches.save')}
      </Button>
    );
  const count = (value?: string) => (value ? Number(value) : null);
  return (
    <Form
      inline
      submit={t('action.save')}
      busy={isLoading}
      error={error}
      onSubmit={() =>
        save({
          kind,
          name,
          byMail,
          q,
          category,
          city,
          near,
          level,
          km: count(km),
          minPrice: count(minPrice),
          maxPrice: count(maxPrice),
          minTrust: count(minTrust),
          maxDays: count(maxDays),
          remote: remote === undefined ? null : remote === 'true',
        })
      }
    >
      <Field
        label={t('searches.name')}
        value={name}
        onValue={setName}
        error={fieldError(error, 'name')}
        maxLength={limits.NewSavedSearch.name.maxLength}
        required
      />
      <Checkbox
        mb={10}
        label={t('searches.byMail')}
        checked={byMail}
        onChange={(event) => setByMail(event.currentTarget.checked)}
      />
    </Form>
  );
}
