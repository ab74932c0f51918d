import { Alert, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConfirmWithdrawalMutation } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { useLinkToken } from '../../ui/useLinkToken.ts';

/** Where the letter's link leads. It asks once more, because mail programs open links by themselves. */
export function ConfirmWithdrawalPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const [confirm, { data, error, isLoading }] = useConfirmWithdrawalMutation();

  return (
    <Page size="sm">
      <PageHeader title={t('legal.confirm.title')} lead={t('legal.confirm.lead')} />
      {data ? (
        <Alert color="brand" role="status" title={`${t('legal.confirm.done')} · ${data.code}`}>
          {t(`legal.confirm.${data.outcome}`)}
        </Alert>
      ) : (
        <Stack align="flex-start">
          <ProblemAlert error={error} />
          <Button size="md" loading={isLoading} onClick={() => confirm({ token })}>
            {t('legal.confirm.do')}
          </Button>
        </Stack>
      )}
    </Page>
  );
}
