import { Anchor, Button, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAcceptPapersMutation } from '../../api/fixia.ts';
import { date } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { paperPaths, papers } from './papers.ts';
import { RequireSession } from './RequireSession.tsx';
import { useWayBack } from './useEnter.ts';

/** After signing in: the papers in force, for whoever agreed to others or to none. */
export function AcceptPage() {
  return <RequireSession>{(me) => <Papers owes={me.owes} />}</RequireSession>;
}

function Papers({ owes }: { owes: readonly ('terms' | 'privacy')[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wayOn = useWayBack();
  const [accept, { error, isLoading }] = useAcceptPapersMutation();

  async function agree() {
    const answer = await accept(papers);
    if (answer.data) await navigate(wayOn, { replace: true });
  }

  return (
    <Page size="xs">
      <PageHeader title={t('consent.title')} lead={t('consent.lead')} />
      <Paper p={{ base: 'lg', sm: 'xl' }}>
        <Stack>
          {owes.map((paper) => (
            <Anchor key={paper} component={Link} to={paperPaths[paper]} target="_blank" underline="always">
              {t(`consent.${paper}`, { date: date(papers[paper]) })}
            </Anchor>
          ))}
          <ProblemAlert error={error} />
          <Button size="md" loading={isLoading} onClick={agree}>
            {t('consent.accept')}
          </Button>
          <Anchor component={Link} to={wayOn} replace size="sm">
            {t('consent.later')}
          </Anchor>
        </Stack>
      </Paper>
    </Page>
  );
}
