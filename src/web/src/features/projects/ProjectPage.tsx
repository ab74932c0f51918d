import { Alert, Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import {
  useCloseProjectMutation,
  useConfirmProposalMutation,
  useDeclineInvitationMutation,
  useGetProjectQuery,
  usePublishProjectMutation,
  useReopenProjectMutation,
  useWithdrawProposalMutation,
  type ProjectAction,
  type ProjectView,
  type ProposalView,
} from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { useMe } from '../accounts/useMe.ts';
import { ago, money, time } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { DocumentList } from '../files/UploadField.tsx';
import { Invitations } from './Invitations.tsx';
import { ProjectFacts } from './ProjectFacts.tsx';
import { ProjectHead } from './ProjectHead.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { Questions } from './Questions.tsx';
import classes from './ProjectPage.module.css';

export function ProjectPage() {
  const { slug = '' } = useParams();
  return (
    <Page>
      <Loaded query={useGetProjectQuery(slug)}>
        {(project) =>
          project.slug === slug ? (
            <ProjectDetail key={project.id} project={project} />
          ) : (
            <Navigate to={`/proyectos/${project.slug}`} replace />
          )
        }
      </Loaded>
    </Page>
  );
}

function ProjectDetail({ project }: { project: ProjectView }) {
  return (
    <>
      <ProjectHead project={project} />
      <OwnActions project={project} />
      <EarlyNote project={project} />
      <div className={classes.page}>
        <Paper className={classes.about} p={{ base: 'lg', sm: 'xl' }}>
          <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{project.description}</Text>
          <DocumentList documents={project.files} />
        </Paper>
        <div className={classes.facts}>
          <ProjectFacts project={project} />
        </div>
        <div className={classes.rest}>
          {project.actions.includes('invite') && <Invitations project={project} />}
          <Propose project={project} />
          {project.status !== 'draft' && <Questions project={project} />}
        </div>
      </div>
    </>
  );
}

/** Its client is told why nobody proposes yet, and what can be done about it. */
function EarlyNote({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  if (!project.earlyAccessUntil || !project.actions.includes('close')) return null;
  return (
    <Alert color="yellow" mb="lg" title={t('project.earlyOwner', { time: time(project.earlyAccessUntil) })}>
      {t('project.earlyOwnerText')}
    </Alert>
  );
}

function OwnActions({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [close, closing] = useCloseProjectMutation();
  const [reopen, reopening] = useReopenProjectMutation();
  const [publish, publishing] = usePublishProjectMutation();
  const may = (action: ProjectAction) => project.actions.includes(action);
  if (!(['edit', 'publish', 'close', 'reopen', 'compare'] as const).some(may)) return null;
  return (
    <Stack mb="lg" gap="xs">
      <Group gap="sm">
        {may('compare') && (
          <Button component={Link} to={`/proyectos/${project.slug}/propuestas`}>
            {t('project.compare', { count: project.proposals })}
          </Button>
        )}
        {may('publish') && (
          <Button loading={publishing.isLoading} onClick={() => publish(project.id)}>
            {t('action.publish')}
          </Button>
        )}
        {may('edit') && (
          <Button component={Link} to={`/proyectos/${project.slug}/editar`} variant="default">
            {t('action.edit')}
          </Button>
        )}
        {may('reopen') && (
          <Button loading={reopening.isLoading} onClick={() => reopen(project.id)}>
            {t('action.reopen')}
          </Button>
        )}
        {may('close') && (
          <Button variant="default" loading={closing.isLoading} onClick={() => close(project.id)}>
            {t('action.close')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={closing.error ?? reopening.error ?? publishing.error} />
    </Stack>
  );
}

function Propose({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const [editing, setEditing] = useState(false);
  const [decline, declining] = useDeclineInvitationMutation();
  const mine = project.myProposal;

  if (mine && !editing) return <MyProposal proposal={mine} version={project.version} onEdit={() => setEditing(true)} />;
  if (mine) return <ProposalForm project={project} proposal={mine} onDone={() => setEditing(false)} />;
  if (!me && project.status === 'open')
    return (
      <Alert color="gray" title={t('project.signInToPropose')}>
        <Button component={Link} to={`/ingresar?volver=/proyectos/${project.slug}`} size="sm">
          {t('nav.signIn')}
        </Button>
      </Alert>
    );
  if (project.blockedReason)
    return (
      <Alert color="yellow" title={t(`blocked.${project.blockedReason.code}`, { defaultValue: t('blocked.other') })}>
        {project.blockedReason.code === 'early_access' && project.earlyAccessUntil && (
          <Text mb="sm">
            {t('project.opensAt', { time: time(project.earlyAccessUntil), ago: ago(project.earlyAccessUntil) })}
          </Text>
        )}
        {project.blockedReason.way && (
          <Button component={Link} to={project.blockedReason.way} size="sm" variant="light">
            {t(project.blockedReason.way === '/pricing' ? 'error.seePlans' : 'error.goThere')}
          </Button>
        )}
      </Alert>
    );
  if (!project.actions.includes('propose')) return null;
  return (
    <>
      {project.invited && (
        <Alert color="brand" title={t('invitation.youAre')}>
          {declining.isSuccess ? (
            t('invitation.declined')
          ) : (
            <Button size="compact-md" variant="default" loading={declining.isLoading} onClick={() => decline(project.id)}>
              {t('invitation.decline')}
            </Button>
          )}
        </Alert>
      )}
      <ProposalForm project={project} />
    </>
  );
}

/** How one's proposal is doing: what the client did with it, as it happens. */
function MyProposal({ proposal, version, onEdit }: { proposal: ProposalView; version: number; onEdit: () => void }) {
  const { t } = useTranslation();
  const [withdraw, withdrawing] = useWithdrawProposalMutation();
  const [confirm, confirming] = useConfirmProposalMutation();
  return (
    <Alert color="brand" title={t('project.alreadyProposed')}>
      <Stack gap="xs" align="flex-start">
        <Text>
          {t(`proposalStatus.${proposal.status}`)} · {money(proposal.price, proposal.currency)} ·{' '}
          {t(proposal.seenAt ? 'proposals.seen' : 'proposals.notSeen')}
        </Text>
        {proposal.declineReason && (
          <Text>
            {t('proposals.why')} {t(`declineReason.${proposal.declineReason}`)}
            {proposal.declineNote && `: ${proposal.declineNote}`}
          </Text>
        )}
        {proposal.actions.includes('confirm') && (
          <Alert color="yellow" title={t('proposals.projectChanged')}>
            <Text mb="xs">{t('proposals.projectChangedText')}</Text>
            <Button
              size="compact-md"
              loading={confirming.isLoading}
              onClick={() => confirm({ id: proposal.id, proposalConfirmation: { projectVersion: version } })}
            >
              {t('proposals.confirm')}
            </Button>
          </Alert>
        )}
        <Group gap="sm">
          {proposal.actions.includes('edit') && (
            <Button size="compact-md" variant="default" onClick={onEdit}>
              {t('action.edit')}
            </Button>
          )}
          {proposal.actions.includes('withdraw') && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => withdraw(proposal.id)}
              disabled={withdrawing.isLoading}
            >
              {t('proposals.withdraw')}
            </Anchor>
          )}
        </Group>
        <ProblemAlert error={withdrawing.error ?? confirming.error} />
      </Stack>
    </Alert>
  );
}
