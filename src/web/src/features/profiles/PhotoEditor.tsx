import { Button, Group } from '@mantine/core';
import { useEffect, useId, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemovePhotoMutation, useShowPhotoMutation, useUploadFileMutation, type MeView } from '../../api/fixia.ts';
import { Crop } from '../../ui/Crop.tsx';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { fieldError, problemOf, type QueryError } from '../../ui/problem.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import classes from './PhotoEditor.module.css';

/** One's photo: chosen or taken, cut to a square, shown, removed. */
export function PhotoEditor({ me, onDone }: { me: MeView; onDone?: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const [remove, removing] = useRemovePhotoMutation();
  const close = () => setChosen(undefined);
  // The browser holds the chosen file until it is told to let it go.
  useEffect(() => () => (chosen ? URL.revokeObjectURL(chosen) : undefined), [chosen]);

  function take(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.currentTarget.files ?? [];
    if (file) setChosen(URL.createObjectURL(file));
    event.currentTarget.value = '';
  }

  return (
    <div className={classes.editor}>
      <Face id={me.handle} photo={me.photo} size={112} />
      <div>
        <p className={classes.hint}>{t(me.photo ? 'photo.shown' : 'photo.drawn')}</p>
        <Group gap="xs">
          <Chooser text={t(me.photo ? 'photo.change' : 'photo.choose')} onTake={take} />
          <Chooser text={t('photo.take')} onTake={take} camera />
          {me.photo && (
            <Button variant="default" loading={removing.isLoading} onClick={() => remove()}>
              {t('photo.remove')}
            </Button>
          )}
        </Group>
      </div>
      {chosen && (
        <Cutting
          source={chosen}
          onClose={close}
          onShown={() => {
            close();
            onDone?.();
          }}
        />
      )}
    </div>
  );
}

/** A button that is an input of files: the camera of a phone at once, or what is kept. */
interface ChooserProps {
  text: string;
  onTake: (event: ChangeEvent<HTMLInputElement>) => void;
  camera?: boolean;
}

function Chooser({ text, onTake, camera }: ChooserProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={camera ? classes.camera : classes.choose}>
      {camera && <Icon name="camera" />} {text}
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture={camera ? 'user' : undefined}
        onChange={onTake}
        className={classes.input}
      />
    </label>
  );
}

function Cutting({ source, onClose, onShown }: { source: string; onClose: () => void; onShown: () => void }) {
  const { t } = useTranslation();
  const [cut, setCut] = useState<{ make?: () => Promise<Blob | null> }>();
  const [upload, uploading] = useUploadFileMutation();
  const [show, showing] = useShowPhotoMutation();
  const refused = uploading.error ?? showing.error;
  const unreadable = cut && !cut.make;

  async function save() {
    const square = await cut?.make?.();
    if (!square) return;
    const { data } = await upload({ name: 'foto.jpg', kind: 'photo', stream: square });
    if (!data) return;
    const { error } = await show({ file: data.id });
    if (!error) onShown();
  }

  return (
    <Sheet
      title={t('photo.cut')}
      onClose={onClose}
      foot={
        <Button fullWidth size="md" disabled={!cut?.make} loading={uploading.isLoading || showing.isLoading} onClick={save}>
          {t('photo.save')}
        </Button>
      }
    >
      {unreadable ? <p role="alert">{t('photo.unreadable')}</p> : <Crop source={source} onReady={(make) => setCut({ make })} />}
      {refused && (
        <p role="alert" className={classes.refused}>
          {why(refused) ?? t('error.network')}
        </p>
      )}
    </Sheet>
  );
}

const why = (error: QueryError) => fieldError(error, 'file') ?? problemOf(error)?.title;
