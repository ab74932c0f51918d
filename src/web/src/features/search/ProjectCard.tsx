import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProjectCard as Project } from '../../api/fixia.ts';
import card from '../../ui/Card.module.css';
import { Keep } from '../../ui/Keep.tsx';
import { ago } from '../../ui/format.ts';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import { Budget } from '../projects/Budget.tsx';

export function ProjectCard({ project }: { project: Project }) {
  const { t } = useTranslation();
  return (
    <article className={card.card}>
      <Group gap="xs" justify="space-between">
        <Text size="sm" c="dimmed">
          {[
            project.category.name,
            project.isRemote ? t('place.remote') : project.city,
            project.km != null && t('search.away', { km: project.km }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Group gap={4} wrap="nowrap">
          {project.urgent && (
            <Badge size="sm" color="orange" variant="light" tt="none" c="var(--mantine-color-text)">
              {t('projectCard.urgent')}
            </Badge>
          )}
          {project.earlyAccessUntil && (
            <Badge size="sm" color="yellow" variant="light" tt="none" c="var(--mantine-color-text)">
              {t('projectCard.early')}
            </Badge>
          )}
          <Keep kind="project" id={project.id} name={project.title} />
        </Group>
      </Group>
      <Link to={`/proyectos/${project.slug}`} className={card.title}>
        {project.title}
      </Link>
      <Text size="sm" c="dimmed" lineClamp={2}>
        {project.summary}
      </Text>
      <div className={card.foot}>
        <div>
          <Text size="sm" fw={600}>
            {project.client.fullName}
          </Text>
          <TrustBadge trust={project.client.trust} />
        </div>
        <div>
          <Budget budget={project.budget} />
          <Text size="xs" c="dimmed" ta="right">
            {t('projectCard.proposals', { count: project.proposals })}
            {project.publishedAt && ` · ${ago(project.publishedAt)}`}
          </Text>
        </div>
      </div>
    </article>
  );
}
