import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonCard } from '../../api/fixia.ts';
import classes from './PersonSummary.module.css';
import { Initials } from '../../ui/Initials.tsx';
import { TrustBadge } from './TrustBadge.tsx';

/** A person in one of their roles, with the trust they have in that role. */
export function PersonSummary({ person, role }: { person: PersonCard; role: 'client' | 'professional' }) {
  const { t } = useTranslation();
  return (
    <Group wrap="nowrap" align="flex-start">
      <Initials name={person.fullName} />
      <Stack gap={4}>
        <Text size="xs" c="dimmed">
          {t(`role.${role}`)}
        </Text>
        <Link to={`/u/${person.handle}?rol=${role}`} className={classes.name}>
          {person.fullName}
        </Link>
        <TrustBadge trust={person.trust} />
      </Stack>
    </Group>
  );
}
