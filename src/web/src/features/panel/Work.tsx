import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetContractsQuery, type ContractCard } from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Face } from '../../ui/Face.tsx';
import { ago, date, money, number } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import paper from '../../ui/Paper.module.css';
import { Pill } from '../../ui/Pill.tsx';
import { SmallStairs, type Stair } from '../../ui/SmallStairs.tsx';
import { usePages } from '../../ui/usePages.ts';
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
    <article className={`${paper.paper} ${classes.card}`} data-ours={isOurs || undefined}>
      <div className={classes.head}>
        <Face id={other.handle} photo={other.photo} size={44} />
        <div>
          <Link to={`/contratos/${contract.id}`}>{contract.title}</Link>
          <span>
            {other.fullName} · {money(contract.price, contract.currency)}
          </span>
        </div>
      </div>
      <SmallStairs stairs={stairsOf(contract)} />
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
function stairsOf({ parts, done, next }: ContractCard): Stair[] {
  const before = Array.from({ length: done }, () => 'done' as const);
  const isDelivered = next?.status === 'delivered';
  const now: Stair[] = next ? [isDelivered ? 'done' : 'now', isDelivered ? 'now' : 'open'] : [];
  const after = Array.from({ length: Math.max(0, parts - done - 1) }, () => 'open' as const);
  return ['done', ...before, ...now, ...after];
}

const few = 5;

function Over({ role, total }: { role: Role; total: number }) {
  const { t } = useTranslation();
  const pages = usePages();
  const [all, setAll] = useState(false);
  const last = useGetContractsQuery({ role, status: 'completed', cursor: pages.last });
  useGetContractsQuery({ role, status: 'completed', cursor: pages.near }, { skip: !pages.near });
  const next = last.data?.nextCursor;
  return (
    <section className={`${paper.paper} ${classes.over}`}>
      <h3>
        {t('panel.board.completed')} <span>{number(total)}</span>
      </h3>
      <ul>
        {pages.cursors.map((cursor) => (
          <OverPage key={cursor ?? ''} role={role} cursor={cursor} most={all ? undefined : few} />
        ))}
      </ul>
      {!all && total > few && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('panel.board.all', { count: total })}
        </Button>
      )}
      {all && next && (
        <More
          variant="subtle"
          size="compact-sm"
          next={next}
          loading={last.isFetching}
          onNear={pages.come}
          onShow={pages.show}
        />
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
