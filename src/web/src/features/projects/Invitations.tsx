import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  useGetInvitationsQuery,
  useGetProfessionalsQuery,
  useInviteToProjectMutation,
  type ProjectView,
} from '../../api/fixia.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';

const few = 4;

/** Whom the client asked to propose, and who could be asked: the best of the trade, near first when there is a place. */
export function Invitations({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [invite, { error, isLoading }] = useInviteToProjectMutation();
  const invitations = useGetInvitationsQuery(project.id);
  const { data: candidates } = useGetProfessionalsQuery({
    category: project.category?.slug,
    city: project.isRemote ? undefined : (project.city ?? undefined),
    available: true,
    limit: 12,
  });
  const invited = new Set(invitations.data?.map((one) => one.professional.handle));
  const others = candidates?.items.filter((one) => !invited.has(one.handle)).slice(0, few) ?? [];
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('invitation.title')}>
      <Title order={2} size="h3">
        {t('invitation.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('invitation.lead')}
      </Text>
      <Stack gap="md">
        <Loaded query={invitations}>
          {(list) => (
            <>
              {list.map((one) => (
                <Group key={one.professional.handle} justify="space-between">
                  <PersonSummary person={one.professional} role="professional" />
                  <Badge variant="light" tt="none" color={one.proposed ? 'brand' : 'gray'}>
                    {t(one.proposed ? 'invitation.proposed' : one.declined ? 'invitation.saidNo' : 'invitation.invited')}
                  </Badge>
                </Group>
              ))}
            </>
          )}
        </Loaded>
        {others.map((one) => (
          <Group key={one.handle} justify="space-between">
            <PersonSummary person={one} role="professional" />
            <Button
              size="sm"
              variant="light"
              disabled={isLoading}
              onClick={() => invite({ id: project.id, newProjectInvitation: { handle: one.handle } })}
              aria-label={t('invitation.inviteName', { name: one.fullName })}
            >
              {t('invitation.invite')}
            </Button>
          </Group>
        ))}
        <ProblemAlert error={error} />
      </Stack>
    </Paper>
  );
}
