import { Alert, Button, Group, Input, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useEditFeedbackMutation,
  useGetContractFeedbackQuery,
  useGiveFeedbackMutation,
  type ContractFeedback,
  type ContractView,
  type FeedbackView,
} from '../../api/fixia.ts';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { date } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { fieldError } from '../../ui/problem.ts';
import { useUntilTyped } from '../../ui/useUntilTyped.ts';

/** The feedback of a completed contract: what I gave, what I received once it may be seen, and the form while it is open. */
export function GiveFeedback({ contract }: { contract: ContractView }) {
  const query = useGetContractFeedbackQuery(contract.id, { skip: contract.status !== 'completed' });
  if (contract.status !== 'completed') return null;
  return <Loaded query={query}>{(feedback) => <Both contract={contract} feedback={feedback} />}</Loaded>;
}

function Both({ contract, feedback }: { contract: ContractView; feedback: ContractFeedback }) {
  const { t } = useTranslation();
  const { given, received, closesAt } = feedback;
  const [hasLike, setLike] = useState<boolean>();
  const [comment, setComment] = useState('');
  const [give, { error, isLoading }] = useGiveFeedbackMutation();
  const other = contract.role === 'client' ? contract.professional : contract.client;
  const otherRole = contract.role === 'client' ? 'professional' : 'client';

  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('feedback.title')}>
      <Title order={2} size="h3" mb="sm">
        {t('feedback.title')}
      </Title>
      {given && <Given feedback={given} hidden={!given.visibleAt} />}
      {received && (
        <Alert
          color={received.hasLike ? 'brand' : 'gray'}
          title={t('feedback.received', { name: received.from.fullName })}
          mb="sm"
        >
          {t(received.hasLike ? 'feedback.like' : 'feedback.noLike')} {received.comment && `· ${received.comment}`}
        </Alert>
      )}
      {feedback.actions.includes('give') && (
        <Form
          onSubmit={() => hasLike !== undefined && give({ id: contract.id, newFeedback: { hasLike, comment: comment || null } })}
          submit={t('feedback.send')}
          busy={isLoading}
          error={error}
        >
          <Text>
            {t('feedback.ask', { name: other.fullName, role: t(`role.${otherRole}`).toLowerCase() })}{' '}
            {closesAt && t('feedback.until', { date: date(closesAt) })}
          </Text>
          <Likes value={hasLike} onValue={setLike} error={fieldError(error, 'hasLike')} />
          <Area
            label={t('feedback.comment')}
            rows={4}
            value={comment}
            onValue={setComment}
            error={fieldError(error, 'comment')}
          />
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
  const [changing, setChanging] = useState(false);
  const [comment, setComment] = useState(feedback.comment ?? '');
  const [hasLike, setLike] = useState(feedback.hasLike);
  const [edit, { error, isLoading }] = useEditFeedbackMutation();

  async function save() {
    const { error: refused } = await edit({ id: feedback.id, feedbackWordsPatch: { hasLike, comment: comment || null } });
    if (!refused) setChanging(false);
  }

  if (changing)
    return (
      <Form onSubmit={save} submit={t('feedback.saveEdit')} busy={isLoading} error={error}>
        <Likes value={hasLike} onValue={setLike} error={fieldError(error, 'hasLike')} />
        <Area label={t('feedback.comment')} rows={4} value={comment} onValue={setComment} error={fieldError(error, 'comment')} />
      </Form>
    );
  return (
    <Alert color="gray" title={t('feedback.given')} mb="sm">
      {t(feedback.hasLike ? 'feedback.like' : 'feedback.noLike')} {feedback.comment && `· ${feedback.comment}`}
      {hidden && (
        <Text size="sm" c="dimmed">
          {t('feedback.stillHidden')}
        </Text>
      )}
      {feedback.actions.includes('edit') && (
        <Button variant="subtle" color="gray" size="compact-sm" mt="xs" onClick={() => setChanging(true)}>
          {t('feedback.edit')}
        </Button>
      )}
    </Alert>
  );
}

function Likes({ value, onValue, error: refused }: { value?: boolean; onValue: (like: boolean) => void; error?: string }) {
  const { t } = useTranslation();
  const error = useUntilTyped(refused, value);
  return (
    <Input.Wrapper error={error}>
      <Group role="group" aria-label={t('feedback.title')} data-refused={Boolean(error) || undefined}>
        <Button variant={value === true ? 'filled' : 'default'} aria-pressed={value === true} onClick={() => onValue(true)}>
          {t('feedback.like')}
        </Button>
        <Button
          variant={value === false ? 'filled' : 'default'}
          color="gray"
          aria-pressed={value === false}
          onClick={() => onValue(false)}
        >
          {t('feedback.noLike')}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}
