import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useGetInvitationsQuery,
  useGetProfessionalsQuery,
  useInviteToProjectMutation,
  type ProjectView,
} from '../../api/fixia.ts';
import { Field } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { useDebounced } from '../../ui/useDebounced.ts';

const few = 4;

/** Whom the client asked to propose, and who could be asked: the best of the trade, near first when there is a place. */
export function Invitations({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [invite, { error, isLoading }] = useInviteToProjectMutation();
  const invitations = useGetInvitationsQuery(project.id);
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim(), 400);
  const invited = new Set(invitations.data?.map((one) => one.professional.handle));
  const trade = { category: project.category?.slug, available: true, limit: 12 };
  const here = useGetProfessionalsQuery({ ...trade, city: project.isRemote ? undefined : (project.city ?? undefined) });
  // Nobody of that trade there: those of other places; and whoever one looks for by name.
  const isEmpty = here.data?.items.length === 0;
  const elsewhere = useGetProfessionalsQuery(trade, { skip: !isEmpty || asked !== '' });
  const found = useGetProfessionalsQuery({ q: asked, limit: 12 }, { skip: asked === '' });
  const candidates = (asked ? found : isEmpty ? elsewhere : here).data?.items;
  const others = candidates?.filter((one) => !invited.has(one.handle)).slice(0, few) ?? [];
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
        <Field type="search" label={t('invitation.search')} value={words} onValue={setWords} />
        <Text size="sm" c="dimmed" role="status">
          {asked !== '' && candidates?.length === 0 && t('invitation.noneFound')}
          {asked === '' && isEmpty && t(others.length > 0 ? 'invitation.noneHere' : 'invitation.noneAnywhere')}
        </Text>
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
