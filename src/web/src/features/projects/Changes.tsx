import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectBrief, ProposalView } from '../../api/fixia.ts';
import { date, money } from '../../ui/format.ts';
import { problemOf, type QueryError } from '../../ui/problem.ts';
import classes from './Proposals.module.css';

/** A proposal as it was read, or as it is now. */
export type OfferTerms = Pick<
  ProposalView,
  'version' | 'price' | 'currency' | 'days' | 'milestones' | 'autoApproveDays' | 'letter'
>;

/** A project as it was read, or as it is now. */
export interface ProjectWords {
  version: number;
  brief: ProjectBrief;
}

/** What was read and what it is now, when the server says that they differ. */
export function differenceOf<T>(error: QueryError, code: string): { seen: T; now: T } | undefined {
  const problem = problemOf(error);
  return problem?.code === code && problem.seen && problem.now ? { seen: problem.seen as T, now: problem.now as T } : undefined;
}

/** What a proposal offered and what it offers now: only what is different. */
export function OfferChanges({ seen, now }: { seen: OfferTerms; now: OfferTerms }) {
  const { t } = useTranslation();
  const parts = (terms: OfferTerms) =>
    terms.milestones.map((one) => `${one.title} · ${money(one.price, terms.currency)}`).join('\n');
  return (
    <Changes
      title={t('changes.proposal')}
      rows={[
        [t('field.price'), money(seen.price, seen.currency), money(now.price, now.currency)],
        [t('proposals.delivery'), t('proposals.days', { count: seen.days }), t('proposals.days', { count: now.days })],
        [t('proposals.milestones'), parts(seen), parts(now)],
        [t('proposals.silence'), silence(seen.autoApproveDays), silence(now.autoApproveDays)],
        [t('field.letter'), seen.letter, now.letter],
      ]}
    />
  );

  function silence(days: number | null) {
    return days ? t('proposals.days', { count: days }) : t('proposals.usual');
  }
}

/** What a project said and what it says now. */
export function ProjectChanges({ seen, now }: { seen: ProjectWords; now: ProjectWords }) {
  const { t } = useTranslation();
  const budget = ({ brief }: ProjectWords) => `${money(brief.budgetMin ?? 0)} – ${money(brief.budgetMax ?? 0)}`;
  const day = ({ brief }: ProjectWords) => (brief.deadline ? date(brief.deadline) : '');
  return (
    <Changes
      title={t('changes.project')}
      rows={[
        [t('field.title'), seen.brief.title ?? '', now.brief.title ?? ''],
        [t('field.description'), seen.brief.description ?? '', now.brief.description ?? ''],
        [t('project.budget'), budget(seen), budget(now)],
        [t('field.city'), seen.brief.city ?? '', now.brief.city ?? ''],
        [t('field.deadline'), day(seen), day(now)],
      ]}
    />
  );
}

function Changes({ title, rows }: { title: string; rows: [string, string, string][] }) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" title={title} role="alert">
      <dl className={classes.changes}>
        {rows
          .filter(([, before, after]) => before !== after)
          .map(([name, before, after]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {before && (
                  <>
                    {t('changes.before')} <del>{before}</del>
                    {'\n'}
                  </>
                )}
                {t('changes.now')} <ins>{after || t('changes.nothing')}</ins>
              </dd>
            </div>
          ))}
      </dl>
      <Text size="sm">{t('changes.again')}</Text>
    </Alert>
  );
}
