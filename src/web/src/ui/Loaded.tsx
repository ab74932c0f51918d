import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type QueryError } from './problem.ts';

interface Query<T> {
  data?: T;
  error?: QueryError;
  isLoading: boolean;
  refetch: () => unknown;
}

/** The three states of anything that comes from the server: on its way, failed (with a way to try again), here. */
export function Loaded<T>({
  query,
  skeleton,
  children,
}: {
  query: Query<T>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failed error={query.error} retry={query.refetch} />;
  return <>{skeleton ?? <PageSkeleton />}</>;
}

export function Failed({ error, retry }: { error: QueryError; retry: () => unknown }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <Alert color="red" variant="light" role="alert" title={problem?.title ?? t('error.network')}>
      <Stack align="flex-start" gap="xs">
        {problem && problem.status >= 500 && (
          <Text size="sm" c="dimmed">
            {t('error.trace', { id: problem.traceId })}
          </Text>
        )}
        <Button size="compact-md" variant="light" color="red" onClick={() => retry()}>
          {t('error.retry')}
        </Button>
      </Stack>
    </Alert>
  );
}

export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack gap="lg" py={48} px="md" maw={960} mx="auto" role="status" aria-label={t('nav.loading')}>
      <Skeleton height={38} width="55%" />
      <Skeleton height={18} width="80%" />
      <Skeleton height={180} />
      <Skeleton height={180} />
    </Stack>
  );
}

export function ListSkeleton({ rows = 4, height = 150 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md" role="status" aria-label={t('nav.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="lg" />
      ))}
    </Stack>
  );
}
