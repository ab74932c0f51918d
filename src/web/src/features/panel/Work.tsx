import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetContractsQuery, type ContractCard } from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Face } from '../../ui/Face.tsx';
import { ago, date, money, number } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Rows } from './Rows.tsx';
import classes from './Work.module.css';

type Role = 'client' | 'professional';

/** Work that goes on, each with its stairs and whose turn it is; and what is over, five at a time. */
export function Work({ role }: { role: Role }) {
  const { t } = useTranslation();
  const active = useGetContractsQuery({ role, status: 'active', limit: 50 });
  return (
    <Rows title={t(`panel.contracts.${role}`)}>
      <Loaded query={active} skeleton={<ListSkeleton rows={2} height={96} />}>
        {({ items, counts }) =>
          counts.active + counts.completed === 0 ? (
            <EmptyState drawing="handshake" title={t('panel.noContracts')} hint={t(`panel.noContractsHint.${role}`)}>
              <Button component={Link} to={role === 'client' ? '/servicios' : '/proyectos'} variant="light">
                {t(role === 'client' ? 'panel.findServices' : 'panel.findProjects')}
              </Button>
            </EmptyState>
          ) : (
            <>
              <div className={classes.cards}>
                {items.map((contract) => (
                  <Card key={contract.id} contract={contract} />
                ))}
              </div>
              {counts.completed > 0 && <Over role={role} total={counts.completed} />}
            </>
          )
        }
      </Loaded>
    </Rows>
  );
}

function Card({ contract }: { contract: ContractCard }) {
  const { t } = useTranslation();
  const { next, other, parts, done } = contract;
  const until = next?.status === 'delivered' ? next.autoApproveAt : next?.dueAt;
  const isOurs = (next?.actions.length ?? 0) > 0;
  return (
    <article className={classes.card} data-ours={isOurs || undefined}>
      <div className={classes.head}>
        <Face id={other.handle} photo={other.photo} size={44} />
        <div>
          <Link to={`/contratos/${contract.id}`}>{contract.title}</Link>
          <span>
            {other.fullName} · {money(contract.price, contract.currency)}
          </span>
        </div>
      </div>
      <div className={classes.stairs} aria-hidden>
        {stairs(contract).map((state, i) => (
          <span key={i} data-state={state} />
        ))}
      </div>
      <div className={classes.foot}>
        {next && <Pill tone={isOurs ? 'warm' : 'neutral'}>{t(`panel.turn.${next.status}.${isOurs ? 'ours' : 'theirs'}`)}</Pill>}
        <span>
          {[
            until && t(`panel.until.${next?.status === 'delivered' ? 'approves' : 'due'}`, { ago: ago(until) }),
            partsOf(parts, done),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    </article>
  );

  function partsOf(all: number, finished: number) {
    return all > 1 ? t('panel.parts', { done: finished, count: all }) : '';
  }
}

/** One stair a part and, of the part that is next, one for the work and one for the answer. */
function stairs({ parts, done, next }: ContractCard) {
  const before = Array.from({ length: done }, () => 'done');
  const now = next ? [next.status === 'delivered' ? 'done' : 'now', next.status === 'delivered' ? 'now' : ''] : [];
  const after = Array.from({ length: Math.max(0, parts - done - 1) }, () => '');
  return ['done', ...before, ...now, ...after];
}

const few = 5;

function Over({ role, total }: { role: Role; total: number }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  const [all, setAll] = useState(false);
  const last = useGetContractsQuery({ role, status: 'completed', cursor: cursors.at(-1) });
  const next = last.data?.nextCursor;
  return (
    <section className={classes.over}>
      <h3>
        {t('panel.board.completed')} <span>{number(total)}</span>
      </h3>
      <ul>
        {cursors.map((cursor) => (
          <OverPage key={cursor ?? ''} role={role} cursor={cursor} most={all ? undefined : few} />
        ))}
      </ul>
      {!all && total > few && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('panel.board.all', { count: total })}
        </Button>
      )}
      {all && next && (
        <Button variant="subtle" size="compact-sm" loading={last.isFetching} onClick={() => setCursors((now) => [...now, next])}>
          {t('nav.more')}
        </Button>
      )}
    </section>
  );
}

function OverPage({ role, cursor, most }: { role: Role; cursor?: string; most?: number }) {
  const { data } = useGetContractsQuery({ role, status: 'completed', cursor });
  return (
    <>
      {data?.items.slice(0, most).map((contract) => (
        <li key={contract.id}>
          <Face id={contract.other.handle} photo={contract.other.photo} size={32} />
          <Link to={`/contratos/${contract.id}`}>{contract.title}</Link>
          <span>
            {contract.other.fullName} · {money(contract.price, contract.currency)} · {date(contract.startedAt)}
          </span>
        </li>
      ))}
    </>
  );
}
