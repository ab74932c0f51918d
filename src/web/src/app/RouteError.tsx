import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** What is shown when a page could not be fetched or broke: the rest of the site stays. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  // The reader is told what to do; whoever looks into it finds the cause.
  useEffect(() => console.error(error), [error]);
  return (
    <Container size="sm" py={80}>
      <Stack gap="md" align="flex-start" role="alert">
        <Title order={1}>{t('error.pageBroke')}</Title>
        <Text c="dimmed">{t('error.pageBrokeHint')}</Text>
        <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
      </Stack>
    </Container>
  );
}
