import { Alert, Badge, Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReplyToFeedbackMutation, useReportFeedbackMutation, type FeedbackView } from '../../api/fixia.ts';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { ago } from '../../ui/format.ts';
import { fieldError } from '../../ui/problem.ts';

/** A feedback on a public page, with what its reader can do about it. */
export function FeedbackCard({ feedback, receiver }: { feedback: FeedbackView; receiver: string }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState<'reply' | 'report'>();
  const [reply, replying] = useReplyToFeedbackMutation();
  const [report, reporting] = useReportFeedbackMutation();
  const [words, setWords] = useState('');
  const error = replying.error ?? reporting.error;

  async function send() {
    const { error: refused } = await (writing === 'reply'
      ? reply({ id: feedback.id, feedbackReply: { reply: words } })
      : report({ id: feedback.id, feedbackReason: { reason: words } }));
    if (!refused) setWriting(undefined);
  }

  return (
    <Paper component="article" p="md">
      <Group gap="xs">
        <Badge variant="light" tt="none" color={feedback.hasLike ? 'brand' : 'gray'}>
          {t(feedback.hasLike ? 'feedback.like' : 'feedback.noLike')}
        </Badge>
        <Text fw={600}>{feedback.from.fullName}</Text>
        <Text size="sm" c="dimmed">
          {ago(feedback.createdAt)} · {feedback.contractTitle}
        </Text>
      </Group>
      {feedback.comment && <Text mt={6}>{feedback.comment}</Text>}
      {feedback.reply && (
        <Text mt="sm" pl="md" style={{ borderLeft: '3px solid var(--fixia-line)' }}>
          <Text span fw={600}>
            {t('feedback.replied', { name: receiver })}:
          </Text>{' '}
          {feedback.reply}
        </Text>
      )}
      {reporting.isSuccess && (
        <Alert color="gray" mt="sm" role="status">
          {t('feedback.reported')}
        </Alert>
      )}
      {!writing && !reporting.isSuccess && (
        <Group gap="xs" mt={6}>
          {(['reply', 'report'] as const)
            .filter((action) => feedback.actions.includes(action))
            .map((action) => (
              <Button key={action} variant="subtle" color="gray" size="compact-sm" onClick={() => setWriting(action)}>
                {t(`feedback.${action}`)}
              </Button>
            ))}
        </Group>
      )}
      {writing && (
        <Form
          onSubmit={send}
          submit={t(`feedback.${writing}`)}
          busy={replying.isLoading || reporting.isLoading}
          error={error}
          extra={
            <Button variant="subtle" onClick={() => setWriting(undefined)}>
              {t('action.back')}
            </Button>
          }
        >
          <Area
            label={t(`feedback.${writing}Label`)}
            rows={3}
            value={words}
            onValue={setWords}
            error={fieldError(error, writing === 'reply' ? 'reply' : 'reason')}
            required
          />
        </Form>
      )}
    </Paper>
  );
}
