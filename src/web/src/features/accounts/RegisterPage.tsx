import { Anchor, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useRegisterMutation } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { useAppSelector } from '../../api/state.ts';
import { Check } from '../../ui/Check.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';
import { Agreement } from './Agreement.tsx';
import { papers } from './papers.ts';
import { useEnter, useOtherDoor, useWayBack } from './useEnter.ts';

export function RegisterPage() {
  const { t } = useTranslation();
  const language = useAppSelector((state) => state.preferences.language);
  const [account, setAccount] = useState({ fullName: '', email: '', password: '' });
  const [agreed, setAgreed] = useState(false);
  const [sentAgreed, setSent] = useState(false);
  const [register, { error, isLoading }] = useRegisterMutation();
  const enter = useEnter();
  const navigate = useNavigate();
  const [wayBack, toSignIn] = [useWayBack(), useOtherDoor('/ingresar')];
  const unsigned = fieldError(error, 'accepts') && !agreed ? t('consent.needed') : undefined;
  const set = (name: keyof typeof account) => (value: string) => setAccount((typed) => ({ ...typed, [name]: value }));

  async function submit() {
    setSent(agreed);
    // Whoever agreed to nothing names no version: it is refused with whatever else is to be mended.
    const answer = await register({ ...account, language, accepts: agreed ? papers : { terms: '', privacy: '' } });
    if (!answer.data) return;
    enter(answer.data);
    await navigate(`/bienvenida?volver=${encodeURIComponent(wayBack)}`, { replace: true });
  }

  return (
    <Page size="xs">
      <PageHeader title={t('register.title')} lead={t('register.lead')} />
      <Paper p={{ base: 'lg', sm: 'xl' }}>
        <Form onSubmit={submit} submit={t('register.submit')} busy={isLoading} error={error}>
          <Field
            label={t('field.fullName')}
            autoComplete="name"
            value={account.fullName}
            onValue={set('fullName')}
            error={fieldError(error, 'fullName')}
            required
          />
          <Field
            label={t('field.email')}
            type="email"
            autoComplete="email"
            value={account.email}
            onValue={set('email')}
            error={fieldError(error, 'email')}
            required
          />
          <Field
            label={t('field.password')}
            description={t('register.passwordHint')}
            type="password"
            autoComplete="new-password"
            value={account.password}
            onValue={set('password')}
            error={fieldError(error, 'password')}
            required
          />
          <Check
            checked={agreed}
            onChange={setAgreed}
            error={sentAgreed ? fieldError(error, 'accepts') : unsigned}
          >
            <Agreement />
          </Check>
        </Form>
        <Text size="sm" mt="lg">
          {t('register.haveAccount')}{' '}
          <Anchor component={Link} to={toSignIn} inherit underline="always">
            {t('nav.signIn')}
          </Anchor>
        </Text>
      </Paper>
    </Page>
  );
}
