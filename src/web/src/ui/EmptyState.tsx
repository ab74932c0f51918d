import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** An empty list says what would be here and what to do about it. */
export function EmptyState({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <Paper p={{ base: 'lg', sm: 40 }}>
      <Stack align="center" gap="sm" ta="center">
        <Title order={2} size="h3">
          {title}
        </Title>
        {hint && (
          <Text c="dimmed" maw={440}>
            {hint}
          </Text>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
