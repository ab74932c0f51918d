import { Alert, Badge, Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCloseProjectMutation, useGetProjectQuery, useSendProposalMutation, type ProjectView } from '../../api/fixia.ts';
import { Page } from '../../app/Layout.tsx';
import { useMe } from '../../app/useMe.ts';
import { Area, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { date, money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PersonSummary } from '../../ui/PersonSummary.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';
import { Budget } from './Budget.tsx';

export function ProjectPage() {
  const { slug = '' } = useParams();
  return (
    <Page>
      <Loaded query={useGetProjectQuery(slug)}>{(project) => <ProjectDetail project={project} />}</Loaded>
    </Page>
  );
}

function ProjectDetail({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [close, closing] = useCloseProjectMutation();
  const place = project.isRemote ? t('place.remote') : project.city;
  return (
    <>
      <PageHeader title={project.title} lead={[project.category.name, place].filter(Boolean).join(' · ')}>
        <Group>
          <Badge size="lg" variant="light" tt="none" color={project.status === 'open' ? 'brand' : 'gray'}>
            {t(`projectStatus.${project.status}`)}
          </Badge>
          {project.actions.includes('compare') && (
            <Button component={Link} to={`/proyectos/${project.slug}/propuestas`}>
              {t('project.compare', { count: project.proposals })}
            </Button>
          )}
          {project.actions.includes('close') && (
            <Button variant="default" loading={closing.isLoading} onClick={() => close(project.id)}>
              {t('action.close')}
            </Button>
          )}
        </Group>
      </PageHeader>
      <ProblemAlert error={closing.error} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Paper p={{ base: 'lg', sm: 'xl' }}>
              <Text style={{ whiteSpace: 'pre-line' }}>{project.description}</Text>
            </Paper>
            <Propose project={project} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <Paper p="lg">
              <Text size="sm" c="dimmed">
                {t('project.budget')}
              </Text>
              <Budget budget={project.budget} />
              {project.deadline && <Text mt="xs">{t('project.deadline', { date: date(project.deadline) })}</Text>}
              <Text mt="xs" c="dimmed">
                {t('project.proposalsOf', { count: project.proposals, cap: project.proposalCap })}
              </Text>
            </Paper>
            <Paper p="lg">
              <PersonSummary person={project.client} role="client" />
              <Text size="sm" c="dimmed" mt="sm">
                {t('project.clientFacts', { count: project.client.projectsPublished })}
                {project.client.hireRate != null && ` · ${t('project.hireRate', { rate: Math.round(project.client.hireRate) })}`}
              </Text>
            </Paper>
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function Propose({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const [typed, setTyped] = useState({ letter: '', price: '', days: '' });
  const [send, { error, isLoading }] = useSendProposalMutation();
  const set = (name: keyof typeof typed) => (value: string) => setTyped((now) => ({ ...now, [name]: value }));

  if (project.myProposal)
    return (
      <Alert color="brand" title={t('project.alreadyProposed')}>
        {t(`proposalStatus.${project.myProposal.status}`)} · {money(project.myProposal.price, project.myProposal.currency)}
      </Alert>
    );
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
        {project.blockedReason.way && (
          <Button component={Link} to={project.blockedReason.way} size="sm">
            {t('error.seePlans')}
          </Button>
        )}
      </Alert>
    );
  if (!project.actions.includes('propose')) return null;

  return (
    <Paper p={{ base: 'lg', sm: 'xl' }}>
      <Title order={2} mb="md">
        {t('project.propose')}
      </Title>
      <Form onSubmit={() => send({ id: project.id, newProposal: { letter: typed.letter, price: Number(typed.price), days: Number(typed.days) } })} submit={t('project.sendProposal')} busy={isLoading} error={error}>
        <Area label={t('field.letter')} description={t('project.letterHint')} rows={7} value={typed.letter} onValue={set('letter')} error={fieldError(error, 'letter')} required />
        <Group grow>
          <Field label={t('field.price')} type="number" inputMode="decimal" value={typed.price} onValue={set('price')} error={fieldError(error, 'price')} required />
          <Field label={t('field.days')} type="number" inputMode="numeric" value={typed.days} onValue={set('days')} error={fieldError(error, 'days')} required />
        </Group>
      </Form>
    </Paper>
  );
}
