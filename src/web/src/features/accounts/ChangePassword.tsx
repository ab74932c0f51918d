import { Alert, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePasswordMutation } from '../../api/fixia.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { fieldError } from '../../ui/problem.ts';

/** Another password, for whoever knows the one they have; the other devices are signed out. */
export function ChangePassword() {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [change, { error, isLoading, isSuccess }] = useChangePasswordMutation();

  async function submit() {
    const { error: refused } = await change({ current, password });
    if (refused) return;
    setCurrent('');
    setPassword('');
  }

  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} mt="xl" aria-label={t('password.title')}>
      <Title order={2} size="h3">
        {t('password.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('password.lead')}
      </Text>
      {isSuccess && <Alert color="brand" mb="md" role="status" title={t('reset.done')} />}
      <Form onSubmit={submit} submit={t('reset.submit')} busy={isLoading} error={error}>
        <Field
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
          value={current}
          onValue={setCurrent}
          error={fieldError(error, 'current')}
          required
        />
        <Field
          label={t('field.newPassword')}
          description={t('register.passwordHint')}
          type="password"
          autoComplete="new-password"
          value={password}
          onValue={setPassword}
          error={fieldError(error, 'password')}
          required
        />
      </Form>
    </Paper>
  );
}
