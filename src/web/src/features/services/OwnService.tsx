import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import {
  useDeleteServiceMutation,
  useDuplicateServiceMutation,
  usePauseServiceMutation,
  usePublishServiceMutation,
  type ServiceView,
} from '../../api/fixia.ts';
import { Joy } from '../../ui/Joy.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';

/** What the owner can do, and how others see it. */
export function OwnService({ service }: { service: ServiceView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state } = useLocation() as { state?: { joy?: boolean } | null };
  const [publish, publishing] = usePublishServiceMutation();
  const [pause, pausing] = usePauseServiceMutation();
  const [duplicate, duplicating] = useDuplicateServiceMutation();
  const [remove, removing] = useDeleteServiceMutation();
  const [sure, setSure] = useState(false);
  const may = (action: ServiceView['actions'][number]) => service.actions.includes(action);

  async function copy() {
    const { data } = await duplicate(service.id);
    if (data) await navigate(`/servicios/${data.slug}/editar`);
  }

  async function erase() {
    const { error } = await remove(service.id);
    if (!error) await navigate('/panel?lado=profesional');
  }

  return (
    <>
      {state?.joy && service.status === 'active' && (
        <div style={{ marginBottom: 16 }}>
          <Joy title={t('service.joy')} text={t('service.joyText')} />
        </div>
      )}
      <Alert
        color="gray"
        mb="lg"
        title={service.hiddenReason ? t(`hidden.${service.hiddenReason}`) : t(`service.own.${service.status}`)}
      >
        <Group gap="sm">
          <Button component={Link} to={`/servicios/${service.slug}/editar`} size="sm" variant="default">
            {t('action.edit')}
          </Button>
          {may('publish') && (
            <Button size="sm" loading={publishing.isLoading} onClick={() => publish(service.id)}>
              {t('action.publish')}
            </Button>
          )}
          {may('pause') && (
            <Button size="sm" variant="default" loading={pausing.isLoading} onClick={() => pause(service.id)}>
              {t('action.pause')}
            </Button>
          )}
          {may('duplicate') && (
            <Button size="sm" variant="default" loading={duplicating.isLoading} onClick={copy}>
              {t('action.duplicate')}
            </Button>
          )}
          {may('delete') && (
            <Button
              size="sm"
              variant={sure ? 'filled' : 'subtle'}
              color="red"
              loading={removing.isLoading}
              onClick={() => (sure ? erase() : setSure(true))}
            >
              {t(sure ? 'action.deleteSure' : 'action.delete')}
            </Button>
          )}
        </Group>
        <ProblemAlert error={publishing.error ?? pausing.error ?? duplicating.error ?? removing.error} />
      </Alert>
    </>
  );
}
