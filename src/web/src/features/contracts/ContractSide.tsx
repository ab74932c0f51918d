import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ContractView } from '../../api/fixia.ts';
import { date, money } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { WriteLink } from '../../ui/WriteLink.tsx';
import paper from '../../ui/Paper.module.css';
import { SmallStairs } from '../../ui/SmallStairs.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { DocumentList } from '../files/UploadField.tsx';
import classes from './Contract.module.css';

/** What was agreed in numbers, whom to write to, and every file. */
export function ContractSide({ contract }: { contract: ContractView }) {
  const { t } = useTranslation();
  const { milestones, currency, role } = contract;
  const other = role === 'client' ? contract.professional : contract.client;
  const files = [...contract.files, ...milestones.flatMap((one) => one.deliveries.flatMap((delivery) => delivery.files))];
  const done = milestones.filter((milestone) => milestone.status === 'approved').length;
  return (
    <>
      <section className={`${paper.paper} ${classes.card}`} aria-label={t('contract.price')}>
        <div className={classes.sum}>
          <span>{t('contract.price')}</span>
          <strong>{money(contract.price, currency)}</strong>
        </div>
        <div className={classes.progress}>
          <SmallStairs
            stairs={milestones.map(({ status, number }) =>
              status === 'approved' ? 'done' : number === contract.next?.number ? 'now' : 'open',
            )}
          />
        </div>
        <p className={classes.note}>{t('contract.partsDone', { done, count: milestones.length })}</p>
        {milestones.length > 1 && (
          <ul className={classes.parts}>
            {milestones.map((milestone) => (
              <li key={milestone.number}>
                <span>{milestone.title}</span>
                <b>{money(milestone.price, currency)}</b>
              </li>
            ))}
          </ul>
        )}
        <p className={classes.note}>{t('contract.noFee')}</p>
      </section>
      <section className={`${paper.paper} ${classes.card}`} aria-label={t('contract.reach')}>
        <h2>{t('contract.reach')}</h2>
        <PersonSummary person={other} role={role === 'client' ? 'professional' : 'client'} size={64} />
        <WriteLink to={other.handle} about="contract" id={contract.id} title={contract.title} />
        <div className={classes.contact}>
          <Icon name="envelope-simple" size={20} />
          <a href={`mailto:${contract.contact.email}?subject=${encodeURIComponent(contract.title)}`}>{contract.contact.email}</a>
        </div>
        <p className={classes.note}>{t('contract.contactHint')}</p>
      </section>
      <section className={`${paper.paper} ${classes.card}`} aria-label={t('contract.files')}>
        <h2>{t('contract.files')}</h2>
        {files.length > 0 ? <DocumentList documents={files} /> : <p className={classes.quiet}>{t('contract.noFiles')}</p>}
      </section>
      <div className={classes.links}>
        {contract.projectSlug && <Link to={`/proyectos/${contract.projectSlug}`}>{t('contract.seeProject')}</Link>}
        {contract.serviceSlug && <Link to={`/servicios/${contract.serviceSlug}`}>{t('contract.seeService')}</Link>}
      </div>
      <p className={classes.quiet}>{t('contract.since', { date: date(contract.startedAt) })}</p>
    </>
  );
}
