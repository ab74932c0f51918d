import { Anchor, Button, Paper, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetStatisticsQuery, type MeView, type StatisticsView } from '../../api/fixia.ts';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { money, month, number } from '../../ui/format.ts';
import { Loaded, PageSkeleton } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { problemOf } from '../../ui/problem.ts';
import { PanelFrame } from './PanelFrame.tsx';
import classes from './StatisticsPage.module.css';

// The library that draws weighs more than the page: it comes when there is something to draw.
const Charts = lazy(async () => ({ default: (await import('./Charts.tsx')).Charts }));

export function StatisticsPage() {
  return <RequireSession>{(me) => <Mine me={me} />}</RequireSession>;
}

function Mine({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const query = useGetStatisticsQuery();
  const refused = problemOf(query.error)?.status === 403;
  return (
    <PanelFrame me={me} side="profesional">
      <PageHeader title={t('statistics.title')} lead={t('statistics.lead')} />
      {query.isLoading ? (
        <PageSkeleton />
      ) : refused ? (
        <NotIncluded />
      ) : (
        <Loaded query={query}>{(statistics) => <Detail statistics={statistics} />}</Loaded>
      )}
    </PanelFrame>
  );
}

function NotIncluded() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('statistics.notIncluded')} hint={t('statistics.notIncludedText')}>
      <Button component={Link} to="/pricing">
        {t('nav.seePlans')}
      </Button>
    </EmptyState>
  );
}

function Detail({ statistics }: { statistics: StatisticsView }) {
  const { t } = useTranslation();
  const percent = (value: number | null) => (value === null ? null : `${value} %`);
  return (
    <Stack gap="xl">
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
        <Figure label={t('statistics.acceptance')} value={percent(statistics.acceptanceRate)} />
        <Figure label={t('statistics.repeat')} value={percent(statistics.repeatClients)} />
        <Figure
          label={t('statistics.days')}
          value={statistics.medianDaysToDeliver === null ? null : number(statistics.medianDaysToDeliver)}
        />
      </SimpleGrid>
      <Suspense fallback={<Skeleton height={330} radius="lg" />}>
        <Charts months={statistics.months} />
      </Suspense>
      <Table
        title={t('statistics.byMonth')}
        head={[
          t('statistics.month'),
          t('statistics.sent'),
          t('statistics.accepted'),
          t('statistics.completed'),
          t('statistics.earned'),
        ]}
      >
        {statistics.months.toReversed().map((row) => (
          <tr key={row.month}>
            <th scope="row">{month(row.month)}</th>
            <td>{row.proposals}</td>
            <td>{row.accepted}</td>
            <td>{row.completed}</td>
            <td>{money(row.earned)}</td>
          </tr>
        ))}
      </Table>
      {statistics.services.length > 0 && (
        <Table title={t('statistics.services')} head={[t('nav.services'), t('statistics.orders'), t('statistics.earned')]}>
          {statistics.services.map((service) => (
            <tr key={service.slug}>
              <th scope="row">
                <Anchor component={Link} to={`/servicios/${service.slug}`}>
                  {service.title}
                </Anchor>
              </th>
              <td>{service.orders}</td>
              <td>{money(service.earned)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Stack>
  );
}

function Figure({ label, value }: { label: string; value: string | null }) {
  const { t } = useTranslation();
  return (
    <Paper p="lg">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={value ? 30 : 'md'} fw={value ? 760 : 400} c={value ? undefined : 'dimmed'}>
        {value ?? t('statistics.none')}
      </Text>
    </Paper>
  );
}

function Table({ title, head, children }: { title: string; head: string[]; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h3" mb="md">
        {title}
      </Title>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={classes.table}>
          <thead>
            <tr>
              {head.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}
