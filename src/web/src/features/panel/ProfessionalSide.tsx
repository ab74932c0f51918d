import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useDeclineInvitationMutation,
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
import { Pill } from '../../ui/Pill.tsx';
import { priceLabel } from '../../ui/priceLabel.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Board } from './Board.tsx';
import { Orders } from './Orders.tsx';
import { Row, RowList, Rows } from './Rows.tsx';
import { Work } from './Work.tsx';

export function ProfessionalSide() {
  return (
    <Stack gap={40}>
      <Orders role="professional" />
      <MyInvitations />
      <Work role="professional" />
      <MyProposals />
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
            <EmptyState drawing="storefront" title={t('panel.noServices')} hint={t('panel.noServicesHint')}>
              <Button component={Link} to="/servicios/nuevo" variant="light">
                {t('panel.newService')}
              </Button>
            </EmptyState>
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
                    <Text size="sm">
                      {t(priceLabel({ isFrom: service.packages.length > 0, priceUnit: service.priceUnit }))}{' '}
                      <strong>{money(service.price, service.currency)}</strong>
                    </Text>
                    <Pill tone={service.hiddenReason ? 'warm' : 'neutral'}>
                      {service.hiddenReason ? t(`hidden.${service.hiddenReason}`) : t(`serviceStatus.${service.status}`)}
                    </Pill>
                    {(['publish', 'pause'] as const)
                      .filter((action) => service.actions.includes(action))
                      .map((action) => (
                        <Button
                          key={action}
                          size="compact-sm"
                          variant="default"
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

/** What waits for an answer, and what came to nothing. */
function MyProposals() {
  const { t } = useTranslation();
  return (
    <Rows title={t('panel.myProposals')}>
      <Loaded query={useGetMyProposalsQuery()} skeleton={<ListSkeleton rows={2} height={64} />}>
        {(proposals) =>
          proposals.length === 0 ? (
            <EmptyState drawing="megaphone" title={t('panel.noProposals')} hint={t('panel.noProposalsHint')}>
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
