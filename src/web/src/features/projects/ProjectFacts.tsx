import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectView } from '../../api/fixia.ts';
import { date, number } from '../../ui/format.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import paper from '../../ui/Paper.module.css';
import { Pill } from '../../ui/Pill.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { Budget } from './Budget.tsx';
import classes from './ProjectPage.module.css';

/** For how much, until when and for whom: what one wants to know before writing a proposal. */
export function ProjectFacts({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const proposals = t('project.proposalsOf', { count: project.proposals, cap: project.proposalCap });
  return (
    <>
      <section className={`${paper.paper} ${classes.card}`} aria-label={t('project.budget')}>
        <span>{t('project.budget')}</span>
        <div className={classes.budget}>
          <Budget budget={project.budget} />
        </div>
        <ul>
          {project.deadline && <Fact icon="calendar-check" text={t('project.deadline', { date: date(project.deadline) })} />}
          <Fact
            icon="users-three"
            text={project.waiting > 0 ? `${proposals} · ${t('project.waiting', { count: project.waiting })}` : proposals}
          />
        </ul>
        {project.earlyAccessUntil && <TimeLeft until={project.earlyAccessUntil} />}
      </section>
      <Client client={project.client} />
    </>
  );
}

function Client({ client }: { client: ProjectView['client'] }) {
  const { t } = useTranslation();
  const { hireRate, medianFirstAnswerHours: answers, closedProjects: closed } = client;
  return (
    <section className={`${paper.paper} ${classes.card}`} aria-label={t('role.client')}>
      <PersonSummary person={client} role="client" size={56} />
      <ul>
        <Fact icon="briefcase" text={t('project.clientFacts', { count: client.projectsPublished })} />
        <Fact icon="magnifying-glass" text={t('project.openNow', { count: client.openProjects })} />
        {hireRate != null && <Fact icon="check-circle" text={t('project.hireRate', { rate: Math.round(hireRate) })} />}
        {answers != null && (
          <Fact icon="clock" text={t('project.firstAnswer', { hours: number(Math.max(1, Math.ceil(answers))) })} />
        )}
        {closed > 0 && <Fact icon="x" text={t('project.closedOnes', { count: closed })} />}
      </ul>
    </section>
  );
}

function Fact({ icon, text }: { icon: IconName; text: string }) {
  return (
    <li>
      <Icon name={icon} size={20} /> {text}
    </li>
  );
}

/** How long only some plans see it; told to the minute. */
function TimeLeft({ until }: { until: string }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.ceil((new Date(until).getTime() - now) / 60_000);
  if (minutes <= 0) return null;
  return (
    <Pill tone="warm" icon="clock-countdown">
      {t('project.early', { count: minutes })}
    </Pill>
  );
}
