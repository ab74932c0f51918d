import { Anchor } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  useGetBudgetHintQuery,
  useGetProjectQuery,
  useGetProposalsQuery,
  useSeeProposalsMutation,
  type ProjectView,
  type ProposalView,
} from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { ProposalColumn } from './ProposalColumn.tsx';
import classes from './Proposals.module.css';

const order = ['accepted', 'shortlisted', 'sent', 'declined'];

/** The client compares what was proposed, answer by answer, and chooses. */
export function ProposalsPage() {
  const { slug = '' } = useParams();
  const project = useGetProjectQuery(slug);
  return (
    <RequireSession>
      {() => (
        <Page>
          <Loaded query={project}>{(found) => <Proposals project={found} />}</Loaded>
        </Page>
      )}
    </RequireSession>
  );
}

function Proposals({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [see] = useSeeProposalsMutation();
  const proposals = useGetProposalsQuery(project.id);
  const { data } = useGetBudgetHintQuery(
    { category: project.category?.slug, city: project.city ?? undefined },
    { skip: !project.category || project.budget.kind !== 'fixed' },
  );
  const hint = data?.hint;
  // Their authors are told that the client has looked.
  useEffect(() => {
    void see(project.id);
  }, [see, project.id]);

  const { min, max, currency } = project.budget;
  const budget = min === max || min === 0 ? money(max, currency) : `${money(min, currency)} – ${money(max, currency)}`;
  return (
    <>
      <Anchor component={Link} to={`/proyectos/${project.slug}`} size="sm">
        {project.title}
      </Anchor>
      <PageHeader
        title={t('proposals.heading', { count: proposals.data?.length ?? project.proposals, cap: project.proposalCap })}
        lead={[
          t('proposals.yourBudget', { budget }),
          hint && t('proposals.comparable', { low: money(hint.low), high: money(hint.high) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Loaded query={proposals}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('proposals.none')} hint={t('proposals.noneHint')} />
          ) : (
            <Matrix proposals={list} usual={hint?.median} />
          )
        }
      </Loaded>
    </>
  );
}

function Matrix({ proposals, usual }: { proposals: ProposalView[]; usual?: number }) {
  const { t } = useTranslation();
  const undecided = proposals.filter((one) => one.actions.includes('accept')).length;
  return (
    <section className={classes.matrix} aria-label={t('proposals.title')}>
      {proposals
        .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
        .map((proposal, i) => (
          <ProposalColumn key={proposal.id} proposal={proposal} usual={usual} others={undecided - 1} isFirst={i === 0} />
        ))}
    </section>
  );
}
