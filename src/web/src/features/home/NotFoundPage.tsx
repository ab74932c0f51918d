import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page size="sm">
      <PageHeader title={t('notFound.title')} lead={t('notFound.lead')} />
      <Button component={Link} to="/">
        {t('nav.home')}
      </Button>
    </Page>
  );
}
