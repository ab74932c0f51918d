import { Badge, Button, Group, Paper, SimpleGrid, Stack, Tabs, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { useGetFeedbackQuery, useGetServicesQuery, useGetUserQuery, type ServiceCard, type UserView } from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { Keep } from '../../ui/Keep.tsx';
import { date, money, number } from '../../ui/format.ts';
import { Gallery } from '../../ui/Gallery.tsx';
import { Face } from '../../ui/Face.tsx';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { usePageTitle } from '../../ui/PageHeader.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import { CredentialLine } from './CredentialLine.tsx';
import { FeedbackCard } from '../feedback/FeedbackCard.tsx';
import { PremiumBadge } from '../accounts/PremiumBadge.tsx';

type ProfileRole = 'client' | 'professional';

interface Props {
  /** How a service is shown. */
  service: (service: ServiceCard) => ReactNode;
}

export function UserPage({ service }: Props) {
  const { handle = '' } = useParams();
  return (
    <Page>
      <Loaded query={useGetUserQuery(handle)}>
        {(user) =>
          user.handle === handle ? (
            <Profile key={user.handle} user={user} service={service} />
          ) : (
            <Navigate to={`/u/${user.handle}`} replace />
          )
        }
      </Loaded>
    </Page>
  );
}

function Profile({ user, service }: Props & { user: UserView }) {
  const { t } = useTranslation();
  usePageTitle(user.fullName);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('rol');
  const tab: ProfileRole = user.professional && asked !== 'client' ? 'professional' : 'client';

  return (
    <Stack gap="xl">
      <Group align="flex-start" wrap="nowrap">
        <Face id={user.handle} size={96} />
        <Stack gap={4}>
          <Group gap="xs">
            <Title order={1}>{user.fullName}</Title>
            {user.isPremium && <PremiumBadge />}
            {user.professional && <Keep kind="professional" id={user.id} name={user.fullName} />}
          </Group>
          <Text c="dimmed">
            {[user.city, t('profile.memberSince', { date: date(user.memberSince) })].filter(Boolean).join(' · ')}
          </Text>
          {user.about && <Text maw={640}>{user.about}</Text>}
        </Stack>
      </Group>
      <Tabs
        value={tab}
        onChange={(role) => setSearch({ rol: role ?? 'client' }, { replace: true, preventScrollReset: true })}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="client">{t('role.client')}</Tabs.Tab>
          {user.professional && <Tabs.Tab value="professional">{t('role.professional')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="client">
          <Stack gap="lg">
            <Paper p="lg">
              <TrustBadge trust={user.client.trust} />
              <Text c="dimmed" mt="sm">
                {t('profile.clientFacts', { projects: user.client.projectsPublished, hires: user.client.hires })}
              </Text>
            </Paper>
            <FeedbackList handle={user.handle} name={user.fullName} role="client" />
          </Stack>
        </Tabs.Panel>
        {user.professional && (
          <Tabs.Panel value="professional">
            <ProfessionalSide user={user} professional={user.professional} service={service} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Stack>
  );
}

function ProfessionalSide({
  user,
  professional,
  service,
}: Props & { user: UserView; professional: NonNullable<UserView['professional']> }) {
  const { t } = useTranslation();
  const services = useGetServicesQuery({ professional: user.handle, limit: 12 }, { skip: !user.isProfessionalActive });
  return (
    <Stack gap="lg">
      <Paper p="lg">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2}>{professional.headline || professional.category?.name || t('role.professional')}</Title>
            <Text c="dimmed">
              {t(`level.${professional.level}`)} · {t('professional.jobs', { count: professional.completedJobs })}
            </Text>
          </div>
          <Badge variant="light" tt="none" color={user.isProfessionalActive ? 'brand' : 'gray'}>
            {user.isProfessionalActive ? t(`availability.${professional.availability}`) : t('profile.notActive')}
          </Badge>
        </Group>
        <Group mt="sm">
          <TrustBadge trust={professional.trust} />
        </Group>
        <Text c="dimmed" mt="sm">
          {[
            professional.city &&
              (professional.rangeKm
                ? t('service.range', { city: professional.city, km: professional.rangeKm })
                : professional.city),
            professional.hourlyRate != null && `${money(professional.hourlyRate)}${t('unit.hour')}`,
            professional.completionRate != null && t('profile.completion', { percent: professional.completionRate }),
            professional.responseHours != null && t('profile.response', { hours: number(professional.responseHours) }),
            professional.languages.join(', '),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {professional.bio && (
          <Text mt="md" style={{ whiteSpace: 'pre-line' }}>
            {professional.bio}
          </Text>
        )}
        {professional.skills.length > 0 && (
          <Group gap="xs" mt="md">
            {professional.skills.map((skill) => (
              <Badge key={skill} variant="default" tt="none">
                {skill}
              </Badge>
            ))}
          </Group>
        )}
      </Paper>
      {professional.credentials.length > 0 && (
        <Paper p="lg" component="section" aria-label={t('credentials.title')}>
          <Title order={2} size="h3" mb="sm">
            {t('credentials.title')}
          </Title>
          <Stack gap="sm">
            {professional.credentials.map((credential) => (
              <CredentialLine key={credential.id} credential={credential} />
            ))}
          </Stack>
          <Text size="sm" c="dimmed" mt="sm">
            {t('credentials.stated')}
          </Text>
        </Paper>
      )}
      {professional.portfolio.length > 0 && (
        <section>
          <Title order={2} mb="md">
            {t('portfolio.title')}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
            {professional.portfolio.map((item) => (
              <article key={item.id}>
                <Gallery pictures={item.pictures} name={item.title} />
                <Title order={3} mt="sm">
                  {item.title}
                </Title>
                {item.description && <Text c="dimmed">{item.description}</Text>}
              </article>
            ))}
          </SimpleGrid>
        </section>
      )}
      {services.data && services.data.items.length > 0 && (
        <section>
          <Title order={2} mb="md">
            {t('profile.services')}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
            {services.data.items.map(service)}
          </SimpleGrid>
        </section>
      )}
      <FeedbackList handle={user.handle} name={user.fullName} role="professional" />
    </Stack>
  );
}

function FeedbackList({ handle, name, role }: { handle: string; name: string; role: ProfileRole }) {
  const { t } = useTranslation();
  const [cursor, setCursor] = useState<string>();
  const query = useGetFeedbackQuery({ handle, role, ...(cursor ? { cursor } : {}) });
  return (
    <section>
      <Title order={2} mb="md">
        {t(`profile.feedback.${role}`)}
      </Title>
      <Loaded query={query} skeleton={<ListSkeleton rows={3} height={90} />}>
        {(page) =>
          page.items.length === 0 ? (
            <Text c="dimmed">{t('profile.noFeedback')}</Text>
          ) : (
            <Stack>
              {page.items.map((feedback) => (
                <FeedbackCard key={feedback.id} feedback={feedback} receiver={name} />
              ))}
              {page.nextCursor && (
                <Button variant="default" onClick={() => setCursor(page.nextCursor ?? undefined)}>
                  {t('nav.more')}
                </Button>
              )}
            </Stack>
          )
        }
      </Loaded>
    </section>
  );
}
