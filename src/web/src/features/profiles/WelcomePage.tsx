import { Anchor, Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { useWayBack } from '../accounts/useEnter.ts';
import { PhotoEditor } from './PhotoEditor.tsx';

/** The step after registering: a face, for whoever wants to show it now. */
export function WelcomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wayOn = useWayBack();
  return (
    <RequireSession>
      {(me) => (
        <Page size="sm">
          <PageHeader title={t('photo.welcome', { name: me.fullName.split(' ')[0] })} lead={t('photo.welcomeLead')} />
          <Paper p={{ base: 'lg', sm: 'xl' }}>
            <PhotoEditor me={me} onDone={() => navigate(wayOn, { replace: true })} />
          </Paper>
          <Anchor component={Link} to={wayOn} replace mt="lg" display="inline-block">
            {t('photo.later')}
          </Anchor>
        </Page>
      )}
    </RequireSession>
  );
}
