import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnsubscribeMutation } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { useLinkToken } from '../../ui/useLinkToken.ts';

/** Where the link of a letter leads that stops such letters; it works signed out. */
export function StopLettersPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const [stop, stopping] = useUnsubscribeMutation();
  return (
    <Page size="sm">
      <PageHeader title={t('stopLetters.title')} lead={stopping.isSuccess ? undefined : t('stopLetters.text')} />
      <Stack align="flex-start">
        {stopping.isSuccess ? (
          <>
            <Text role="status">{t('stopLetters.done')}</Text>
            <Text c="dimmed">{t('stopLetters.change')}</Text>
            <Button component={Link} to="/configuracion/avisos" variant="light">
              {t('stopLetters.toSettings')}
            </Button>
          </>
        ) : (
          <Button loading={stopping.isLoading} onClick={() => stop(token ?? '')}>
            {t('stopLetters.submit')}
          </Button>
        )}
        <ProblemAlert error={stopping.error} />
      </Stack>
    </Page>
  );
}
