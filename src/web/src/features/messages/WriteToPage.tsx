import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useGetUserQuery, useOpenConversationMutation, type AboutKind } from '../../api/fixia.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { newId } from './newId.ts';

/** A first message to somebody about something: `?con=<handle>&sobre=<kind>&id=<id>`. */
export function WriteToPage() {
  return <RequireSession>{() => <WriteTo />}</RequireSession>;
}

function WriteTo() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const handle = search.get('con') ?? '';
  const [text, setText] = useState('');
  // Sent again it is the same message.
  const [messageId] = useState(newId);
  const [open, opening] = useOpenConversationMutation();
  const navigate = useNavigate();

  async function send() {
    const about = (search.get('sobre') ?? 'none') as AboutKind;
    const newConversation = { with: handle, about, aboutId: search.get('id'), messageId, text };
    const { data } = await open(newConversation);
    if (data) await navigate(`/mensajes/${data.id}`, { replace: true });
  }

  return (
    <Page size="sm">
      <Loaded query={useGetUserQuery(handle)}>
        {(user) => (
          <>
            <PageHeader title={t('messages.writeTo', { name: user.fullName })} lead={search.get('titulo') ?? undefined} />
            <Stack>
              <Textarea
                label={t('messages.first')}
                description={t('messages.firstHint')}
                autosize
                minRows={4}
                value={text}
                error={fieldError(opening.error, 'text')}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <Text size="sm" c="dimmed">
                {t('messages.contactsLater')}
              </Text>
              <Button loading={opening.isLoading} disabled={!text.trim()} onClick={send}>
                {t('messages.send')}
              </Button>
              <ProblemAlert error={opening.error} />
            </Stack>
          </>
        )}
      </Loaded>
    </Page>
  );
}
