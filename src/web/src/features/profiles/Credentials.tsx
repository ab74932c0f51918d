import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useAddCredentialMutation,
  useChangeCredentialMutation,
  useGetCredentialsQuery,
  useRemoveCredentialMutation,
  type CredentialKind,
  type CredentialView,
} from '../../api/fixia.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';
import { CredentialLine } from './CredentialLine.tsx';

/** Licences and certifications, as their holder states them. */
export function Credentials() {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string>();
  const [remove, removing] = useRemoveCredentialMutation();
  const done = () => setEditing(undefined);
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('credentials.title')}>
      <Title order={2} size="h3">
        {t('credentials.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('credentials.lead')}
      </Text>
      <Loaded query={useGetCredentialsQuery()}>
        {(credentials) => (
          <Stack gap="md">
            {credentials.map((credential) =>
              editing === credential.id ? (
                <CredentialForm key={credential.id} credential={credential} onDone={done} />
              ) : (
                <Group key={credential.id} justify="space-between">
                  <CredentialLine credential={credential} />
                  <Group gap="xs">
                    <Button
                      size="compact-md"
                      variant="default"
                      onClick={() => setEditing(credential.id)}
                      aria-label={`${t('action.edit')}: ${credential.title}`}
                    >
                      {t('action.edit')}
                    </Button>
                    <Button
                      size="compact-md"
                      variant="subtle"
                      color="red"
                      disabled={removing.isLoading}
                      onClick={() => remove(credential.id)}
                      aria-label={`${t('action.delete')}: ${credential.title}`}
                    >
                      {t('action.delete')}
                    </Button>
                  </Group>
                </Group>
              ),
            )}
          </Stack>
        )}
      </Loaded>
      <ProblemAlert error={removing.error} />
      {editing === 'new' ? (
        <CredentialForm onDone={done} />
      ) : (
        <Button variant="light" mt="md" onClick={() => setEditing('new')}>
          {t('credentials.add')}
        </Button>
      )}
    </Paper>
  );
}

function CredentialForm({ credential, onDone }: { credential?: CredentialView; onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({
    kind: credential?.kind ?? ('licence' as CredentialKind),
    title: credential?.title ?? '',
    issuer: credential?.issuer ?? '',
    number: credential?.number ?? '',
    issuedOn: credential?.issuedOn ?? '',
    expiresOn: credential?.expiresOn ?? '',
  });
  const [add, adding] = useAddCredentialMutation();
  const [change, changing] = useChangeCredentialMutation();
  const error = adding.error ?? changing.error;
  const set = (name: keyof typeof typed) => (value: string) => setTyped((now) => ({ ...now, [name]: value }));

  async function save() {
    const body = { ...typed, number: typed.number || null, issuedOn: typed.issuedOn || null, expiresOn: typed.expiresOn || null };
    const { data } = await (credential ? change({ id: credential.id, newCredential: body }) : add(body));
    if (data) onDone();
  }

  return (
    <Form
      onSubmit={save}
      submit={t('action.save')}
      busy={adding.isLoading || changing.isLoading}
      error={error}
      extra={
        <Button variant="subtle" onClick={onDone}>
          {t('action.back')}
        </Button>
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t('credentials.kind')}
          value={typed.kind}
          onChange={set('kind')}
          options={(['licence', 'certification'] as const).map((value) => ({ value, label: t(`credentials.${value}`) }))}
        />
        <Field
          label={t('credentials.name')}
          value={typed.title}
          onValue={set('title')}
          error={fieldError(error, 'title')}
          required
        />
        <Field
          label={t('credentials.issuer')}
          value={typed.issuer}
          onValue={set('issuer')}
          error={fieldError(error, 'issuer')}
          required
        />
        <Field label={t('credentials.number')} value={typed.number} onValue={set('number')} error={fieldError(error, 'number')} />
        <Field
          label={t('credentials.issuedOn')}
          type="date"
          value={typed.issuedOn}
          onValue={set('issuedOn')}
          error={fieldError(error, 'issuedOn')}
        />
        <Field
          label={t('credentials.expiresOn')}
          type="date"
          value={typed.expiresOn}
          onValue={set('expiresOn')}
          error={fieldError(error, 'expiresOn')}
        />
      </SimpleGrid>
    </Form>
  );
}
