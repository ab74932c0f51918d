import { Container } from '@mantine/core';
import type { ReactNode } from 'react';

/** The common width and breathing space of a page. */
export function Page({ children, size = 'lg' }: { children: ReactNode; size?: 'xs' | 'sm' | 'md' | 'lg' }) {
  return (
    <Container size={size} py={{ base: 28, sm: 48 }} px={{ base: 'md', sm: 'lg' }}>
      {children}
    </Container>
  );
}
