import { Anchor, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { fixia, useLoginMutation } from '../../api/fixia.ts';
import { useAppDispatch } from '../../api/state.ts';
import { Page } from '../../ui/Page.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';
import { useEnter, useOtherDoor, useWayBack } from './useEnter.ts';

export function LoginPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [login, { error, isLoading }] = useLoginMutation();
  const dispatch = useAppDispatch();
  const enter = useEnter();
  const navigate = useNavigate();
  const [wayBack, toRegister] = [useWayBack(), useOtherDoor('/registro')];

  async function submit() {
    const answer = await login({ email, password });
    if (!answer.data) return;
    enter(answer.data);
    const { data: me } = await dispatch(fixia.endpoints.getMe.initiate());
    const asked = me?.owes.length ? `/aceptar?volver=${encodeURIComponent(wayBack)}` : wayBack;
    await navigate(asked, { replace: true });
  }

  return (
    <Page size="xs">
      <PageHeader title={t('login.title')} lead={t('login.lead')} />
      <Paper p={{ base: 'lg', sm: 'xl' }}>
        <Form onSubmit={submit} submit={t('nav.signIn')} busy={isLoading} error={error}>
          <Field
            label={t('field.email')}
            type="email"
            autoComplete="email"
            value={email}
            onValue={setEmail}
            error={fieldError(error, 'email')}
            required
          />
          <Field
            label={t('field.password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onValue={setPassword}
            error={fieldError(error, 'password')}
            required
          />
        </Form>
        <Group justify="space-between" mt="lg">
          <Anchor component={Link} to="/olvide" size="sm">
            {t('login.forgot')}
          </Anchor>
          <Text size="sm">
            {t('login.noAccount')}{' '}
            <Anchor component={Link} to={toRegister} inherit underline="always">
              {t('nav.register')}
            </Anchor>
          </Text>
        </Group>
      </Paper>
    </Page>
  );
}
