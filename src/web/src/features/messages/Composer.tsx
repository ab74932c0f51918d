import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useGetQuickAnswersQuery,
  useMakeQuickAnswerMutation,
  useTypeMessageMutation,
  useUploadFileMutation,
  type ConversationView,
  type DocumentView,
  type MessageView,
} from '../../api/fixia.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { outbox } from './mail.ts';
import { OfferForm } from './OfferForm.tsx';
import { newId } from './newId.ts';
import classes from './Thread.module.css';

const longest = 4000;
const typingEvery = 3_000;

interface Props {
  conversation: ConversationView;
  me: string;
  answering?: MessageView;
  onAnswered: () => void;
}

/** Where one writes. What is typed is kept for later; Enter sends, Shift and Enter begin a line. */
export function Composer({ conversation, me, answering, onAnswered }: Props) {
  const { t } = useTranslation();
  const draft = `fixia-draft ${conversation.id}`;
  const [text, setText] = useState(() => localStorage.getItem(draft) ?? '');
  const [files, setFiles] = useState<DocumentView[]>([]);
  const [upload, uploading] = useUploadFileMutation();
  const [type] = useTypeMessageMutation();
  const [offering, setOffering] = useState(false);
  const typed = useRef(0);
  const field = useRef<HTMLTextAreaElement>(null);
  useDropped((dropped) => void attach(dropped));
  useEffect(() => {
    if (answering) field.current?.focus();
  }, [answering]);

  function write(next: string) {
    setText(next);
    if (next) localStorage.setItem(draft, next);
    else localStorage.removeItem(draft);
    if (next && Date.now() - typed.current > typingEvery) {
      typed.current = Date.now();
      void type(conversation.id);
    }
  }

  function send() {
    if (!text.trim() && files.length === 0) return;
    void outbox.add({
      id: newId(),
      by: me,
      conversation: conversation.id,
      text: text.trim(),
      replyTo: answering?.number,
      files: files.map((file) => file.id),
      at: Date.now(),
    });
    write('');
    setFiles([]);
    onAnswered();
    field.current?.focus();
  }

  async function attach(chosen: Iterable<File>) {
    for (const file of chosen) {
      const { data } = await upload({ name: file.name, kind: 'document', stream: file });
      const added = data?.document;
      if (added) setFiles((before) => [...before, added]);
    }
  }

  function key(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  function paste(event: ClipboardEvent) {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      void attach(event.clipboardData.files);
    }
  }

  if (conversation.isBlocked) return <p className={classes.blocked}>{t('messages.isBlocked')}</p>;
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {answering && (
        <p className={classes.answering}>
          {t('messages.answering', { text: answering.text || t('messages.files') })}
          <button type="button" onClick={onAnswered} aria-label={t('messages.answerNot')}>
            <Icon name="x" />
          </button>
        </p>
      )}
      {files.map((file) => (
        <p key={file.id} className={classes.answering}>
          {file.name}
          <button
            type="button"
            onClick={() => setFiles(files.filter((other) => other !== file))}
            aria-label={t('messages.removeFile', { name: file.name })}
          >
            <Icon name="x" />
          </button>
        </p>
      ))}
      <ProblemAlert error={uploading.error} />
      <QuickAnswers text={text} onChoose={write} />
      <div className={classes.line2}>
        <label className={classes.attach} title={t('messages.attach')}>
          <Icon name="paperclip" size={22} />
          <span className={classes.hidden}>{t('messages.attach')}</span>
          <input
            type="file"
            multiple
            disabled={uploading.isLoading}
            onChange={(event) => void attach(event.currentTarget.files ?? [])}
          />
        </label>
        <textarea
          ref={field}
          aria-label={t('messages.write')}
          placeholder={t('messages.write')}
          rows={1}
          maxLength={longest}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={key}
          onPaste={paste}
        />
        {conversation.actions.includes('offer') && (
          <button type="button" className={classes.attach} title={t('offer.make')} onClick={() => setOffering(true)}>
            <Icon name="handshake" size={22} />
            <span className={classes.hidden}>{t('offer.make')}</span>
          </button>
        )}
        <Button type="submit" disabled={uploading.isLoading || (!text.trim() && files.length === 0)}>
          {t('messages.send')}
        </Button>
      </div>
      {offering && <OfferForm conversation={conversation} onClose={() => setOffering(false)} />}
    </form>
  );
}

/** Files may be dropped anywhere on the page. */
function useDropped(take: (files: FileList) => void) {
  const now = useRef(take);
  useEffect(() => {
    now.current = take;
  });
  useEffect(() => {
    const over = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      now.current(event.dataTransfer.files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}

function QuickAnswers({ text, onChoose }: { text: string; onChoose: (text: string) => void }) {
  const { t } = useTranslation();
  const { data } = useGetQuickAnswersQuery();
  const [keep, keeping] = useMakeQuickAnswerMutation();
  const known = data ?? [];
  const isNew = text.trim().length > 0 && !known.some((one) => one.text === text.trim());
  return (
    <details className={classes.quick}>
      <summary>{t('messages.quick')}</summary>
      <ul>
        {known.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => onChoose(one.text)}>
              {one.text}
            </button>
          </li>
        ))}
      </ul>
      {isNew && (
        <Button size="compact-md" variant="light" loading={keeping.isLoading} onClick={() => keep({ text })}>
          {t('messages.quickKeep')}
        </Button>
      )}
      <ProblemAlert error={keeping.error} />
    </details>
  );
}
