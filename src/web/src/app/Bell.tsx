import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetUnreadMessagesQuery, useGetUnreadNotificationsQuery } from '../api/fixia.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import classes from './Bell.module.css';
import { Count } from './Count.tsx';

/** What one was told and has not read, in the header of every page; it counts by itself. */
export function Bell() {
  const { t } = useTranslation();
  const unread = useGetUnreadNotificationsQuery().data?.unread ?? 0;
  const label = unread > 0 ? t('bell.unread', { count: unread }) : t('bell.label');
  return <Counted to="/notificaciones" icon="bell" label={label} unread={unread} testId="unread" />;
}

/** What others wrote and one has not read; on a phone it stands in the bar below. */
export function Mail() {
  const { t } = useTranslation();
  const unread = useGetUnreadMessagesQuery().data?.unread ?? 0;
  const label = unread > 0 ? t('mail.unread', { count: unread }) : t('mail.label');
  return (
    <span className={classes.wide}>
      <Counted to="/mensajes" icon="chat-circle-text" label={label} unread={unread} testId="unread-messages" />
    </span>
  );
}

interface Props {
  to: string;
  icon: IconName;
  label: string;
  unread: number;
  testId: string;
}

function Counted({ to, icon, label, unread, testId }: Props) {
  return (
    <Link to={to} className={classes.bell} aria-label={label}>
      <Icon name={icon} size={24} />
      <Count of={unread} testId={testId} />
    </Link>
  );
}
