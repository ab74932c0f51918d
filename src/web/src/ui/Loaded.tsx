import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type QueryError } from './problem.ts';
import classes from './Waiting.module.css';

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

// The first page brings this: it is made of plain elements, so that what draws alerts and skeletons elsewhere can come later.
export function Failed({ error, retry }: { error: QueryError; retry: () => unknown }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <div role="alert" className={classes.failed}>
      <strong>{problem?.title ?? t('error.network')}</strong>
      {problem && problem.status >= 500 && <p>{t('error.trace', { id: problem.traceId })}</p>}
      <Button size="compact-md" variant="default" onClick={() => retry()}>
        {t('error.retry')}
      </Button>
    </div>
  );
}

const lines = [
  { height: 38, width: '55%' },
  { height: 18, width: '80%' },
];

export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('nav.loading')} className={`${classes.waiting} ${classes.page}`}>
      {lines.map((line) => (
        <div key={line.height} className={`${classes.bone} ${classes.line}`} style={line} />
      ))}
      <div className={classes.bone} style={{ height: 180 }} />
      <div className={classes.bone} style={{ height: 180 }} />
    </div>
  );
}

export function ListSkeleton({ rows = 4, height = 150 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('nav.loading')} className={classes.waiting}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.bone} style={{ height }} />
      ))}
    </div>
  );
}
