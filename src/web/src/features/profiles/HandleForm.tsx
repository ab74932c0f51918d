import { Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeHandleMutation, useGetHandleQuery, type HandleView } from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { date } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { fieldError } from '../../ui/problem.ts';

/** The name of one's page. */
export function HandleForm() {
  return <Loaded query={useGetHandleQuery()}>{(handle) => <Change key={handle.handle} handle={handle} />}</Loaded>;
}

function Change({ handle }: { handle: HandleView }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(handle.handle);
  const [change, { error, isLoading }] = useChangeHandleMutation();
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('handle.title')}>
      <Title order={2} size="h3">
        {t('handle.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {handle.changeableFrom
          ? t('handle.from', { handle: handle.handle, date: date(handle.changeableFrom) })
          : t('handle.lead')}
      </Text>
      {!handle.changeableFrom && (
        <Form quiet onSubmit={() => change({ handle: typed })} submit={t('handle.change')} busy={isLoading} error={error}>
          <Field
            label={t('handle.label')}
            description={t('handle.hint')}
            value={typed}
            onValue={setTyped}
            error={fieldError(error, 'handle')}
            maxLength={limits.NewHandle.handle.maxLength}
            autoCapitalize="none"
          />
        </Form>
      )}
    </Paper>
  );
}
