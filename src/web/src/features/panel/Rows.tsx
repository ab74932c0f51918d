import { Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PersonCard } from '../../api/fixia.ts';
import { Face } from '../../ui/Face.tsx';
import classes from './PanelPage.module.css';

/** A titled list of the panel: one line a thing. */
export function Rows({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <Group justify="space-between" mb="md">
        <Title order={2}>{title}</Title>
        {action}
      </Group>
      {children}
    </section>
  );
}

export function RowList({ children }: { children: ReactNode }) {
  return <Paper>{children}</Paper>;
}

interface RowProps {
  to: string;
  name: string;
  /** Whom it is about. */
  person?: PersonCard;
  children: ReactNode;
}

export function Row({ to, name, person, children }: RowProps) {
  return (
    <div className={classes.row}>
      <Group gap="sm" wrap="nowrap" className={classes.name}>
        {person && <Face id={person.handle} photo={person.photo} size={36} />}
        <Link to={to} className={classes.link}>
          {name}
        </Link>
      </Group>
      <Group gap="sm">{children}</Group>
    </div>
  );
}
