import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf, type QueryError } from './problem.ts';

/** Says what went wrong with an action, and the way out where there is one. What was typed stays where it is. */
export function ProblemAlert({ error }: { error: QueryError }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = problemOf(error);
  return (
    <Alert color="red" variant="light" role="alert" title={problem?.title ?? t('error.network')}>
      {problem && problem.status >= 500 && (
        <Text size="sm" c="dimmed">
          {t('error.trace', { id: problem.traceId })}
        </Text>
      )}
      {problem?.way && (
        <Button component={Link} to={problem.way} size="compact-md" mt="xs">
          {t(problem.way === '/pricing' ? 'error.seePlans' : 'error.goThere')}
        </Button>
      )}
    </Alert>
  );
}
