import { Alert, Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVerifyEmailMutation } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { PageSkeleton } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { useLinkToken } from '../../ui/useLinkToken.ts';

// The link works once: asking twice would show a refusal to somebody who did everything right, also when the page is mounted anew
// while its words are fetched. What the first question came to is shared by its token.
const asked = new Set<string>();

export function VerifyEmailPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const [verify, { error, isSuccess }] = useVerifyEmailMutation({ fixedCacheKey: token });

  useEffect(() => {
    if (asked.has(token)) return;
    asked.add(token);
    void verify({ token });
  }, [token, verify]);

  return (
    <Page size="sm">
      <PageHeader title={t('verify.title')} />
      {isSuccess && (
        <Alert color="brand" title={t('verify.done')}>
          <Button component={Link} to="/panel" mt="xs">
            {t('nav.panel')}
          </Button>
        </Alert>
      )}
      <ProblemAlert error={error} />
      {!isSuccess && !error && <PageSkeleton />}
    </Page>
  );
}
