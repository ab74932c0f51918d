import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  useAcceptProposalMutation,
  useDeclineProposalMutation,
  useGetProjectQuery,
  useGetProposalsQuery,
  useSeeProposalsMutation,
  useShortlistProposalMutation,
  type DeclineReason,
  type ProposalAction,
  type ProposalView,
} from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';
import { DocumentList } from '../files/UploadField.tsx';

type Reason = NonNullable<DeclineReason>;
const reasons: Reason[] = ['price', 'experience', 'time', 'unclear', 'chose_another', 'other'];
const order = ['accepted', 'shortlisted', 'sent', 'declined'];

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
  const [see] = useSeeProposalsMutation();
  // Their authors are told that the client has looked.
  useEffect(() => {
    void see(projectId);
  }, [see, projectId]);
  return (
    <>
      <PageHeader title={t('proposals.title')} lead={title} />
      <Loaded query={useGetProposalsQuery(projectId)}>
        {(proposals) =>
          proposals.length === 0 ? (
            <EmptyState title={t('proposals.none')} hint={t('proposals.noneHint')} />
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, md: Math.min(3, proposals.length) }} spacing="lg">
              {proposals
                .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
                .map((proposal) => (
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
  const [shortlist, shortlisting] = useShortlistProposalMutation();
  const [declining, setDeclining] = useState(false);
  const may = (action: ProposalAction) => proposal.actions.includes(action);

  async function hire() {
    const { data } = await accept({ id: proposal.id, body: { version: proposal.version } });
    if (data) await navigate(`/contratos/${data.contractId}`);
  }

  return (
    <Paper component="article" p="lg">
      <Stack h="100%">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <PersonSummary person={proposal.professional} role="professional" />
          <Badge
            variant="light"
            tt="none"
            color={proposal.status === 'declined' || proposal.status === 'withdrawn' ? 'gray' : 'brand'}
          >
            {t(`proposalStatus.${proposal.status}`)}
          </Badge>
        </Group>
        <Group justify="space-between">
          <Text fz={22} fw={700}>
            {money(proposal.price, proposal.currency)}
          </Text>
          <Text c="dimmed">{t('proposals.days', { count: proposal.days })}</Text>
        </Group>
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{proposal.letter}</Text>
        {proposal.milestones.length > 0 && (
          <ol style={{ margin: 0, paddingLeft: 20 }}>
            {proposal.milestones.map((milestone, i) => (
              <Text component="li" size="sm" key={i}>
                {milestone.title} · {money(milestone.price, proposal.currency)} · {t('proposals.days', { count: milestone.days })}
              </Text>
            ))}
          </ol>
        )}
        <DocumentList documents={proposal.files} />
        <ProblemAlert error={accepting.error ?? shortlisting.error} />
        <Stack gap="xs" mt="auto">
          {may('accept') && (
            <Button loading={accepting.isLoading} onClick={hire}>
              {t('action.accept')}
            </Button>
          )}
          {!declining && (
            <Group grow>
              {may('shortlist') && (
                <Button
                  variant="light"
                  disabled={shortlisting.isLoading}
                  onClick={() => shortlist({ id: proposal.id, body: { version: proposal.version } })}
                >
                  {t('action.shortlist')}
                </Button>
              )}
              {may('decline') && (
                <Button variant="default" onClick={() => setDeclining(true)}>
                  {t('action.decline')}
                </Button>
              )}
            </Group>
          )}
          {declining && may('decline') && <DeclineForm id={proposal.id} onBack={() => setDeclining(false)} />}
        </Stack>
      </Stack>
    </Paper>
  );
}

/** Whoever proposed gave it time: they are told why not. */
function DeclineForm({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation();
  const [decline, { error, isLoading }] = useDeclineProposalMutation();
  const [reason, setReason] = useState<Reason>('chose_another');
  const [note, setNote] = useState('');
  return (
    <Form
      onSubmit={() => decline({ id, decline: { reason, note: note || null } })}
      submit={t('action.decline')}
      busy={isLoading}
      error={error}
      extra={
        <Button variant="subtle" onClick={onBack}>
          {t('action.back')}
        </Button>
      }
    >
      <NativeSelect
        label={t('proposals.declineWhy')}
        value={reason}
        onChange={(value) => setReason(value as Reason)}
        options={reasons.map((value) => ({ value, label: t(`declineReason.${value}`) }))}
      />
      <Area label={t('proposals.declineNote')} rows={2} value={note} onValue={setNote} error={fieldError(error, 'note')} />
    </Form>
  );
}
