import { Alert, Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDescribeTeamMutation, useGetTeamQuery, useLeaveTeamMutation, type MeView, type MyTeamView } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Loaded, PageSkeleton } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { fieldError, problemOf } from '../../ui/problem.ts';
import { Members } from './Members.tsx';

export function TeamPage() {
  return <RequireSession>{(me) => <Mine me={me} />}</RequireSession>;
}

function Mine({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const query = useGetTeamQuery();
  const none = problemOf(query.error)?.code === 'no_team';
  return (
    <Page size="md">
      <PageHeader title={t('team.title')} lead={none || query.data?.isOwner ? t('team.lead') : undefined} />
      {none && !query.data ? (
        me.includes.includes('team') ? (
          <Describe />
        ) : (
          <None />
        )
      ) : query.isLoading ? (
        <PageSkeleton />
      ) : (
        <Loaded query={query}>{(team) => <Team team={team} />}</Loaded>
      )}
    </Page>
  );
}

function None() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('team.none')} hint={t('team.noneText')}>
      <Button component={Link} to="/pricing">
        {t('nav.seePlans')}
      </Button>
    </EmptyState>
  );
}

function Describe({ team }: { team?: MyTeamView }) {
  const { t } = useTranslation();
  const [name, setName] = useState(team?.name ?? '');
  const [about, setAbout] = useState(team?.about ?? '');
  const [describe, { error, isLoading }] = useDescribeTeamMutation();
  return (
    <Paper p={{ base: 'lg', sm: 'xl' }}>
      <Form
        onSubmit={() => describe({ name, about: about || null })}
        submit={t(team ? 'team.save' : 'team.create')}
        busy={isLoading}
        error={error}
      >
        <Field label={t('team.name')} value={name} onValue={setName} error={fieldError(error, 'name')} required />
        <Area
          label={t('team.about')}
          description={t('team.aboutHint')}
          rows={4}
          value={about}
          onValue={setAbout}
          error={fieldError(error, 'about')}
        />
      </Form>
    </Paper>
  );
}

function Team({ team }: { team: MyTeamView }) {
  const { t } = useTranslation();
  const [leave, leaving] = useLeaveTeamMutation();
  return (
    <Stack gap="xl">
      {!team.isInForce && <Alert color="yellow">{t('team.notInForce')}</Alert>}
      {team.actions.includes('describe') ? (
        <Describe team={team} />
      ) : (
        <Paper p={{ base: 'lg', sm: 'xl' }}>
          <Title order={2}>{team.name}</Title>
          {team.about && <Text mt="xs">{team.about}</Text>}
          <Text size="sm" c="dimmed" mt="lg" mb="xs">
            {t('team.owner')}
          </Text>
          <PersonSummary person={team.owner} role="professional" />
          {team.actions.includes('leave') && (
            <Button mt="lg" variant="default" loading={leaving.isLoading} onClick={() => leave()}>
              {t('team.leave')}
            </Button>
          )}
        </Paper>
      )}
      {team.isInForce && (
        <Anchor component={Link} to={`/equipos/${team.handle}`}>
          {t('team.page')}
        </Anchor>
      )}
      <Members team={team} />
      <section>
        <Title order={2} size="h3" mb="sm">
          {t('team.manager')}
        </Title>
        {team.manager ? (
          <Text>
            {team.manager.fullName} · <Anchor href={`mailto:${team.manager.email}`}>{team.manager.email}</Anchor>
          </Text>
        ) : (
          <Text c="dimmed">{t('team.noManager')}</Text>
        )}
      </section>
    </Stack>
  );
}
