import { Badge, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './Board.module.css';

export interface BoardItem {
  id: string;
  to: string;
  title: string;
  detail?: ReactNode;
  children?: ReactNode;
}

export interface BoardColumn {
  title: string;
  items: BoardItem[];
}

/** Things by the state they are in: columns side by side, or one list after the other on a phone, without the empty ones. */
export function Board({ columns }: { columns: BoardColumn[] }) {
  return (
    <div className={classes.board}>
      {columns.map((column) => (
        <section key={column.title} className={classes.column} data-empty={column.items.length === 0 || undefined}>
          <h3 className={classes.title}>
            {column.title}{' '}
            <Badge variant="default" size="sm">
              {column.items.length}
            </Badge>
          </h3>
          <Stack gap="sm">
            {column.items.map((item) => (
              <article key={item.id} className={classes.card}>
                <Link to={item.to} className={classes.link}>
                  {item.title}
                </Link>
                {item.detail && (
                  <Text size="sm" c="dimmed">
                    {item.detail}
                  </Text>
                )}
                {item.children}
              </article>
            ))}
          </Stack>
        </section>
      ))}
    </div>
  );
}
