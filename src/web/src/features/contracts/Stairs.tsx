import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractView, DeliveryView, MilestoneView } from '../../api/fixia.ts';
import { date, money, time } from '../../ui/format.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import paper from '../../ui/Paper.module.css';
import { DocumentList } from '../files/UploadField.tsx';
import classes from './Stairs.module.css';

type State = 'done' | 'now' | 'open' | 'asked';

/** What happened, step by step, with every delivery and every request for changes; and what is still to come. */
export function Stairs({ contract }: { contract: ContractView }) {
  const { t } = useTranslation();
  const isOver = contract.status === 'completed';
  return (
    <section className={`${paper.paper} ${classes.stairs}`} aria-label={t('contract.history')}>
      <h2>{t('contract.history')}</h2>
      <ol>
        <Step
          state="done"
          icon="handshake"
          title={t('contract.agreed')}
          at={contract.startedAt}
          detail={t(contract.projectSlug ? 'contract.agreedProposal' : 'contract.agreedOrder')}
        />
        {contract.milestones.flatMap((milestone) => partOf(contract, milestone))}
        <Step
          state={isOver ? 'now' : 'open'}
          icon="chat-circle-text"
          title={t('contract.opinions')}
          at={contract.completedAt}
          detail={t('contract.opinionsHint')}
        />
      </ol>
    </section>
  );

  function partOf({ currency, milestones, next }: ContractView, milestone: MilestoneView) {
    const many = milestones.length > 1;
    const steps = milestone.deliveries.flatMap((delivery) => [
      <Delivered key={`${milestone.number}-${delivery.number}`} delivery={delivery} part={many ? milestone.title : undefined} />,
      ...(delivery.changesRequested
        ? [<Asked key={`${milestone.number}-${delivery.number}-changes`} delivery={delivery} />]
        : []),
    ]);
    const isDone = milestone.status === 'approved';
    return [
      ...steps,
      <Step
        key={milestone.number}
        state={isDone ? 'done' : next?.number === milestone.number ? 'now' : 'open'}
        icon={isDone ? 'check' : 'clock'}
        title={many ? `${milestone.number}. ${milestone.title}` : t(`milestoneStatus.${milestone.status}`)}
        at={milestone.approvedAt}
        detail={[
          many && money(milestone.price, currency),
          many && isDone && t('milestoneStatus.approved'),
          many && !isDone && t(`milestoneStatus.${milestone.status}`),
          !isDone && milestone.dueAt && t('contract.promised', { date: date(milestone.dueAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />,
    ];
  }
}

function Delivered({ delivery, part }: { delivery: DeliveryView; part?: string }) {
  const { t } = useTranslation();
  return (
    <Step
      state="done"
      icon="paperclip"
      title={t('contract.delivery', { number: delivery.number })}
      at={delivery.deliveredAt}
      detail={part}
    >
      <p>{delivery.note}</p>
      <DocumentList documents={delivery.files} />
    </Step>
  );
}

function Asked({ delivery }: { delivery: DeliveryView }) {
  const { t } = useTranslation();
  return (
    <Step state="asked" icon="note-pencil" title={t('contract.asked')} at={delivery.answeredAt}>
      <p>{delivery.changesRequested}</p>
    </Step>
  );
}

interface StepProps {
  state: State;
  icon: IconName;
  title: string;
  at?: string | null;
  detail?: string;
  children?: ReactNode;
}

function Step({ state, icon, title, at, detail, children }: StepProps) {
  return (
    <li className={classes.step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className={classes.dot}>
        <Icon name={icon} size={16} />
      </span>
      <div className={classes.text}>
        <h3>{title}</h3>
        <span className={classes.when}>{[at && `${date(at)}, ${time(at)}`, detail].filter(Boolean).join(' · ')}</span>
        {children && <div className={classes.said}>{children}</div>}
      </div>
    </li>
  );
}
