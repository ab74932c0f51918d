import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGetTeamPageQuery } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';

export function PublicTeamPage() {
  const { t } = useTranslation();
  const { handle = '' } = useParams();
  return (
    <Page>
      <Loaded query={useGetTeamPageQuery(handle)}>
        {(team) => (
          <>
            <PageHeader title={team.name} />
            {team.about && (
              <Text mb="xl" maw={720} style={{ whiteSpace: 'pre-line' }}>
                {team.about}
              </Text>
            )}
            <Title order={2} mb="md">
              {t('team.members')}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
              {[team.owner, ...team.members].map((person) => (
                <Paper key={person.handle} p="lg">
                  <PersonSummary person={person} role="professional" />
                </Paper>
              ))}
            </SimpleGrid>
          </>
        )}
      </Loaded>
    </Page>
  );
}
