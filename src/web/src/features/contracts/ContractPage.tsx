import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useGetContractQuery, type ContractView } from '../../api/fixia.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { ago } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Joy } from '../../ui/Joy.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Pill } from '../../ui/Pill.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import classes from './Contract.module.css';
import { ContractSide } from './ContractSide.tsx';
import { deadline, NextButtons, NextStep } from './NextStep.tsx';
import { Scope } from './Scope.tsx';
import { Stairs } from './Stairs.tsx';
import { useMilestone } from './useMilestone.ts';

interface Props {
  /** What both say of each other, once it is over. */
  feedback: (contract: ContractView) => ReactNode;
}

export function ContractPage({ feedback }: Props) {
  const { id = '' } = useParams();
  return <RequireSession>{() => <Contract id={id} feedback={feedback} />}</RequireSession>;
}

function Contract({ id, feedback }: Props & { id: string }) {
  return (
    <Page>
      <Loaded query={useGetContractQuery(id)}>{(contract) => <Workspace contract={contract} feedback={feedback} />}</Loaded>
    </Page>
  );
}

/** The place where two people work together: what was agreed, what happened, what comes next, and how they reach each other. */
function Workspace({ contract, feedback }: Props & { contract: ContractView }) {
  const { t } = useTranslation();
  usePageTitle(contract.title);
  const wide = useMediaQuery('(min-width: 48em)', true, {
    getInitialValueInEffect: false,
  });
  const next = contract.milestones.find((milestone) => milestone.number === contract.next?.number);
  const doing = useMilestone(contract, next);
  const inBar = !wide && !doing.writing && (next?.actions.length ?? 0) > 0;
  return (
    <>
      <Head contract={contract} />
      <Columns width={348} gap={28} stays label={t('contract.side')} beside={<ContractSide contract={contract} />}>
        <div className={classes.main}>
          <Good contract={contract} />
          {next && <NextStep contract={contract} milestone={next} doing={doing} buttons={wide} />}
          {feedback(contract)}
          <Stairs contract={contract} />
          <Scope
            title={t('contract.scope')}
            brief={contract.brief}
            package={contract.package}
            extras={contract.extras}
            letter={contract.letter}
            currency={contract.currency}
          />
        </div>
      </Columns>
      {inBar && next && (
        <>
          <div className={classes.room} />
          <div className={classes.bar}>
            <span>{deadline(next, t)}</span>
            <NextButtons doing={doing} />
          </div>
        </>
      )}
    </>
  );
}

function Head({ contract }: { contract: ContractView }) {
  const { t } = useTranslation();
  const { next, status } = contract;
  const isDue = next && next.status !== 'delivered' && next.dueAt;
  return (
    <>
      <Crumbs
        path={[
          {
            text: t('contract.panel'),
            to: `/panel?lado=${contract.role === 'client' ? 'cliente' : 'profesional'}`,
          },
          { text: t('contract.contracts') },
        ]}
      />
      <div className={classes.head}>
        <div>
          <div className={classes.title}>
            <h1>{contract.title}</h1>
            <Pill tone={next?.actions.length ? 'warm' : 'neutral'} icon={isDue ? 'clock-countdown' : undefined}>
              {isDue
                ? t('contract.dueIn', { ago: ago(isDue) })
                : t(next ? `milestoneStatus.${next.status}` : `contractStatus.${status}`)}
            </Pill>
          </div>
          <div className={classes.people}>
            <PersonSummary person={contract.client} role="client" size={48} />
            <Icon name="arrow-right" size={20} />
            <PersonSummary person={contract.professional} role="professional" size={48} />
          </div>
        </div>
      </div>
    </>
  );
}

/** It has just begun, or has just been completed before the reader's eyes. */
function Good({ contract }: { contract: ContractView }) {
  const { t } = useTranslation();
  const { state } = useLocation() as { state?: { joy?: boolean } | null };
  const before = useRef(contract.status);
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (before.current === 'active' && contract.status === 'completed') setDone(true);
    before.current = contract.status;
  }, [contract.status]);
  const other = contract.role === 'client' ? contract.professional : contract.client;
  if (done) return <Joy title={t('contract.joy.done')} text={t('contract.joy.doneText', { name: other.fullName })} />;
  if (state?.joy && contract.status === 'active')
    return (
      <Joy drawing="handshake" title={t('contract.joy.begun')} text={t('contract.joy.begunText', { name: other.fullName })} />
    );
  return null;
}
