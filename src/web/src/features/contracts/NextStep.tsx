import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContractView, MilestoneView } from '../../api/fixia.ts';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { ago, date } from '../../ui/format.ts';
import { Duotone, type DuotoneName } from '../../ui/Icon.tsx';
import paper from '../../ui/Paper.module.css';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';
import { DocumentsField } from '../files/UploadField.tsx';
import classes from './Contract.module.css';
import type { Doing } from './useMilestone.ts';

const drawings: Partial<Record<MilestoneView['status'], DuotoneName>> = {
  delivered: 'folder-open',
  changes_requested: 'note-pencil',
};
const mostFiles = 8;

interface Props {
  contract: ContractView;
  milestone: MilestoneView;
  doing: Doing;
  /** On a phone the buttons are under the thumb instead. */
  buttons: boolean;
}

/** What comes next: whose turn it is, until when, and the one thing to do about it. */
export function NextStep({ contract, milestone, doing, buttons }: Props) {
  const { t } = useTranslation();
  const isOurs = milestone.actions.length > 0;
  return (
    <section
      className={`${paper.paper} ${classes.next}`}
      data-ours={isOurs || undefined}
      aria-label={t('contract.next')}
    >
      <div className={classes.nextHead}>
        <span className={classes.nextIcon}>
          <Duotone name={drawings[milestone.status] ?? 'handshake'} size={30} />
        </span>
        <div>
          <h2>{headline(contract, milestone, t)}</h2>
          <p>{deadline(milestone, t)}</p>
        </div>
      </div>
      {doing.writing ? (
        <Writing doing={doing} />
      ) : (
        <>
          <ProblemAlert error={doing.error} />
          {buttons && <NextButtons doing={doing} />}
        </>
      )}
    </section>
  );
}

/** The buttons of the next step, the likeliest first. */
export function NextButtons({ doing }: { doing: Doing }) {
  const { t } = useTranslation();
  if (!(['approve', 'deliver', 'request_changes'] as const).some(doing.may)) return null;
  return (
    <div className={classes.buttons}>
      {doing.may('approve') && (
        <Button loading={doing.isBusy} onClick={doing.take}>
          {t('contract.approve')}
        </Button>
      )}
      {doing.may('deliver') && <Button onClick={() => doing.begin('deliver')}>{t('contract.deliver')}</Button>}
      {doing.may('request_changes') && (
        <Button variant="default" onClick={() => doing.begin('request_changes')}>
          {t('contract.requestChanges')}
        </Button>
      )}
    </div>
  );
}

function Writing({ doing }: { doing: Doing }) {
  const { t } = useTranslation();
  const isDelivery = doing.writing === 'deliver';
  return (
    <Form
      onSubmit={doing.send}
      submit={t(isDelivery ? 'contract.deliver' : 'contract.requestChanges')}
      busy={doing.isBusy}
      error={doing.error}
      extra={
        <Button variant="subtle" onClick={doing.giveUp}>
          {t('action.back')}
        </Button>
      }
    >
      <Area
        label={t(isDelivery ? 'contract.deliveryNote' : 'contract.whatToChange')}
        rows={4}
        value={doing.note}
        onValue={doing.setNote}
        error={fieldError(doing.error, 'note')}
        required
      />
      {isDelivery && (
        <DocumentsField
          label={t('contract.deliveryFiles')}
          description={t('contract.deliveryFilesHint')}
          most={mostFiles}
          value={doing.files}
          onChange={doing.setFiles}
          error={fieldError(doing.error, 'files')}
        />
      )}
    </Form>
  );
}

type Words = ReturnType<typeof useTranslation>['t'];

function headline(contract: ContractView, milestone: MilestoneView, t: Words) {
  const other = (contract.role === 'client' ? contract.professional : contract.client).fullName;
  const whose = milestone.actions.length > 0 ? 'ours' : 'theirs';
  return t(`contract.nextStep.${milestone.status}.${whose}`, {
    part: milestone.title,
    name: other,
    defaultValue: t(`milestoneStatus.${milestone.status}`),
  });
}

/** Until when, in days and as a date. */
export function deadline(
  milestone: {
    status: string;
    dueAt?: string | null;
    autoApproveAt?: string | null;
  },
  t: Words,
) {
  const until = milestone.status === 'delivered' ? milestone.autoApproveAt : milestone.dueAt;
  if (!until) return t('contract.noDeadline');
  const isLate = milestone.status !== 'delivered' && new Date(until).getTime() < Date.now();
  const kind = milestone.status === 'delivered' ? 'autoApproves' : isLate ? 'late' : 'due';
  return t(`contract.${kind}`, { date: date(until), ago: ago(until) });
}
