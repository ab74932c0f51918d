import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProjectCard as Project } from '../../api/fixia.ts';
import card from '../../ui/Card.module.css';
import { Face } from '../../ui/Face.tsx';
import { ago } from '../../ui/format.ts';
import { Keep } from '../../ui/Keep.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import { TradeIcon } from '../places/Cover.tsx';
import { Budget } from '../projects/Budget.tsx';
import classes from './ProjectCard.module.css';

/** A project as a card: its trade, what is asked, what it may cost, and whose it is. */
export function ProjectCard({ project }: { project: Project }) {
  const { t } = useTranslation();
  const place = project.isRemote ? t('place.remote') : project.city;
  return (
    <article className={card.card}>
      <div className={classes.top}>
        <TradeIcon category={project.category.slug} />
        <div className={card.meta}>
          {project.category.name}
          <br />
          {[place, project.km != null && t('search.away', { km: project.km })].filter(Boolean).join(' · ')}
        </div>
        <Keep kind="project" id={project.id} name={project.title} />
      </div>
      <Link to={`/proyectos/${project.slug}`} className={card.title}>
        {project.title}
      </Link>
      <p className={classes.summary}>{project.summary}</p>
      {(project.urgent || project.earlyAccessUntil) && (
        <div className={classes.pills}>
          {project.urgent && <Pill tone="warm">{t('projectCard.urgent')}</Pill>}
          {project.earlyAccessUntil && <Pill tone="warm">{t('projectCard.early')}</Pill>}
        </div>
      )}
      <Budget budget={project.budget} />
      <div className={card.foot}>
        <div className={card.person}>
          <Face id={project.client.handle} photo={project.client.photo} size={36} />
          <div>
            <span className={card.name}>{project.client.fullName}</span>
            <TrustBadge trust={project.client.trust} />
          </div>
        </div>
        <span className={card.label}>
          {t('projectCard.proposals', { count: project.proposals })}
          {project.publishedAt && ` · ${ago(project.publishedAt)}`}
        </span>
      </div>
    </article>
  );
}
