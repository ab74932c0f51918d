import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortlistProposalMutation, type ProposalAction, type ProposalView } from '../../api/fixia.ts';
import { money, number } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import paper from '../../ui/Paper.module.css';
import { Pill } from '../../ui/Pill.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { DocumentList } from '../files/UploadField.tsx';
import { ChooseProposal } from './ChooseProposal.tsx';
import { DeclineForm } from './DeclineForm.tsx';
import classes from './Proposals.module.css';

interface Props {
  proposal: ProposalView;
  /** Half of comparable work was agreed for less; nothing when too little is known. */
  usual?: number;
  others: number;
  isFirst: boolean;
}

/** One proposal among the others: each answer at the height where theirs stand. */
export function ProposalColumn({ proposal, usual, others, isFirst }: Props) {
  const { t } = useTranslation();
  const [shortlist, shortlisting] = useShortlistProposalMutation();
  const [doing, setDoing] = useState<'choose' | 'decline'>();
  const may = (action: ProposalAction) => proposal.actions.includes(action);
  const isOver = proposal.status === 'declined' || proposal.status === 'withdrawn';
  const name = proposal.professional.fullName;

  return (
    <article
      className={`${paper.paper} ${classes.column}`}
      data-first={(isFirst && may('accept')) || undefined}
      data-over={isOver || undefined}
    >
      <div>
        <PersonSummary person={proposal.professional} role="professional" />
        <Text mt="xs" component="div">
          <Pill tone={proposal.status === 'shortlisted' || proposal.status === 'accepted' ? 'brand' : 'neutral'}>
            {t(`proposalStatus.${proposal.status}`)}
          </Pill>
        </Text>
      </div>
      <div>
        <div className={classes.price}>{money(proposal.price, proposal.currency)}</div>
        <Text size="sm" c="dimmed">
          {usual ? comparison(proposal.price - usual) : t('proposals.finalPrice')}
        </Text>
      </div>
      <Facts proposal={proposal} />
      <div className={classes.words}>
        <div className={classes.letter}>{proposal.letter}</div>
        {proposal.milestones.length > 0 && (
          <ul className={classes.parts} aria-label={t('proposals.includes')}>
            {proposal.milestones.map((part, i) => (
              <li key={i}>
                <Icon name="check" size={16} />
                <span>
                  {part.title} · {money(part.price, proposal.currency)} · {t('proposals.days', { count: part.days })}
                </span>
              </li>
            ))}
          </ul>
        )}
        <DocumentList documents={proposal.files} />
        {proposal.projectChanged && (
          <Text size="sm" mt="xs" c="dimmed">
            {t('proposals.answeredBefore')}
          </Text>
        )}
      </div>
      <div className={classes.actions}>
        <ProblemAlert error={shortlisting.error} />
        {may('accept') && doing !== 'decline' && (
          <Button
            variant={isFirst ? 'filled' : 'light'}
            aria-label={t('proposals.chooseName', { name })}
            onClick={() => setDoing('choose')}
          >
            {t('proposals.choose')}
          </Button>
        )}
        {doing !== 'decline' && (may('shortlist') || may('decline')) && (
          <div className={classes.pair}>
            {may('shortlist') && (
              <Button
                variant="default"
                disabled={shortlisting.isLoading}
                onClick={() => shortlist({ id: proposal.id, body: { version: proposal.version } })}
              >
                {t('action.shortlist')}
              </Button>
            )}
            {may('decline') && (
              <Button variant="default" onClick={() => setDoing('decline')}>
                {t('action.decline')}
              </Button>
            )}
          </div>
        )}
        {doing === 'decline' && may('decline') && <DeclineForm id={proposal.id} onBack={() => setDoing(undefined)} />}
        {doing === 'choose' && <ChooseProposal proposal={proposal} others={others} onClose={() => setDoing(undefined)} />}
      </div>
    </article>
  );

  function comparison(difference: number) {
    if (Math.abs(difference) < 1) return t('proposals.asUsual');
    return t(difference < 0 ? 'proposals.lessThanUsual' : 'proposals.moreThanUsual', {
      amount: money(Math.abs(difference), proposal.currency),
    });
  }
}

/** Every question has its answer in every column, if only that nobody knows. */
function Facts({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation();
  const hours = proposal.answersInHours;
  const distance = (km: number) => (km === 0 ? t('proposals.here') : t('proposals.km', { km: number(km) }));
  const facts = [
    [t('proposals.delivery'), t('proposals.days', { count: proposal.days })],
    [t('proposals.parts'), number(Math.max(1, proposal.milestones.length))],
    [t('proposals.answers'), hours == null ? t('proposals.unknown') : t('proposals.hours', { hours: number(Math.ceil(hours)) })],
    [t('proposals.distance'), proposal.km == null ? t('proposals.unknown') : distance(proposal.km)],
    [
      t('proposals.silence'),
      proposal.autoApproveDays ? t('proposals.days', { count: proposal.autoApproveDays }) : t('proposals.usual'),
    ],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
