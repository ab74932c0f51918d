import { Alert, Anchor, Badge, Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  useApproveMilestoneMutation,
  useDeliverMilestoneMutation,
  useGetContractQuery,
  useRequestChangesMutation,
  type ContractView,
  type DeliveryView,
  type MilestoneView,
} from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { Area } from '../../ui/Field.tsx';
import { date, money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';
import { Scope } from './Scope.tsx';

interface Props {
  /** What both say of each other, once it is over. */
  feedback: (contract: ContractView) => ReactNode;
}

export function ContractPage({ feedback }: Props) {
  const { id = '' } = useParams();
  return <RequireSession>{() => <Contract id={id} feedback={feedback} />}</RequireSession>;
}

function Contract({ id, feedback }: Props & { id: string }) {
  return (
    <Page>
      <Loaded query={useGetContractQuery(id)}>{(contract) => <ContractDetail contract={contract} feedback={feedback} />}</Loaded>
    </Page>
  );
}

function ContractDetail({ contract, feedback }: Props & { contract: ContractView }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={contract.title}
        lead={t('contract.since', { date: date(contract.startedAt), role: t(`role.${contract.role}`).toLowerCase() })}
      >
        <Badge size="lg" variant="light" tt="none" color={contract.status === 'active' ? 'brand' : 'gray'}>
          {t(`contractStatus.${contract.status}`)}
        </Badge>
      </PageHeader>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            <Scope
              title={t('contract.scope')}
              brief={contract.brief}
              package={contract.package}
              extras={contract.extras}
              currency={contract.currency}
            />
            {contract.milestones.map((milestone) => (
              <MilestoneCard key={milestone.number} contract={contract} milestone={milestone} />
            ))}
            {feedback(contract)}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Paper p="lg">
            <Stack>
              <PersonSummary person={contract.client} role="client" />
              <PersonSummary person={contract.professional} role="professional" />
              <Text fz={22} fw={700}>
                {money(contract.price, contract.currency)}
              </Text>
              {contract.projectSlug && (
                <Anchor component={Link} to={`/proyectos/${contract.projectSlug}`} size="sm">
                  {t('contract.seeProject')}
                </Anchor>
              )}
              {contract.serviceSlug && (
                <Anchor component={Link} to={`/servicios/${contract.serviceSlug}`} size="sm">
                  {t('contract.seeService')}
                </Anchor>
              )}
            </Stack>
          </Paper>
        </Grid.Col>
      </Grid>
    </>
  );
}

function MilestoneCard({ contract, milestone }: { contract: ContractView; milestone: MilestoneView }) {
  const { t } = useTranslation();
  const [deliver, delivering] = useDeliverMilestoneMutation();
  const [requestChanges, requesting] = useRequestChangesMutation();
  const [approve, approving] = useApproveMilestoneMutation();
  const [writing, setWriting] = useState<'deliver' | 'request_changes'>();
  const [note, setNote] = useState('');
  const which = { id: contract.id, number: milestone.number };
  const error = (writing === 'deliver' ? delivering : writing === 'request_changes' ? requesting : approving).error;
  const delivery = milestone.deliveries.length;
  const send = async (action: 'deliver' | 'request_changes') => {
    const answer = await (action === 'deliver'
      ? deliver({ ...which, newDelivery: { note } })
      : requestChanges({ ...which, changeRequest: { note, delivery } }));
    if (answer.error) return;
    setWriting(undefined);
    setNote('');
  };
  const may = (action: MilestoneView['actions'][number]) => milestone.actions.includes(action);

  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={milestone.title}>
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h3">
            {milestone.number}. {milestone.title}
          </Title>
          <Badge variant="light" tt="none">
            {t(`milestoneStatus.${milestone.status}`)}
          </Badge>
        </Group>
        <Text fw={650}>{money(milestone.price, contract.currency)}</Text>
        {milestone.deliveries.map((one, i) => (
          <Step key={one.number} delivery={one} isLast={i === delivery - 1} approved={milestone.status === 'approved'} />
        ))}
        {milestone.autoApproveAt && milestone.status === 'delivered' && (
          <Text size="sm" c="dimmed">
            {t('contract.autoApproves', { date: date(milestone.autoApproveAt) })}
          </Text>
        )}
        {writing && (
          <Area
            label={t(writing === 'deliver' ? 'contract.deliveryNote' : 'contract.whatToChange')}
            rows={4}
            value={note}
            onValue={setNote}
            error={fieldError(error, 'note')}
            required
          />
        )}
        <ProblemAlert error={error} />
        <Group>
          {writing ? (
            <>
              <Button loading={delivering.isLoading || requesting.isLoading} onClick={() => send(writing)}>
                {t(writing === 'deliver' ? 'contract.deliver' : 'contract.requestChanges')}
              </Button>
              <Button variant="subtle" onClick={() => setWriting(undefined)}>
                {t('action.back')}
              </Button>
            </>
          ) : (
            <>
              {may('approve') && (
                <Button loading={approving.isLoading} onClick={() => approve({ ...which, approval: { delivery } })}>
                  {t('contract.approve')}
                </Button>
              )}
              {may('deliver') && <Button onClick={() => setWriting('deliver')}>{t('contract.deliver')}</Button>}
              {may('request_changes') && (
                <Button variant="default" onClick={() => setWriting('request_changes')}>
                  {t('contract.requestChanges')}
                </Button>
              )}
            </>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

/** Something handed over, and what was answered. */
function Step({ delivery, isLast, approved }: { delivery: DeliveryView; isLast: boolean; approved: boolean }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Alert color="gray" title={t('contract.delivery', { number: delivery.number, date: date(delivery.deliveredAt) })}>
        <Text style={{ whiteSpace: 'pre-line' }}>{delivery.note}</Text>
      </Alert>
      {delivery.changesRequested && (
        <Alert color="yellow" title={t('contract.asked', { date: date(delivery.answeredAt ?? delivery.deliveredAt) })}>
          <Text style={{ whiteSpace: 'pre-line' }}>{delivery.changesRequested}</Text>
        </Alert>
      )}
      {isLast && approved && delivery.answeredAt && (
        <Text size="sm" c="dimmed">
          {t('contract.taken', { date: date(delivery.answeredAt) })}
        </Text>
      )}
    </Stack>
  );
}
