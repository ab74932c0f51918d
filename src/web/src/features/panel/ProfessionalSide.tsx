import { Anchor, Badge, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetMyProposalsQuery, useGetMyServicesQuery, usePauseServiceMutation, usePublishServiceMutation, type MeView } from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { money } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Contracts } from './Contracts.tsx';
import { Row, RowList, Rows } from './Rows.tsx';

export function ProfessionalSide({ me }: { me: MeView }) {
  return (
    <Stack gap="xl">
      <MyServices active={me.isProfessionalActive} />
      <MyProposals />
      <Contracts role="professional" />
      <Statistics />
    </Stack>
  );
}

function Statistics() {
  const { t } = useTranslation();
  return (
    <Anchor component={Link} to="/panel/estadisticas">
      {t('statistics.title')}
    </Anchor>
  );
}

function MyServices({ active }: { active: boolean }) {
  const { t } = useTranslation();
  const services = useGetMyServicesQuery();
  const [publish, publishing] = usePublishServiceMutation();
  const [pause, pausing] = usePauseServiceMutation();
  return (
    <Rows
      title={t('panel.myServices')}
      action={
        active && (
          <Button component={Link} to="/servicios/nuevo" size="sm">
            {t('panel.newService')}
          </Button>
        )
      }
    >
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
                  <Row key={service.id} to={`/servicios/${service.slug}`} name={service.title}>
                    <Text size="sm">{money(service.price, service.currency)}</Text>
                    <Badge variant="light" tt="none" color={service.status === 'active' ? 'brand' : 'gray'}>
                      {service.hiddenReason ? t(`hidden.${service.hiddenReason}`) : t(`serviceStatus.${service.status}`)}
                    </Badge>
                    {(['publish', 'pause'] as const)
                      .filter((action) => service.actions.includes(action))
                      .map((action) => (
                        <Button key={action} size="compact-md" variant="light" onClick={() => (action === 'publish' ? publish : pause)(service.id)}>
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

function MyProposals() {
  const { t } = useTranslation();
  return (
    <Rows title={t('panel.myProposals')}>
      <Loaded query={useGetMyProposalsQuery()} skeleton={<ListSkeleton rows={2} height={64} />}>
        {(proposals) =>
          proposals.length === 0 ? (
            <EmptyState title={t('panel.noProposals')} hint={t('panel.noProposalsHint')}>
              <Button component={Link} to="/proyectos" variant="light">
                {t('panel.findProjects')}
              </Button>
            </EmptyState>
          ) : (
            <RowList>
              {proposals.map((proposal) => (
                <Row key={proposal.id} to={`/proyectos/${proposal.projectSlug}`} name={proposal.projectTitle}>
                  <Text size="sm">{money(proposal.price, proposal.currency)}</Text>
                  <Badge variant="light" tt="none">
                    {t(`proposalStatus.${proposal.status}`)}
                  </Badge>
                </Row>
              ))}
            </RowList>
          )
        }
      </Loaded>
    </Rows>
  );
}
