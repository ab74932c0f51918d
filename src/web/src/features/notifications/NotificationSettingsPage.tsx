import { Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  useChangeNotificationHoursMutation,
  useChooseChannelsMutation,
  useGetNotificationPreferencesQuery,
  type KindPreference,
  type NotificationHours,
} from '../../api/fixia.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { SettingsPage } from '../accounts/SettingsPage.tsx';
import classes from './NotificationSettingsPage.module.css';

export function NotificationSettingsPage() {
  return <RequireSession>{() => <Preferences />}</RequireSession>;
}

function Preferences() {
  const { t } = useTranslation();
  return (
    <SettingsPage title={t('notificationSettings.title')} lead={t('notificationSettings.lead')}>
      <Loaded query={useGetNotificationPreferencesQuery()} skeleton={<ListSkeleton rows={4} height={140} />}>
        {({ kinds, hours }) => (
          <Stack gap="xl">
            <Hours hours={hours} />
            {[...new Set(kinds.map((kind) => kind.group))].map((group) => (
              <Kinds key={group} group={group} kinds={kinds.filter((kind) => kind.group === group)} />
            ))}
          </Stack>
        )}
      </Loaded>
    </SettingsPage>
  );
}

function Kinds({ group, kinds }: { group: KindPreference['group']; kinds: KindPreference[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t(`notificationSettings.group.${group}`)}
      </Title>
      <Paper component="ul" className={classes.kinds}>
        {kinds.map((kind) => (
          <Kind key={kind.kind} kind={kind} />
        ))}
      </Paper>
    </section>
  );
}

function Kind({ kind }: { kind: KindPreference }) {
  const { t } = useTranslation();
  const [choose, choosing] = useChooseChannelsMutation();
  // What was just chosen shows at once; the server's answer comes a moment later.
  const channels = (!choosing.isError && choosing.originalArgs?.channels) || { app: kind.app, email: kind.email };
  const one = (channel: 'app' | 'email') => (
    <Switch
      label={t(`notificationSettings.${channel}`)}
      aria-label={t('notificationSettings.both', { channel: t(`notificationSettings.${channel}`), kind: kind.label })}
      checked={channels[channel]}
      onChange={(event) => choose({ kind: kind.kind, channels: { ...channels, [channel]: event.currentTarget.checked } })}
    />
  );
  return (
    <li className={classes.kind}>
      <Text className={classes.name}>{kind.label}</Text>
      {kind.canSwitchOff ? (
        <Group gap="lg">
          {one('app')}
          {one('email')}
        </Group>
      ) : (
        <Text c="dimmed">{t('notificationSettings.always')}</Text>
      )}
      <ProblemAlert error={choosing.error} />
    </li>
  );
}

const rhythms = ['off', 'daily', 'weekly'] as const;
const names = {
  off: 'notificationSettings.digestOff',
  daily: 'notificationSettings.digestDaily',
  weekly: 'notificationSettings.digestWeekly',
} as const;
const night = { quietFrom: '22:00:00', quietUntil: '08:00:00' };

function Hours({ hours: kept }: { hours: NotificationHours }) {
  const { t } = useTranslation();
  const [change, changing] = useChangeNotificationHoursMutation();
  const asked = changing.originalArgs as Partial<NotificationHours> | undefined;
  const hours = { ...kept, ...(changing.isLoading ? asked : changing.data?.hours) };
  const quiet = hours.quietFrom !== null && hours.quietFrom !== undefined;
  const save = (changes: Partial<NotificationHours>) => change(changes);
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('notificationSettings.rhythm')}
      </Title>
      <Paper p="md">
        <Stack gap="md">
          <NativeSelect
            label={t('notificationSettings.digest')}
            value={hours.digest}
            onChange={(value) => save({ digest: value as NotificationHours['digest'] })}
            options={rhythms.map((value) => ({ value, label: t(names[value]) }))}
          />
          <Switch
            label={t('notificationSettings.quiet')}
            description={t('notificationSettings.quietHint')}
            checked={quiet}
            onChange={(event) => save(event.currentTarget.checked ? night : { quietFrom: null, quietUntil: null })}
          />
          {quiet && (
            <Group gap="md">
              <Hour
                label={t('notificationSettings.quietFrom')}
                value={hours.quietFrom}
                onSave={(quietFrom) => save({ quietFrom })}
              />
              <Hour
                label={t('notificationSettings.quietUntil')}
                value={hours.quietUntil}
                onSave={(quietUntil) => save({ quietUntil })}
              />
              <Text size="sm" c="dimmed">
                {t('notificationSettings.zone', { zone: hours.zone.split('/').at(-1)?.replaceAll('_', ' ') })}
              </Text>
            </Group>
          )}
          <ProblemAlert error={changing.error} />
        </Stack>
      </Paper>
    </section>
  );
}

function Hour({ label, value, onSave }: { label: string; value?: string | null; onSave: (value: string) => unknown }) {
  return (
    <label className={classes.hour}>
      <span>{label}</span>
      <input
        type="time"
        key={value}
        defaultValue={value?.slice(0, 5)}
        required
        onBlur={(event) => {
          const said = event.currentTarget.value;
          if (said && said !== value?.slice(0, 5)) onSave(`${said}:00`);
        }}
      />
    </label>
  );
}
