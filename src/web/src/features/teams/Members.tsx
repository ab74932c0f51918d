import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useInviteToTeamMutation,
  useRemoveMemberMutation,
  useWithdrawInvitationMutation,
  type MyTeamView,
} from '../../api/fixia.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { date } from '../../ui/format.ts';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';

/** Who belongs to the team; its owner invites and removes. */
export function Members({ team }: { team: MyTeamView }) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState<string>();
  const [remove, removal] = useRemoveMemberMutation();
  const [withdraw] = useWithdrawInvitationMutation();

  async function takeOut(id: string) {
    await remove(id);
    setRemoving(undefined);
  }

  return (
    <section>
      <Group justify="space-between" mb="md">
        <Title order={2} size="h3">
          {t('team.members')}
        </Title>
        <Text c="dimmed">{t('team.seats', { used: team.members.length, seats: team.seats })}</Text>
      </Group>
      <Stack>
        {team.members.length === 0 && <Text c="dimmed">{t('team.noMembers')}</Text>}
        {team.members.map((member) => (
          <Paper key={member.id} p="md">
            <Group justify="space-between" align="flex-start">
              <PersonSummary person={member.person} role="professional" />
              {member.actions.includes('remove') && removing !== member.id && (
                <Button variant="subtle" color="gray" size="compact-md" onClick={() => setRemoving(member.id)}>
                  {t('team.remove')}
                </Button>
              )}
            </Group>
            {removing === member.id && (
              <Alert color="yellow" mt="md">
                <Text mb="sm">{t('team.removeSure', { name: member.person.fullName })}</Text>
                <Group>
                  <Button color="red" loading={removal.isLoading} onClick={() => takeOut(member.id)}>
                    {t('team.remove')}
                  </Button>
                  <Button variant="default" onClick={() => setRemoving(undefined)}>
                    {t('action.back')}
                  </Button>
                </Group>
              </Alert>
            )}
          </Paper>
        ))}
        <ProblemAlert error={removal.error} />
      </Stack>
      {team.actions.includes('invite') && <Invite />}
      {team.invitations.length > 0 && (
        <>
          <Title order={3} size="h4" mt="xl" mb="sm">
            {t('team.invited')}
          </Title>
          <Stack gap="xs">
            {team.invitations.map((invitation) => (
              <Group key={invitation.id} justify="space-between">
                <Text>
                  {invitation.email}{' '}
                  <Text span c="dimmed" size="sm">
                    {t('team.until', { date: date(invitation.expiresAt) })}
                  </Text>
                </Text>
                {invitation.actions.includes('withdraw') && (
                  <Button variant="subtle" color="gray" size="compact-md" onClick={() => withdraw(invitation.id)}>
                    {t('team.withdraw')}
                  </Button>
                )}
              </Group>
            ))}
          </Stack>
        </>
      )}
    </section>
  );
}

function Invite() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [invite, { error, isLoading }] = useInviteToTeamMutation();

  async function send() {
    const { data } = await invite({ email });
    if (data) setEmail('');
  }

  return (
    <Paper p="lg" mt="md">
      <Form onSubmit={send} submit={t('team.invite')} busy={isLoading} error={error}>
        <Field
          label={t('team.inviteEmail')}
          type="email"
          value={email}
          onValue={setEmail}
          error={fieldError(error, 'email')}
          required
        />
      </Form>
    </Paper>
  );
}
