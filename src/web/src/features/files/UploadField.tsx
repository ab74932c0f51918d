import { ActionIcon, Group, Input, Loader, Text } from '@mantine/core';
import { useId, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useUploadFileMutation, type DocumentView, type PictureView } from '../../api/fixia.ts';
import { fieldError, problemOf } from '../../ui/problem.ts';
import { useUntilTyped } from '../../ui/useUntilTyped.ts';
import classes from './UploadField.module.css';

interface Common {
  label: string;
  description?: string;
  error?: string;
  most: number;
}

/** Uploads one after the other; answers what the server refused, with the name of the file. */
function useUploads<T>(
  kind: 'picture' | 'document',
  pick: (answer: { picture?: PictureView | null; document?: DocumentView | null }) => T | null | undefined,
  onDone: (uploaded: T[]) => void,
) {
  const { t } = useTranslation();
  const [upload, { isLoading }] = useUploadFileMutation();
  const [refused, setRefused] = useState<string>();
  async function take(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = '';
    setRefused(undefined);
    const done: T[] = [];
    for (const file of chosen) {
      const { data, error } = await upload({ name: file.name, kind, stream: file });
      const uploaded = data && pick(data);
      if (uploaded) done.push(uploaded);
      else setRefused(`${file.name}: ${fieldError(error, 'file') ?? problemOf(error)?.title ?? t('error.network')}`);
    }
    if (done.length > 0) onDone(done);
  }
  return { take, isLoading, refused };
}

/** Pictures in an order: the first is the one of the card. Moved with buttons, which a keyboard reaches too. */
export function PicturesField({
  label,
  description,
  error: refusedByForm,
  most,
  value,
  onChange,
}: Common & { value: PictureView[]; onChange: (pictures: PictureView[]) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const said = useUntilTyped(refusedByForm, value);
  const { take, isLoading, refused } = useUploads(
    'picture',
    (answer) => answer.picture,
    (added) => onChange([...value, ...added].slice(0, most)),
  );
  const error = refused ?? said;
  const move = (from: number, to: number) => onChange(value.toSpliced(from, 1).toSpliced(to, 0, ...value.slice(from, from + 1)));
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error}>
      <div className={classes.pictures}>
        {value.map((picture, i) => (
          <div key={picture.id} className={classes.picture}>
            <img src={picture.thumb} alt={t('upload.picture', { number: i + 1 })} />
            <Group gap={4} className={classes.tools}>
              {i > 0 && <Tool label={t('upload.earlier', { number: i + 1 })} sign="←" onClick={() => move(i, i - 1)} />}
              {i < value.length - 1 && (
                <Tool label={t('upload.later', { number: i + 1 })} sign="→" onClick={() => move(i, i + 1)} />
              )}
              <Tool
                label={t('upload.remove', { name: t('upload.picture', { number: i + 1 }) })}
                sign="×"
                onClick={() => onChange(value.filter((other) => other !== picture))}
              />
            </Group>
          </div>
        ))}
        {value.length < most && (
          <label className={classes.add}>
            {isLoading ? <Loader size="sm" /> : t('upload.addPicture')}
            <input
              id={id}
              type="file"
              accept="image/jpeg,image/png,image/webp"
              multiple
              onChange={take}
              disabled={isLoading}
              aria-invalid={Boolean(error)}
              className={classes.input}
            />
          </label>
        )}
      </div>
    </Input.Wrapper>
  );
}

/** Documents, by name. */
export function DocumentsField({
  label,
  description,
  error: refusedByForm,
  most,
  value,
  onChange,
}: Common & { value: DocumentView[]; onChange: (documents: DocumentView[]) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const said = useUntilTyped(refusedByForm, value);
  const { take, isLoading, refused } = useUploads(
    'document',
    (answer) => answer.document,
    (added) => onChange([...value, ...added].slice(0, most)),
  );
  const error = refused ?? said;
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error}>
      {value.map((document) => (
        <Group key={document.id} gap="xs">
          <Text size="sm">{document.name}</Text>
          <Tool
            label={t('upload.remove', { name: document.name })}
            sign="×"
            onClick={() => onChange(value.filter((other) => other !== document))}
          />
        </Group>
      ))}
      {value.length < most && (
        <label className={classes.addLine}>
          {isLoading ? <Loader size="sm" /> : t('upload.addDocument')}
          <input
            id={id}
            type="file"
            accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
            multiple
            onChange={take}
            disabled={isLoading}
            aria-invalid={Boolean(error)}
            className={classes.input}
          />
        </label>
      )}
    </Input.Wrapper>
  );
}

export function DocumentList({ documents }: { documents: DocumentView[] }) {
  if (documents.length === 0) return null;
  return (
    <ul className={classes.documents}>
      {documents.map((document) => (
        <li key={document.id}>
          <a href={document.url} download>
            {document.name}
          </a>{' '}
          <Text span size="sm" c="dimmed">
            {Math.max(1, Math.round(document.bytes / 1024))} kB
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Tool({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) {
  return (
    <ActionIcon variant="default" size="sm" aria-label={label} title={label} onClick={onClick}>
      {sign}
    </ActionIcon>
  );
}
