import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('notFound.title'));
  return (
    <Page size="sm">
      <EmptyState whole drawing="binoculars" title={t('notFound.title')} hint={t('notFound.lead')}>
        <Button component={Link} to="/">
          {t('nav.home')}
        </Button>
        <Button component={Link} to="/servicios" variant="default">
          {t('footer.services')}
        </Button>
      </EmptyState>
    </Page>
  );
}
