import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePageTitle } from './usePageTitle.ts';

/** The page's one h1, and the title of the window with it. */
export function PageHeader({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  usePageTitle(title);
  return (
    <Group justify="space-between" align="flex-end" mb="xl" gap="md">
      <Stack gap={6} maw={680}>
        <Title order={1}>{title}</Title>
        {lead && (
          <Text c="dimmed" size="lg">
            {lead}
          </Text>
        )}
      </Stack>
      {children}
    </Group>
  );
}
