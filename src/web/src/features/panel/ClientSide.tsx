import { Badge, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetMyProjectsQuery } from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { Contracts } from './Contracts.tsx';
import { Row, RowList, Rows } from './Rows.tsx';

export function ClientSide() {
  const { t } = useTranslation();
  const projects = useGetMyProjectsQuery();
  return (
    <Stack gap="xl">
      <Rows
        title={t('panel.myProjects')}
        action={
          <Button component={Link} to="/proyectos/nuevo" size="sm">
            {t('home.publishProject')}
          </Button>
        }
      >
        <Loaded query={projects} skeleton={<ListSkeleton rows={2} height={64} />}>
          {(mine) =>
            mine.length === 0 ? (
              <EmptyState title={t('panel.noProjects')} hint={t('panel.noProjectsHint')} />
            ) : (
              <RowList>
                {mine.map((project) => (
                  <Row key={project.id} to={`/proyectos/${project.slug}`} name={project.title}>
                    <Text size="sm" c="dimmed">
                      {t('project.proposals', { count: project.proposals })}
                    </Text>
                    <Badge variant="light" tt="none">
                      {t(`projectStatus.${project.status}`)}
                    </Badge>
                    {project.actions.includes('compare') && (
                      <Button component={Link} to={`/proyectos/${project.slug}/propuestas`} size="compact-md" variant="light">
                        {t('panel.compare')}
                      </Button>
                    )}
                  </Row>
                ))}
              </RowList>
            )
          }
        </Loaded>
      </Rows>
      <Contracts role="client" />
    </Stack>
  );
}
