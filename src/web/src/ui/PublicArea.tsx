import { Alert } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdviseTextMutation } from '../api/fixia.ts';
import { Area } from './Field.tsx';

/** A text that everybody will read: contact details in it are shown to its author with the exact words. Nothing is forbidden. */
export function PublicArea(props: ComponentProps<typeof Area>) {
  const { t } = useTranslation();
  const [advise, { data }] = useAdviseTextMutation();
  const { value } = props;
  const found = data?.contacts.filter((words) => value.includes(words)) ?? [];
  return (
    <div onBlur={() => value.trim().length > 6 && advise({ text: value })}>
      <Area {...props} />
      <div role="status">
        {found.length > 0 && (
          <Alert color="yellow" mt="xs" title={t('contacts.title')}>
            {found.map((words) => `“${words}”`).join(', ')}. {t('contacts.text')}
          </Alert>
        )}
      </div>
    </div>
  );
}
