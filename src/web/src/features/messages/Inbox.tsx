import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetConversationsQuery, useSearchMessagesQuery, type ConversationView } from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Face } from '../../ui/Face.tsx';
import { Field } from '../../ui/Field.tsx';
import { ago } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { useDebounced } from '../../ui/useDebounced.ts';
import classes from './MessagesPage.module.css';

const fewestLetters = 2;

export function Inbox({ open }: { open?: string }) {
  const { t } = useTranslation();
  const [archived, setArchived] = useState(false);
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim(), 300);
  const searches = asked.length >= fewestLetters;
  return (
    <>
      <Title order={2} mb="sm">
        {t('messages.title')}
      </Title>
      <Field label={t('messages.search')} value={words} onValue={setWords} type="search" />
      {searches ? (
        <Found words={asked} />
      ) : (
        <>
          <Button variant="subtle" size="compact-md" my="xs" aria-pressed={archived} onClick={() => setArchived(!archived)}>
            {t(archived ? 'messages.showCurrent' : 'messages.showArchived')}
          </Button>
          <Conversations key={String(archived)} archived={archived} open={open} />
        </>
      )}
    </>
  );
}

function Conversations({ archived, open, cursor }: { archived: boolean; open?: string; cursor?: string }) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  return (
    <Loaded
      query={useGetConversationsQuery({ archived: archived || undefined, cursor })}
      skeleton={<ListSkeleton rows={5} height={72} />}
    >
      {(page) =>
        page.items.length === 0 && !cursor ? (
          <EmptyState drawing="chat-circle-dots" title={t('messages.none')} hint={t('messages.noneHint')} />
        ) : (
          <>
            <ul className={classes.list}>
              {page.items.map((one) => (
                <Row key={one.id} one={one} isOpen={one.id === open} />
              ))}
            </ul>
            {page.nextCursor &&
              (more ? (
                <Conversations archived={archived} open={open} cursor={page.nextCursor} />
              ) : (
                <Button variant="default" fullWidth mt="sm" onClick={() => setMore(true)}>
                  {t('nav.more')}
                </Button>
              ))}
          </>
        )
      }
    </Loaded>
  );
}

function Row({ one, isOpen }: { one: ConversationView; isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={`/mensajes/${one.id}`} className={classes.row} aria-current={isOpen ? 'page' : undefined}>
        <Face id={one.with.handle} photo={one.with.photo} size={48} />
        <span className={classes.words}>
          <span className={classes.name}>
            {one.with.fullName}
            <span className={classes.when}>{ago(one.lastAt)}</span>
          </span>
          {one.about.title && <span className={classes.about}>{one.about.title}</span>}
          <span className={classes.preview} data-unread={one.unread > 0 || undefined}>
            {one.isOwnLast && `${t('messages.you')} `}
            {one.preview}
          </span>
        </span>
        {one.unread > 0 && (
          <span className={classes.count}>
            <span aria-hidden>{one.unread}</span>
            <span className={classes.hidden}>{t('messages.unread', { count: one.unread })}</span>
          </span>
        )}
      </Link>
    </li>
  );
}

function Found({ words }: { words: string }) {
  const { t } = useTranslation();
  return (
    <Loaded query={useSearchMessagesQuery(words)} skeleton={<ListSkeleton rows={3} height={64} />}>
      {(found) =>
        found.length === 0 ? (
          <p role="status">{t('messages.notFound', { words })}</p>
        ) : (
          <ul className={classes.list}>
            {found.map((one) => (
              <li key={`${one.conversation} ${one.number}`}>
                <Link to={`/mensajes/${one.conversation}?n=${one.number}`} className={classes.row}>
                  <Face id={one.with.handle} photo={one.with.photo} size={40} />
                  <span className={classes.words}>
                    <span className={classes.name}>
                      {one.with.fullName}
                      <span className={classes.when}>{ago(one.sentAt)}</span>
                    </span>
                    <span className={classes.preview}>{one.text}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
