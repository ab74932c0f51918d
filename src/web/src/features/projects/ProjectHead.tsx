import { useTranslation } from 'react-i18next';
import type { ProjectView } from '../../api/fixia.ts';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { ago } from '../../ui/format.ts';
import { Keep } from '../../ui/Keep.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { TradeIcon } from '../places/Cover.tsx';
import classes from './ProjectPage.module.css';

/** What is needed, of which trade and where; and how it stands. */
export function ProjectHead({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const { category, status } = project;
  const title = project.title || t('project.untitled');
  usePageTitle(title);
  const place = [project.isRemote && t('place.remote'), project.city].filter(Boolean).join(' · ');
  return (
    <>
      <Crumbs
        path={[
          { text: t('nav.projects'), to: '/proyectos' },
          category && { text: category.name, to: `/proyectos?category=${category.slug}` },
          place !== '' && { text: place },
        ]}
      />
      <header className={classes.head}>
        <TradeIcon category={category?.slug} size={64} />
        <div className={classes.name}>
          <h1>{title}</h1>
          <div className={classes.pills}>
            {project.urgent && (
              <Pill tone="warm" icon="lightning">
                {t('project.urgent')}
              </Pill>
            )}
            {project.visibility === 'invitation' && <Pill tone="line">{t('visibility.invitation')}</Pill>}
            <Pill>{t(`projectStatus.${status}`)}</Pill>
            {project.publishedAt && <span>{t('project.published', { ago: ago(project.publishedAt) })}</span>}
          </div>
        </div>
        {status !== 'draft' && project.visibility === 'public' && <Keep kind="project" id={project.id} name={project.title} />}
      </header>
    </>
  );
}
