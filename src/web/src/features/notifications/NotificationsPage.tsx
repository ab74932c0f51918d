import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useGetNotificationsQuery,
  useGetUnreadNotificationsQuery,
  useReadAllNotificationsMutation,
  useReadNotificationMutation,
  type NotificationView,
} from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Face } from '../../ui/Face.tsx';
import { ago, date } from '../../ui/format.ts';
import { Duotone } from '../../ui/Icon.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { byDay } from '../../ui/days.ts';
import classes from './NotificationsPage.module.css';

type Which = 'all' | 'unread';

export function NotificationsPage() {
  return <RequireSession>{() => <Notifications />}</RequireSession>;
}

function Notifications() {
  const { t } = useTranslation();
  const [which, setWhich] = useState<Which>('all');
  const [readAll, reading] = useReadAllNotificationsMutation();
  const unread = useGetUnreadNotificationsQuery().data?.unread ?? 0;
  return (
    <Page size="md">
      <PageHeader title={t('notifications.title')} lead={t('notifications.lead')}>
        <Button component={Link} to="/configuracion/avisos" variant="default">
          {t('notifications.settings')}
        </Button>
      </PageHeader>
      <Group justify="space-between" mb="lg">
        <SegmentedControl
          aria-label={t('notifications.which')}
          value={which}
          onChange={(value) => setWhich(value as Which)}
          data={[
            { value: 'all', label: t('notifications.all') },
            { value: 'unread', label: t('notifications.unread') },
          ]}
        />
        {unread > 0 && (
          <Button variant="subtle" loading={reading.isLoading} onClick={() => readAll({})}>
            {t('notifications.readAll')}
          </Button>
        )}
      </Group>
      <Part key={which} which={which} />
    </Page>
  );
}

/** A part of the list, and the next one when it is asked for. */
function Part({ which, cursor }: { which: Which; cursor?: string }) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const [near, setNear] = useState<string>();
  const query = useGetNotificationsQuery({ unread: which === 'unread' || undefined, cursor });
  useGetNotificationsQuery({ unread: which === 'unread' || undefined, cursor: near }, { skip: !near });
  return (
    <Loaded query={query} skeleton={<ListSkeleton rows={6} height={72} />}>
      {(page) =>
        page.items.length === 0 && !cursor ? (
          <EmptyState
            drawing="bell-ringing"
            title={t(which === 'unread' ? 'notifications.noneUnread' : 'notifications.none')}
            hint={t('notifications.noneHint')}
          />
        ) : (
          <Stack gap="md">
            {byDay(page.items).map(({ day, items }) => (
              <section key={day} aria-label={nameOf(day, t)}>
                <Text component="h2" size="sm" fw={600} c="dimmed" mb={4}>
                  {nameOf(day, t)}
                </Text>
                <ul className={classes.list}>
                  {items.map((item) => (
                    <Row key={item.id} item={item} />
                  ))}
                </ul>
              </section>
            ))}
            {page.nextCursor &&
              (more ? (
                <Part which={which} cursor={page.nextCursor} />
              ) : (
                <More next={page.nextCursor} onNear={setNear} onShow={() => setMore(true)} />
              ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

function nameOf(day: string, t: (key: 'notifications.today' | 'notifications.yesterday') => string) {
  if (day === 'today') return t('notifications.today');
  return day === 'yesterday' ? t('notifications.yesterday') : date(day);
}

function Row({ item }: { item: NotificationView }) {
  const { t } = useTranslation();
  const [read] = useReadNotificationMutation();
  return (
    <li className={classes.row} data-unread={!item.isRead || undefined} data-urgency={item.urgency}>
      <Link to={item.path} className={classes.link} onClick={() => !item.isRead && void read(item.id)}>
        {item.actor ? (
          <Face id={item.actor.handle} photo={item.actor.photo} size={44} />
        ) : (
          <span className={classes.mark}>
            <Duotone name="bell-ringing" size={26} />
          </span>
        )}
        <span className={classes.words}>
          <span className={classes.title}>{item.title}</span>
          <span className={classes.when}>
            {ago(item.createdAt)} · {item.why}
          </span>
        </span>
        {!item.isRead && (
          <span className={classes.dot}>
            <span className={classes.hidden}>{t('notifications.isUnread')}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
