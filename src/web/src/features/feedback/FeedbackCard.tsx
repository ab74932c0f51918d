import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReplyToFeedbackMutation, useReportFeedbackMutation, type FeedbackView } from '../../api/fixia.ts';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Face } from '../../ui/Face.tsx';
import { ago } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import { fieldError } from '../../ui/problem.ts';
import classes from './Reviews.module.css';

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
    <article className={classes.review}>
      <div className={classes.head}>
        <Face id={feedback.from.handle} photo={feedback.from.photo} size={42} />
        <div>
          <strong>{feedback.from.fullName}</strong>
          <span>
            {feedback.contractTitle} · {ago(feedback.createdAt)}
          </span>
        </div>
        <Pill tone={feedback.hasLike ? 'brand' : 'neutral'} icon={feedback.hasLike ? 'thumbs-up' : 'thumbs-down'}>
          {t(feedback.hasLike ? 'feedback.like' : 'feedback.noLike')}
        </Pill>
      </div>
      {feedback.comment && <p className={classes.comment}>{feedback.comment}</p>}
      {feedback.reply && (
        <p className={classes.reply}>
          <strong>{t('feedback.replied', { name: receiver })}:</strong> {feedback.reply}
        </p>
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
    </article>
  );
}
