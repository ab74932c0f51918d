import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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

const few = 5;

/** Things by the state they are in: columns side by side, or one after the other on a phone; empty ones are left out. */
export function Board({ columns }: { columns: BoardColumn[] }) {
  return (
    <div className={classes.board}>
      {columns.map((column) => (
        <Column key={column.title} {...column} />
      ))}
    </div>
  );
}

function Column({ title, items }: BoardColumn) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, few);
  return (
    <section className={classes.column} data-empty={items.length === 0 || undefined}>
      <h3 className={classes.title}>
        {title} <span className={classes.count}>{items.length}</span>
      </h3>
      {shown.map((item) => (
        <article key={item.id} className={classes.card}>
          <Link to={item.to} className={classes.link}>
            {item.title}
          </Link>
          {item.detail && <span className={classes.detail}>{item.detail}</span>}
          {item.children}
        </article>
      ))}
      {items.length > shown.length && (
        <button type="button" className={classes.all} onClick={() => setAll(true)}>
          {t('panel.board.all', { count: items.length })}
        </button>
      )}
    </section>
  );
}
