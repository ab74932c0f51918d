import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from './Icon.tsx';

interface Props {
  /** Their handle. */
  to: string;
  /** What it is about; a first question to somebody who works is about nothing yet. */
  about?: 'service' | 'project' | 'contract';
  id?: string;
  title?: string;
}

/** The way to a first message to somebody, or on with the conversation there is. */
export function WriteLink({ to, about, id, title }: Props) {
  const { t } = useTranslation();
  const said = new URLSearchParams({ con: to });
  if (about && id) for (const [name, value] of [['sobre', about], ['id', id]] as const) said.set(name, value);
  if (title) said.set('titulo', title);
  return (
    <Button
      component={Link}
      to={`/mensajes/nuevo?${said.toString()}`}
      variant="default"
      leftSection={<Icon name="chat-circle-text" size={20} />}
    >
      {t('nav.write')}
    </Button>
  );
}
