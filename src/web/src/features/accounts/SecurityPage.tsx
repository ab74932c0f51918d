import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/base.ts';
import { useEndSessionMutation, useGetSessionsQuery, useLogoutAllMutation } from '../../api/fixia.ts';
import { RequireSession } from './RequireSession.tsx';
import { useAppDispatch } from '../../api/state.ts';
import { ago } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { ApiKeys } from './ApiKeys.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { Given } from './Given.tsx';
import { deviceName } from './device.ts';
import { sessionEnded } from '../../api/session.ts';

export function SecurityPage() {
  return <RequireSession>{(me) => <Sessions mayMakeKeys={me.includes.includes('api_access')} />}</RequireSession>;
}

function Sessions({ mayMakeKeys }: { mayMakeKeys: boolean }) {
  const { t } = useTranslation();
  const sessions = useGetSessionsQuery();
  const [end] = useEndSessionMutation();
  const [logoutAll, leaving] = useLogoutAllMutation();
  const dispatch = useAppDispatch();
  const navigate = useNavigate();

  async function leaveEverywhere() {
    const answer = await logoutAll();
    if (answer.error) return;
    dispatch(sessionEnded());
    dispatch(api.util.resetApiState());
    await navigate('/ingresar');
  }

  return (
    <SettingsPage
      title={t('security.title')}
      lead={t('security.lead')}
      extra={
        <Button variant="light" color="red" loading={leaving.isLoading} onClick={leaveEverywhere}>
          {t('security.leaveAll')}
        </Button>
      }
    >
      <Loaded query={sessions} skeleton={<ListSkeleton rows={2} height={80} />}>
        {(devices) => (
          <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {devices.map((device) => (
              <Paper component="li" key={device.id} p="md">
                <Group justify="space-between">
                  <div>
                    <Group gap="xs">
                      <Text fw={600}>{deviceName(device.device) || t('security.unknownDevice')}</Text>
                      {device.current && <Badge tt="none">{t('security.thisDevice')}</Badge>}
                    </Group>
                    <Text size="sm" c="dimmed">
                      {t('security.lastUsed', { when: ago(device.lastUsedAt) })}
                    </Text>
                  </div>
                  {!device.current && (
                    <Button variant="default" size="sm" onClick={() => end(device.id)}>
                      {t('security.end')}
                    </Button>
                  )}
                </Group>
              </Paper>
            ))}
          </Stack>
        )}
      </Loaded>
      <ChangePassword />
      {mayMakeKeys && <ApiKeys />}
      <Given />
    </SettingsPage>
  );
}
