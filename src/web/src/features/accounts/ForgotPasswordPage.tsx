import { Alert, Paper } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForgotPasswordMutation } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';

export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [ask, { error, isLoading, isSuccess }] = useForgotPasswordMutation();
  return (
    <Page size="xs">
      <PageHeader title={t('forgot.title')} lead={t('forgot.lead')} />
      {isSuccess ? (
        <Alert color="brand" role="status" title={t('forgot.sent')}>
          {t('forgot.sentHint')}
        </Alert>
      ) : (
        <Paper p={{ base: 'lg', sm: 'xl' }}>
          <Form onSubmit={() => ask({ email })} submit={t('forgot.submit')} busy={isLoading} error={error}>
            <Field
              label={t('field.email')}
              type="email"
              autoComplete="email"
              value={email}
              onValue={setEmail}
              error={fieldError(error, 'email')}
              required
            />
          </Form>
        </Paper>
      )}
    </Page>
  );
}
