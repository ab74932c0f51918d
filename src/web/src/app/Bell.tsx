import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetUnreadNotificationsQuery } from '../api/fixia.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './Bell.module.css';

const most = 99;

/** What one has not read, in the header of every page; it counts by itself. */
export function Bell() {
  const { t } = useTranslation();
  const { data } = useGetUnreadNotificationsQuery();
  const unread = data?.unread ?? 0;
  const label = unread > 0 ? t('bell.unread', { count: unread }) : t('bell.label');
  return (
    <Link to="/notificaciones" className={classes.bell} aria-label={label}>
      <Icon name="bell" size={24} />
      {unread > 0 && (
        <span className={classes.count} data-testid="unread">
          {unread > most ? `${most}+` : unread}
        </span>
      )}
    </Link>
  );
}
