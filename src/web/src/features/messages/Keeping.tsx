import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useBlockPersonMutation,
  useGetMessagesQuery,
  useKeepConversationMutation,
  useReportConversationMutation,
  useUnblockPersonMutation,
  type ConversationView,
} from '../../api/fixia.ts';
import { Icon } from '../../ui/Icon.tsx';
import { fieldError } from '../../ui/problem.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import classes from './Thread.module.css';

/** What one can do with a conversation: put it away, make it quiet, block, report. */
export function Keeping({ conversation }: { conversation: ConversationView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reports, setReports] = useState(false);
  const [keep] = useKeepConversationMutation();
  const [block] = useBlockPersonMutation();
  const [unblock] = useUnblockPersonMutation();
  const { id, isArchived, isMuted, isBlocked, with: other } = conversation;
  const set = (changes: { isArchived?: boolean; isMuted?: boolean }) =>
    void keep({ id, conversationKeeping: { isArchived, isMuted, ...changes } });
  return (
    <>
      <button type="button" className={classes.more} aria-label={t('messages.options')} onClick={() => setOpen(true)}>
        <Icon name="dots-three" size={24} />
      </button>
      {open && (
        <Sheet title={t('messages.options')} onClose={() => setOpen(false)}>
          <Stack gap="xs">
            <Button variant="default" onClick={() => set({ isArchived: !isArchived })}>
              {t(isArchived ? 'messages.unarchive' : 'messages.archive')}
            </Button>
            <Button variant="default" onClick={() => set({ isMuted: !isMuted })}>
              {t(isMuted ? 'messages.unmute' : 'messages.mute')}
            </Button>
            <Button variant="default" onClick={() => void (isBlocked ? unblock(other.handle) : block(other.handle))}>
              {t(isBlocked ? 'messages.unblock' : 'messages.block', { name: other.fullName })}
            </Button>
            {reports ? (
              <Report conversation={conversation} />
            ) : (
              <Button variant="default" onClick={() => setReports(true)}>
                {t('messages.report')}
              </Button>
            )}
          </Stack>
        </Sheet>
      )}
    </>
  );
}

function Report({ conversation }: { conversation: ConversationView }) {
  const { t } = useTranslation();
  const { data } = useGetMessagesQuery({ id: conversation.id, limit: 50 });
  const [reason, setReason] = useState('');
  const [numbers, setNumbers] = useState<number[]>([]);
  const [report, reporting] = useReportConversationMutation();
  const theirs = (data?.items ?? []).filter((message) => !message.isOwn && !message.happened && message.text);
  if (reporting.isSuccess) return <p role="status">{t('messages.reported')}</p>;
  return (
    <Stack gap="xs">
      <Textarea
        label={t('messages.reportWhy')}
        value={reason}
        autosize
        minRows={2}
        error={fieldError(reporting.error, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <fieldset className={classes.shows}>
        <legend>{t('messages.reportWhich')}</legend>
        {theirs.map((message) => (
          <Checkbox
            key={message.id}
            label={message.text.slice(0, 80)}
            checked={numbers.includes(message.number)}
            onChange={(event) =>
              setNumbers(event.currentTarget.checked ? [...numbers, message.number] : numbers.filter((n) => n !== message.number))
            }
          />
        ))}
      </fieldset>
      <Group>
        <Button
          loading={reporting.isLoading}
          disabled={numbers.length === 0}
          onClick={() => void report({ id: conversation.id, conversationReport: { reason, numbers } })}
        >
          {t('messages.reportSend')}
        </Button>
      </Group>
      <ProblemAlert error={reporting.error} />
    </Stack>
  );
}
