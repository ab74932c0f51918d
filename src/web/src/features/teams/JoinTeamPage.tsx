import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useJoinTeamMutation } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { useLinkToken } from '../../ui/useLinkToken.ts';

/** Where the letter of an invitation leads; whoever has no account yet makes one and comes back. */
export function JoinTeamPage() {
  const token = useLinkToken();
  return <RequireSession>{() => <Join token={token} />}</RequireSession>;
}

function Join({ token }: { token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [join, { error, isLoading }] = useJoinTeamMutation();

  async function accept() {
    const { data } = await join({ token });
    if (data) await navigate('/equipo', { replace: true });
  }

  return (
    <Page size="sm">
      <PageHeader title={t('team.joinTitle')} lead={t('team.joinLead')} />
      <Stack align="flex-start">
        <ProblemAlert error={error} />
        <Button onClick={accept} loading={isLoading}>
          {t('team.join')}
        </Button>
      </Stack>
    </Page>
  );
}
