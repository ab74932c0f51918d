import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useAnswerQuestionMutation,
  useAskQuestionMutation,
  useGetQuestionsQuery,
  type ProjectView,
  type QuestionView,
} from '../../api/fixia.ts';
import { Form } from '../../ui/Form.tsx';
import { ago } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { fieldError } from '../../ui/problem.ts';
import { PublicArea } from '../../ui/PublicArea.tsx';

/** What professionals ask, answered where everybody reads it. */
export function Questions({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [ask, { error, isLoading }] = useAskQuestionMutation();
  const [words, setWords] = useState('');
  const may = project.actions.includes('ask');

  async function send() {
    const { data } = await ask({ id: project.id, newQuestion: { question: words } });
    if (data) setWords('');
  }

  return (
    <section>
      <Title order={2} size="h3" mb="md">
        {t('questions.title')}
      </Title>
      <Stack gap="sm">
        <Loaded query={useGetQuestionsQuery(project.id)}>
          {(questions) =>
            questions.length === 0 ? (
              <Text c="dimmed">{t('questions.none')}</Text>
            ) : (
              questions.map((question) => <Question key={question.id} projectId={project.id} question={question} />)
            )
          }
        </Loaded>
        {may && (
          <Paper p="md">
            <Form quiet onSubmit={send} submit={t('questions.ask')} busy={isLoading} error={error}>
              <PublicArea
                label={t('questions.yours')}
                description={t('questions.public')}
                rows={3}
                value={words}
                onValue={setWords}
                error={fieldError(error, 'question')}
              />
            </Form>
          </Paper>
        )}
      </Stack>
    </section>
  );
}

function Question({ projectId, question }: { projectId: string; question: QuestionView }) {
  const { t } = useTranslation();
  const [answer, { error, isLoading }] = useAnswerQuestionMutation();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState(question.answer ?? '');

  async function send() {
    const { data } = await answer({ id: projectId, question: question.id, newAnswer: { answer: words } });
    if (data) setOpen(false);
  }

  return (
    <Paper component="article" p="md">
      <Text fw={650}>{question.question}</Text>
      <Text size="sm" c="dimmed">
        {question.asker.fullName} · {ago(question.askedAt)}
      </Text>
      {question.answer && !open && <Text mt="xs">{question.answer}</Text>}
      {question.actions.includes('answer') && !open && (
        <Button mt="xs" size="compact-md" variant="light" onClick={() => setOpen(true)}>
          {t(question.answer ? 'questions.editAnswer' : 'questions.answer')}
        </Button>
      )}
      {open && (
        <Form quiet onSubmit={send} submit={t('questions.answer')} busy={isLoading} error={error}>
          <PublicArea
            label={t('questions.yourAnswer')}
            rows={3}
            value={words}
            onValue={setWords}
            error={fieldError(error, 'answer')}
            required
          />
        </Form>
      )}
    </Paper>
  );
}
