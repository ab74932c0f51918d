import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDeleteMessageMutation, useEditMessageMutation, type ConversationView, type MessageView } from '../../api/fixia.ts';
import { time } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { outbox } from './mail.ts';
import { OfferCard } from './Offer.tsx';
import type { Outgoing } from './outgoing.ts';
import { parts } from './parts.ts';
import classes from './Thread.module.css';

interface Props {
  message: MessageView;
  conversation: ConversationView;
  onAnswer: () => void;
}

export function Bubble({ message, conversation, onAnswer }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [remove, removing] = useDeleteMessageMutation();
  if (message.happened) return <Line message={message} />;
  const first = conversation.with.fullName.split(' ')[0];
  return (
    <div className={classes.bubble} data-own={message.isOwn || undefined}>
      <span className={classes.hidden}>{message.isOwn ? t('messages.youSaid') : t('messages.said', { name: first })}</span>
      {message.replyTo && (
        <blockquote className={classes.quote}>
          <strong>{message.replyTo.isOwn ? t('messages.youName') : first}</strong> {message.replyTo.text}
        </blockquote>
      )}
      {message.offer && <OfferCard offer={message.offer} isOwn={message.isOwn} conversation={conversation} />}
      {editing ? (
        <Edit message={message} conversation={conversation.id} onDone={() => setEditing(false)} />
      ) : (
        <Words message={message} />
      )}
      <div className={classes.foot}>
        {!editing && !message.isDeleted && (
          <span className={classes.tools}>
            <button type="button" onClick={onAnswer}>
              {t('messages.answer')}
            </button>
            {message.actions.includes('edit') && (
              <button type="button" onClick={() => setEditing(true)}>
                {t('action.edit')}
              </button>
            )}
            {message.actions.includes('delete') && (
              <button
                type="button"
                disabled={removing.isLoading}
                onClick={() => remove({ id: conversation.id, message: message.id })}
              >
                {t('action.delete')}
              </button>
            )}
          </span>
        )}
        <span className={classes.meta}>
          {message.isEdited && !message.isDeleted && `${t('messages.edited')} · `}
          {time(message.sentAt)}
        </span>
      </div>
      {message.contacts.length > 0 && (
        <p className={classes.contacts}>{t('messages.contacts', { words: message.contacts.join(', ') })}</p>
      )}
      <ProblemAlert error={removing.error} />
    </div>
  );
}

function Words({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  if (message.isDeleted) return <em>{t('messages.deleted')}</em>;
  return (
    <>
      {message.text && (
        <p className={classes.text}>
          {parts(message.text).map(({ text, href, domain }, i) =>
            href ? (
              // oxlint-disable-next-line react/no-array-index-key -- Parts of one text have no other name.
              <span key={i}>
                <a href={href} target="_blank" rel="noopener noreferrer nofollow">
                  {text}
                </a>{' '}
                <small>({domain})</small>
              </span>
            ) : (
              text
            ),
          )}
        </p>
      )}
      {message.files.map((file) => (
        <a key={file.id} href={file.url} className={classes.file} download>
          <Icon name="paperclip" /> {file.name}
        </a>
      ))}
    </>
  );
}

function Line({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  return (
    <p className={classes.line}>
      {message.text} · {time(message.sentAt)}
      {message.path && (
        <Button component={Link} to={message.path} size="compact-md" variant="light">
          {t('messages.see')}
        </Button>
      )}
    </p>
  );
}

function Edit({ message, conversation, onDone }: { message: MessageView; conversation: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(message.text);
  const [edit, editing] = useEditMessageMutation();
  async function save() {
    const { error } = await edit({ id: conversation, message: message.id, messageTextPatch: { text } });
    if (!error) onDone();
  }
  return (
    <>
      <Textarea
        aria-label={t('messages.editLabel')}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" mt={4}>
        <Button size="compact-md" loading={editing.isLoading} onClick={save}>
          {t('action.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onDone}>
          {t('action.back')}
        </Button>
      </Group>
      <ProblemAlert error={editing.error} />
    </>
  );
}

/** On its way, or refused. */
export function Waiting({ message }: { message: Outgoing }) {
  const { t } = useTranslation();
  return (
    <div className={classes.bubble} data-own data-waiting>
      <p className={classes.text}>{message.text || t('messages.files')}</p>
      {message.refused ? (
        <span className={classes.meta} role="alert">
          {message.refused}{' '}
          <button type="button" onClick={() => void outbox.drop(message.id)}>
            {t('messages.drop')}
          </button>
        </span>
      ) : (
        <span className={classes.meta}>{t('messages.state.sending')}</span>
      )}
    </div>
  );
}
