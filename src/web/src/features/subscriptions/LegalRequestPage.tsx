import { Alert, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequestWithdrawalMutation } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';

export const WithdrawalPage = () => <LegalRequestPage kind="arrepentimiento" />;
export const UnsubscribePage = () => <LegalRequestPage kind="baja" />;

/** The two buttons the law asks for: no account needed, and a code of the request at once. */
function LegalRequestPage({ kind }: { kind: 'arrepentimiento' | 'baja' }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ email: '', fullName: '', reason: '' });
  const [request, { data, error, isLoading }] = useRequestWithdrawalMutation();
  const set = (name: keyof typeof typed) => (value: string) => setTyped((now) => ({ ...now, [name]: value }));

  return (
    <Page size="sm">
      <PageHeader title={t(`legal.${kind}.title`)} lead={t(`legal.${kind}.lead`)} />
      {data ? (
        <Alert color="brand" role="status" title={t('legal.received')}>
          <Text>{t('legal.code')}</Text>
          <Text fz={26} fw={750} data-testid="code">
            {data.code}
          </Text>
          <Text size="sm">{t('legal.mailed')}</Text>
        </Alert>
      ) : (
        <Paper p={{ base: 'lg', sm: 'xl' }}>
          <Form
            onSubmit={() =>
              request({ kind, email: typed.email, fullName: typed.fullName || undefined, reason: typed.reason || undefined })
            }
            submit={t('legal.submit')}
            busy={isLoading}
            error={error}
          >
            <Field
              label={t('field.email')}
              description={t('legal.emailHint')}
              type="email"
              autoComplete="email"
              value={typed.email}
              onValue={set('email')}
              error={fieldError(error, 'email')}
              required
            />
            <Field
              label={t('field.fullName')}
              autoComplete="name"
              value={typed.fullName}
              onValue={set('fullName')}
              error={fieldError(error, 'fullName')}
            />
            <Area
              label={t('legal.reason')}
              rows={3}
              value={typed.reason}
              onValue={set('reason')}
              error={fieldError(error, 'reason')}
            />
          </Form>
        </Paper>
      )}
    </Page>
  );
}
