import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { Inbox } from './Inbox.tsx';
import classes from './MessagesPage.module.css';
import { Thread } from './Thread.tsx';

/** Two panes on a desktop, one on a phone: the conversations, and the one that is open. */
export function MessagesPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  usePageTitle(t('messages.title'));
  return (
    <RequireSession>
      {(me) => (
        <div className={classes.panes} data-open={id ? true : undefined}>
          <h1 className={classes.hidden}>{t('messages.title')}</h1>
          <section className={classes.inbox} aria-label={t('messages.conversations')}>
            <Inbox open={id} />
          </section>
          <section className={classes.thread} aria-label={t('messages.conversation')}>
            {id ? (
              <Thread key={id} id={id} me={me.id} />
            ) : (
              <EmptyState drawing="chat-circle-dots" title={t('messages.choose')} hint={t('messages.chooseHint')} />
            )}
          </section>
        </div>
      )}
    </RequireSession>
  );
}
