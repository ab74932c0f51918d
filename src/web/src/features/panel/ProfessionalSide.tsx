import { Badge, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useDeclineInvitationMutation,
  useGetContractsQuery,
  useGetMyInvitationsQuery,
  useGetMyProposalsQuery,
  useGetMyServicesQuery,
  usePauseServiceMutation,
  usePublishServiceMutation,
  type ProposalStatus,
} from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { money } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Board } from './Board.tsx';
import { Orders } from './Orders.tsx';
import { Row, RowList, Rows } from './Rows.tsx';

export function ProfessionalSide() {
  return (
    <Stack gap="xl">
      <Orders role="professional" />
      <MyInvitations />
      <MyWork />
      <MyServices />
    </Stack>
  );
}

function MyServices() {
  const { t } = useTranslation();
  const services = useGetMyServicesQuery();
  const [publish, publishing] = usePublishServiceMutation();
  const [pause, pausing] = usePauseServiceMutation();
  return (
    <Rows title={t('panel.myServices')}>
      <ProblemAlert error={publishing.error ?? pausing.error} />
      <Loaded query={services} skeleton={<ListSkeleton rows={2} height={64} />}>
        {(mine) =>
          mine.items.length === 0 ? (
            <EmptyState title={t('panel.noServices')} hint={t('panel.noServicesHint')} />
          ) : (
            <>
              {mine.limit != null && (
                <Text size="sm" c="dimmed" mb="xs">
                  {t('panel.servicesUsed', { used: mine.used, limit: mine.limit })}
                </Text>
              )}
              <RowList>
                {mine.items.map((service) => (
                  <Row key={service.id} to={`/servicios/${service.slug}`} name={service.title || t('service.untitled')}>
                    <Text size="sm">{money(service.price, service.currency)}</Text>
                    <Badge variant="light" tt="none" color={service.status === 'active' ? 'brand' : 'gray'}>
                      {service.hiddenReason ? t(`hidden.${service.hiddenReason}`) : t(`serviceStatus.${service.status}`)}
                    </Badge>
                    {(['publish', 'pause'] as const)
                      .filter((action) => service.actions.includes(action))
                      .map((action) => (
                        <Button
                          key={action}
                          size="compact-md"
                          variant="light"
                          onClick={() => (action === 'publish' ? publish : pause)(service.id)}
                        >
                          {t(`action.${action}`)}
                        </Button>
                      ))}
                  </Row>
                ))}
              </RowList>
            </>
          )
        }
      </Loaded>
    </Rows>
  );
}

const states: ProposalStatus[] = ['waiting', 'sent', 'shortlisted'];

/** What waits for an answer, what is being worked on, and what is over. */
function MyWork() {
  const { t } = useTranslation();
  const contracts = useGetContractsQuery({ role: 'professional' });
  return (
    <Rows title={t('panel.myWork')}>
      <Loaded query={useGetMyProposalsQuery()} skeleton={<ListSkeleton rows={2} height={64} />}>
        {(proposals) =>
          proposals.length === 0 && !contracts.data?.items.length ? (
            <EmptyState title={t('panel.noProposals')} hint={t('panel.noProposalsHint')}>
              <Button component={Link} to="/proyectos" variant="light">
                {t('panel.findProjects')}
              </Button>
            </EmptyState>
          ) : (
            <Board
              columns={[
                {
                  title: t('panel.board.waiting'),
                  items: proposals
                    .filter((proposal) => states.includes(proposal.status))
                    .map((proposal) => ({
                      id: proposal.id,
                      to: `/proyectos/${proposal.projectSlug}`,
                      title: proposal.projectTitle,
                      detail: [
                        money(proposal.price, proposal.currency),
                        t(`proposalStatus.${proposal.status}`),
                        t(proposal.seenAt ? 'proposals.seen' : 'proposals.notSeen'),
                      ].join(' · '),
                    })),
                },
                ...(['active', 'completed'] as const).map((status) => ({
                  title: t(`panel.board.${status}`),
                  more: Boolean(contracts.data?.nextCursor),
                  items: (contracts.data?.items ?? [])
                    .filter((contract) => contract.status === status)
                    .map((contract) => ({
                      id: contract.id,
                      to: `/contratos/${contract.id}`,
                      title: contract.title,
                      detail: `${contract.other.fullName} · ${money(contract.price, contract.currency)}`,
                    })),
                })),
                {
                  title: t('panel.board.over'),
                  items: proposals
                    .filter((proposal) => proposal.status === 'declined' || proposal.status === 'withdrawn')
                    .map((proposal) => ({
                      id: proposal.id,
                      to: `/proyectos/${proposal.projectSlug}`,
                      title: proposal.projectTitle,
                      detail: [
                        t(`proposalStatus.${proposal.status}`),
                        proposal.declineReason && t(`declineReason.${proposal.declineReason}`),
                      ]
                        .filter(Boolean)
                        .join(' · '),
                    })),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Rows>
  );
}

function MyInvitations() {
  const { t } = useTranslation();
  const { data } = useGetMyInvitationsQuery();
  const [decline, declining] = useDeclineInvitationMutation();
  if (!data || data.length === 0) return null;
  return (
    <Rows title={t('invitation.received')}>
      <ProblemAlert error={declining.error} />
      <RowList>
        {data.map((invitation) => (
          <Row key={invitation.projectId} to={`/proyectos/${invitation.projectSlug}`} name={invitation.projectTitle}>
            <Text size="sm" c="dimmed">
              {invitation.client.fullName}
            </Text>
            <Button
              size="compact-md"
              variant="default"
              disabled={declining.isLoading}
              onClick={() => decline(invitation.projectId)}
            >
              {t('invitation.decline')}
            </Button>
          </Row>
        ))}
      </RowList>
    </Rows>
  );
}
