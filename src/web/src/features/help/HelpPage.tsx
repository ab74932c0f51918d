import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

const questions = ['client', 'professional', 'money', 'trust', 'cancel', 'hidden'] as const;

export function HelpPage() {
  const { t } = useTranslation();
  return (
    <Page size="md">
      <PageHeader title={t('help.title')} lead={t('help.lead')} />
      <Stack>
        {questions.map((question) => (
          <Paper component="section" key={question} p="lg">
            <Title order={2} size="h3">
              {t(`help.${question}.question`)}
            </Title>
            <Text mt="xs">{t(`help.${question}.answer`)}</Text>
          </Paper>
        ))}
      </Stack>
    </Page>
  );
}
