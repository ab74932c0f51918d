import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetProjectsQuery, type ProjectCard as Project } from '../../api/fixia.ts';
import { SearchPage } from './SearchPage.tsx';
import { SaveSearch } from './SaveSearch.tsx';
import { ProjectCard } from './ProjectCard.tsx';

export function ProjectsPage() {
  const { t } = useTranslation();
  return (
    <SearchPage<Project>
      title={t('projects.title')}
      lead={t('projects.lead')}
      placeholder={t('projects.placeholder')}
      offers={['price', 'remote']}
      sorts={['price_desc', 'price', 'distance']}
      useResults={useGetProjectsQuery}
      card={(project) => <ProjectCard key={project.id} project={project} />}
      keep={(filters) => <SaveSearch kind="project" filters={filters} />}
    >
      <Button component={Link} to="/proyectos/nuevo">
        {t('nav.publishProject')}
      </Button>
    </SearchPage>
  );
}
