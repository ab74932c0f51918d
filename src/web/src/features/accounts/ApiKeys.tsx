import { Alert, Anchor, Code, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMakeApiKeyMutation } from '../../api/fixia.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { fieldError } from '../../ui/problem.ts';

/** Makes keys for programs; each is shown once, and then listed with the sessions. */
export function ApiKeys() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [make, { data, error, isLoading }] = useMakeApiKeyMutation();

  async function create() {
    const { error: refused } = await make({ name });
    if (!refused) setName('');
  }

  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} mt="xl" aria-label={t('keys.title')}>
      <Title order={2} size="h3">
        {t('keys.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('keys.lead')}{' '}
        <Anchor href="/api/docs" inherit underline="always">
          {t('keys.docs')}
        </Anchor>
      </Text>
      {data && (
        <Alert color="brand" mb="md" role="status" title={data.name}>
          <Code block>{data.key}</Code>
          <Text size="sm" mt="xs">
            {t('keys.once')}
          </Text>
        </Alert>
      )}
      <Form onSubmit={create} submit={t('keys.make')} busy={isLoading} error={error}>
        <Field
          label={t('keys.name')}
          description={t('keys.nameHint')}
          value={name}
          onValue={setName}
          error={fieldError(error, 'name')}
          required
        />
      </Form>
    </Paper>
  );
}
