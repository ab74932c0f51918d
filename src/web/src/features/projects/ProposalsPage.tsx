import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useAcceptProposalMutation, useDeclineProposalMutation, useGetProjectQuery, useGetProposalsQuery, useShortlistProposalMutation, type ProposalView } from '../../api/fixia.ts';
import { Page } from '../../app/Layout.tsx';
import { RequireSession } from '../../app/RequireSession.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PersonSummary } from '../../ui/PersonSummary.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';

/** The client compares what was proposed, side by side, and chooses. */
export function ProposalsPage() {
  const { slug = '' } = useParams();
  const project = useGetProjectQuery(slug);
  return (
    <RequireSession>
      {() => (
        <Page>
          <Loaded query={project}>{({ id, title }) => <Proposals projectId={id} title={title} />}</Loaded>
        </Page>
      )}
    </RequireSession>
  );
}

function Proposals({ projectId, title }: { projectId: string; title: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('proposals.title')} lead={title} />
      <Loaded query={useGetProposalsQuery(projectId)}>
        {(proposals) =>
          proposals.length === 0 ? (
            <EmptyState title={t('proposals.none')} hint={t('proposals.noneHint')} />
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, md: Math.min(3, proposals.length) }} spacing="lg">
              {proposals.map((proposal) => (
                <ProposalColumn key={proposal.id} proposal={proposal} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
    </>
  );
}

function ProposalColumn({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [accept, accepting] = useAcceptProposalMutation();
  const [decline, declining] = useDeclineProposalMutation();
  const [shortlist, shortlisting] = useShortlistProposalMutation();
  const busy = declining.isLoading || shortlisting.isLoading;
  const may = (action: string) => proposal.actions.includes(action);

  async function hire() {
    const { data } = await accept(proposal.id);
    if (data) await navigate(`/contratos/${data.contractId}`);
  }

  return (
    <Paper component="article" p="lg">
      <Stack h="100%">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <PersonSummary person={proposal.professional} role="professional" />
          <Badge variant="light" tt="none" color={proposal.status === 'declined' || proposal.status === 'withdrawn' ? 'gray' : 'brand'}>
            {t(`proposalStatus.${proposal.status}`)}
          </Badge>
        </Group>
        <Group justify="space-between">
          <Text fz={22} fw={700}>
            {money(proposal.price, proposal.currency)}
          </Text>
          <Text c="dimmed">{t('proposals.days', { count: proposal.days })}</Text>
        </Group>
        <Text style={{ whiteSpace: 'pre-line' }}>{proposal.letter}</Text>
        <ProblemAlert error={accepting.error ?? declining.error ?? shortlisting.error} />
        <Stack gap="xs" mt="auto">
          {may('accept') && (
            <Button loading={accepting.isLoading} onClick={hire}>
              {t('action.accept')}
            </Button>
          )}
          <Group grow>
            {may('shortlist') && (
              <Button variant="light" disabled={busy} onClick={() => shortlist(proposal.id)}>
                {t('action.shortlist')}
              </Button>
            )}
            {may('decline') && (
              <Button variant="default" disabled={busy} onClick={() => decline(proposal.id)}>
                {t('action.decline')}
              </Button>
            )}
          </Group>
        </Stack>
      </Stack>
    </Paper>
  );
}
