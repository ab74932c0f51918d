import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  useGetConversationQuery,
  useGetMessagesQuery,
  useMarkConversationMutation,
  type ConversationView,
  type MessagesPart,
  type MessageView,
} from '../../api/fixia.ts';
import { dayOf } from '../../ui/days.ts';
import { Face } from '../../ui/Face.tsx';
import { date } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { Bubble, Waiting } from './Bubble.tsx';
import { Composer } from './Composer.tsx';
import { useOutgoing, useTyping } from './mail.ts';
import { Keeping } from './Keeping.tsx';
import classes from './Thread.module.css';

const around = 25;

export function Thread({ id, me }: { id: string; me: string }) {
  return (
    <Loaded query={useGetConversationQuery(id)} skeleton={<ListSkeleton rows={6} height={48} />}>
      {(conversation) => <Open conversation={conversation} me={me} />}
    </Loaded>
  );
}

function Open({ conversation, me }: { conversation: ConversationView; me: string }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const wanted = Number(search.get('n')) || undefined;
  const [answering, setAnswering] = useState<MessageView>();
  // What was unread when it was opened keeps its mark while one reads.
  const [newFrom] = useState(conversation.unread > 0 ? conversation.read + 1 : undefined);
  const query = useGetMessagesQuery({ id: conversation.id, before: wanted ? wanted + around : undefined, limit: 50 });
  const typing = useTyping(conversation.id);
  return (
    <>
      <header className={classes.head}>
        <Link to="/mensajes" className={classes.back} aria-label={t('messages.back')}>
          <Icon name="caret-left" size={22} />
        </Link>
        <Face id={conversation.with.handle} photo={conversation.with.photo} size={44} />
        <div className={classes.who}>
          <Link to={`/u/${conversation.with.handle}`}>{conversation.with.fullName}</Link>
          {conversation.about.path ? (
            <Link to={conversation.about.path} className={classes.about}>
              {conversation.about.title}
            </Link>
          ) : null}
        </div>
        <Keeping conversation={conversation} />
      </header>
      <Loaded query={query} skeleton={<ListSkeleton rows={6} height={48} />}>
        {(part) => (
          <Messages part={part} conversation={conversation} me={me} newFrom={newFrom} wanted={wanted} onAnswer={setAnswering} />
        )}
      </Loaded>
      <p className={classes.typing} aria-live="polite">
        {typing ? t('messages.typing', { name: conversation.with.fullName.split(' ')[0] }) : ''}
      </p>
      <Composer conversation={conversation} me={me} answering={answering} onAnswered={() => setAnswering(undefined)} />
    </>
  );
}

interface Shown {
  part: MessagesPart;
  conversation: ConversationView;
  me: string;
  newFrom?: number;
  wanted?: number;
  onAnswer: (message: MessageView) => void;
}

function Messages({ part, conversation, me, newFrom, wanted, onAnswer }: Shown) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const sent = new Set(part.items.map((message) => message.id));
  const waiting = useOutgoing(conversation.id, me).filter((one) => !sent.has(one.id));
  const last = part.items.at(-1)?.number ?? 0;
  const lastOwn = part.items.findLast((message) => message.isOwn);
  useRead(conversation, last);

  useScroll(box, wanted ?? newFrom, last, waiting.length);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls is reached by a keyboard.
    <div ref={box} className={classes.messages} role="log" aria-label={t('messages.log')} tabIndex={0}>
      {part.earlier && part.items[0] && <Earlier before={part.items[0].number} conversation={conversation} onAnswer={onAnswer} />}
      <Days items={part.items} newFrom={newFrom} wanted={wanted} conversation={conversation} onAnswer={onAnswer} />
      {lastOwn && waiting.length === 0 && <p className={classes.state}>{t(stateOf(lastOwn, conversation))}</p>}
      {waiting.map((one) => (
        <Waiting key={one.id} message={one} />
      ))}
      {last < conversation.lastNumber && wanted && (
        <Link to={`/mensajes/${conversation.id}`} className={classes.newest}>
          {t('messages.newest')}
        </Link>
      )}
    </div>
  );
}

const nearTheEnd = 160;

/** Opens at the place that was asked for, or what is unread; what comes then is shown, unless one is reading further up. */
function useScroll(box: RefObject<HTMLDivElement | null>, place: number | undefined, last: number, waiting: number) {
  const opened = useRef<number | 'end'>(undefined);
  const following = useRef(true);
  useEffect(() => {
    const shown = box.current;
    if (!shown) return undefined;
    const note = () => {
      following.current = shown.scrollHeight - shown.scrollTop - shown.clientHeight < nearTheEnd;
    };
    shown.addEventListener('scroll', note, { passive: true });
    // A keyboard that opens takes room from below: the last message stays in sight.
    const resized = new ResizeObserver(() => {
      if (following.current) shown.scrollTo({ top: shown.scrollHeight });
    });
    resized.observe(shown);
    return () => {
      resized.disconnect();
      shown.removeEventListener('scroll', note);
    };
  }, [box]);
  // Before it is painted: nobody sees it jump.
  useLayoutEffect(() => {
    const shown = box.current;
    if (!shown) return;
    if (opened.current !== (place ?? 'end')) {
      opened.current = place ?? 'end';
      const target = place ? shown.querySelector(`[data-number="${place}"]`) : null;
      const above = target ? target.getBoundingClientRect().top - shown.getBoundingClientRect().top : shown.scrollHeight;
      shown.scrollBy({ top: target ? above - shown.clientHeight / 3 : above });
    } else if (following.current) {
      shown.scrollTo({ top: shown.scrollHeight });
    }
  }, [box, place, last]);
  // What one sends oneself is always shown.
  useLayoutEffect(() => {
    if (waiting > 0) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [box, waiting]);
}

function stateOf({ number }: MessageView, { otherRead, otherReceived }: ConversationView) {
  if (otherRead >= number) return 'messages.state.read';
  return otherReceived >= number ? 'messages.state.received' : 'messages.state.sent';
}

/** Says that it was read, while somebody looks. */
function useRead({ id, read }: ConversationView, last: number) {
  const [mark] = useMarkConversationMutation();
  useEffect(() => {
    const say = () => {
      if (last > read && document.visibilityState === 'visible') void mark({ id, marks: { received: last, read: last } });
    };
    say();
    document.addEventListener('visibilitychange', say);
    return () => document.removeEventListener('visibilitychange', say);
  }, [id, read, last, mark]);
}

interface Part {
  conversation: ConversationView;
  onAnswer: (message: MessageView) => void;
}

function Earlier({ before, conversation, onAnswer }: Part & { before: number }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button variant="subtle" onClick={() => setAsked(true)}>
        {t('messages.earlier')}
      </Button>
    );
  }
  return <Part before={before} conversation={conversation} onAnswer={onAnswer} />;
}

function Part({ before, conversation, onAnswer }: Part & { before: number }) {
  return (
    <Loaded
      query={useGetMessagesQuery({ id: conversation.id, before, limit: 50 })}
      skeleton={<ListSkeleton rows={4} height={40} />}
    >
      {(part) => (
        <>
          {part.earlier && part.items[0] && (
            <Earlier before={part.items[0].number} conversation={conversation} onAnswer={onAnswer} />
          )}
          <Days items={part.items} conversation={conversation} onAnswer={onAnswer} />
        </>
      )}
    </Loaded>
  );
}

interface OfDays extends Part {
  items: MessageView[];
  newFrom?: number;
  wanted?: number;
}

function Days({ items, newFrom, wanted, conversation, onAnswer }: OfDays) {
  const { t } = useTranslation();
  return (
    <ol className={classes.list}>
      {items.map((message, i) => {
        const day = dayOf(message.sentAt);
        const before = items[i - 1];
        return (
          <li key={message.id} data-number={message.number} data-wanted={message.number === wanted || undefined}>
            {(!before || dayOf(before.sentAt) !== day) && <p className={classes.day}>{nameOf(day, t)}</p>}
            {message.number === newFrom && <p className={classes.new}>{t('messages.new')}</p>}
            <Bubble message={message} conversation={conversation} onAnswer={() => onAnswer(message)} />
          </li>
        );
      })}
    </ol>
  );
}

function nameOf(day: string, t: (key: 'messages.today' | 'messages.yesterday') => string) {
  if (day === 'today') return t('messages.today');
  return day === 'yesterday' ? t('messages.yesterday') : date(day);
}
