import { Alert, Button, Paper } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useResetPasswordMutation } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';
import { useLinkToken } from '../../ui/useLinkToken.ts';

export function ResetPasswordPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const [password, setPassword] = useState('');
  const [reset, { error, isLoading, isSuccess }] = useResetPasswordMutation();
  return (
    <Page size="xs">
      <PageHeader title={t('reset.title')} lead={t('reset.lead')} />
      {isSuccess ? (
        <Alert color="brand" role="status" title={t('reset.done')}>
          <Button component={Link} to="/ingresar" mt="xs">
            {t('nav.signIn')}
          </Button>
        </Alert>
      ) : (
        <Paper p={{ base: 'lg', sm: 'xl' }}>
          <Form onSubmit={() => reset({ token, password })} submit={t('reset.submit')} busy={isLoading} error={error}>
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
      )}
    </Page>
  );
}
