import { Alert, Button, Group, Input, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGiveFeedbackMutation, type ContractView, type FeedbackView } from '../../api/fixia.ts';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { date } from '../../ui/format.ts';
import { fieldError } from '../../ui/problem.ts';

/** The feedback of a completed contract: what I gave, what I received once it may be seen, and the form while it is open. */
export function GiveFeedback({ contract }: { contract: ContractView }) {
  const { t } = useTranslation();
  const { given, received, closesAt } = contract.feedback;
  const [hasLike, setLike] = useState<boolean>();
  const [comment, setComment] = useState('');
  const [give, { error, isLoading }] = useGiveFeedbackMutation();
  const other = contract.role === 'client' ? contract.professional : contract.client;
  const otherRole = contract.role === 'client' ? 'professional' : 'client';

  if (contract.status !== 'completed') return null;
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('feedback.title')}>
      <Title order={2} size="h3" mb="sm">
        {t('feedback.title')}
      </Title>
      {given && <Given feedback={given} hidden={!given.visibleAt} />}
      {received && (
        <Alert color={received.hasLike ? 'brand' : 'gray'} title={t('feedback.received', { name: received.from.fullName })} mb="sm">
          {t(received.hasLike ? 'feedback.like' : 'feedback.noLike')} {received.comment && `· ${received.comment}`}
        </Alert>
      )}
      {contract.actions.includes('give_feedback') && (
        <Form
          onSubmit={() => hasLike !== undefined && give({ id: contract.id, newFeedback: { hasLike, comment: comment || null } })}
          submit={t('feedback.send')}
          busy={isLoading}
          error={error}
        >
          <Text>
            {t('feedback.ask', { name: other.fullName, role: t(`role.${otherRole}`).toLowerCase() })} {closesAt && t('feedback.until', { date: date(closesAt) })}
          </Text>
          <Input.Wrapper error={fieldError(error, 'hasLike')}>
            <Group role="group" aria-label={t('feedback.title')}>
              <Button variant={hasLike === true ? 'filled' : 'default'} aria-pressed={hasLike === true} onClick={() => setLike(true)}>
                {t('feedback.like')}
              </Button>
              <Button variant={hasLike === false ? 'filled' : 'default'} color="gray" aria-pressed={hasLike === false} onClick={() => setLike(false)}>
                {t('feedback.noLike')}
              </Button>
            </Group>
          </Input.Wrapper>
          <Area label={t('feedback.comment')} rows={4} value={comment} onValue={setComment} error={fieldError(error, 'comment')} />
          <Text size="sm" c="dimmed">
            {t('feedback.blind')}
          </Text>
        </Form>
      )}
    </Paper>
  );
}

function Given({ feedback, hidden }: { feedback: FeedbackView; hidden: boolean }) {
  const { t } = useTranslation();
  return (
    <Alert color="gray" title={t('feedback.given')} mb="sm">
      {t(feedback.hasLike ? 'feedback.like' : 'feedback.noLike')} {feedback.comment && `· ${feedback.comment}`}
      {hidden && (
        <Text size="sm" c="dimmed">
          {t('feedback.stillHidden')}
        </Text>
      )}
    </Alert>
  );
}
