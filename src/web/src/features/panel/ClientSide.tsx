import { Anchor, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetMyProjectsQuery, type ProjectStatus } from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { Board } from './Board.tsx';
import { Orders } from './Orders.tsx';
import { Rows } from './Rows.tsx';
import { Work } from './Work.tsx';

const states: ProjectStatus[] = ['draft', 'open', 'in_progress', 'completed', 'closed'];

export function ClientSide() {
  const { t } = useTranslation();
  return (
    <Stack gap={40}>
      <Orders role="client" />
      <Work role="client" />
      <Rows title={t('panel.myProjects')}>
        <Loaded query={useGetMyProjectsQuery()} skeleton={<ListSkeleton rows={2} height={64} />}>
          {(mine) =>
            mine.length === 0 ? (
              <EmptyState drawing="note-pencil" title={t('panel.noProjects')} hint={t('panel.noProjectsHint')}>
                <Button component={Link} to="/proyectos/nuevo" variant="light">
                  {t('nav.publishProject')}
                </Button>
              </EmptyState>
            ) : (
              <Board
                columns={states.map((status) => ({
                  title: t(`projectStatus.${status}`),
                  items: mine
                    .filter((project) => project.status === status)
                    .map((project) => ({
                      id: project.id,
                      to: status === 'draft' ? `/proyectos/${project.slug}/editar` : `/proyectos/${project.slug}`,
                      title: project.title || t('project.untitled'),
                      detail: status === 'draft' ? undefined : t('project.proposals', { count: project.proposals }),
                      children: project.actions.includes('compare') && status === 'open' && (
                        <Anchor component={Link} to={`/proyectos/${project.slug}/propuestas`} size="sm">
                          {t('panel.compare')}
                        </Anchor>
                      ),
                    })),
                }))}
              />
            )
          }
        </Loaded>
      </Rows>
    </Stack>
  );
}
