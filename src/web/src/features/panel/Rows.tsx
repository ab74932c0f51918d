import { Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
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

export function Row({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <Link to={to} className={classes.name}>
        {name}
      </Link>
      <Group gap="sm">{children}</Group>
    </div>
  );
}
