import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGetConsentsQuery } from '../../api/fixia.ts';
import { date } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { paperPaths } from './papers.ts';

/** What one agreed to, in which version, and when. */
export function Given() {
  const { t } = useTranslation();
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} mt="lg" aria-label={t('consent.given')}>
      <Title order={2} size="h3" mb="sm">
        {t('consent.given')}
      </Title>
      <Loaded query={useGetConsentsQuery()}>
        {(given) =>
          given.length === 0 ? (
            <Text c="dimmed">{t('consent.none')}</Text>
          ) : (
            <ul>
              {given.map((one) => (
                <li key={one.paper + one.version}>
                  <Link to={paperPaths[one.paper]}>{t(`consent.${one.paper}`, { date: date(one.version) })}</Link>{' '}
                  <Text span c="dimmed">
                    {t('consent.on', { date: date(one.acceptedAt) })}
                  </Text>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Paper>
  );
}
