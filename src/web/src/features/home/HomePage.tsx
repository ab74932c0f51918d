import { Button, Container, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useGetCategoriesQuery, useGetHomeQuery } from '../../api/fixia.ts';
import { number } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { usePageTitle } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { TrustBadge } from '../accounts/TrustBadge.tsx';
import { ProfessionalCard } from '../search/ProfessionalCard.tsx';
import { ProjectCard } from '../search/ProjectCard.tsx';
import { ServiceCard } from '../search/ServiceCard.tsx';
import classes from './HomePage.module.css';

export function HomePage() {
  const { t } = useTranslation();
  usePageTitle(t('home.windowTitle'));
  const home = useGetHomeQuery();

  return (
    <>
      <Hero />
      <Container size="lg" px={{ base: 'md', sm: 'lg' }}>
        <Categories />
        <Loaded query={home} skeleton={<ListSkeleton rows={2} height={260} />}>
          {(content) => (
            <>
              {content.counts.services > 0 && (
                <ul className={classes.counts} aria-label={t('home.counts')}>
                  {(['professionals', 'services', 'projects', 'contractsCompleted'] as const).map((what) => (
                    <li key={what}>
                      <strong>{number(content.counts[what])}</strong> {t(`home.count.${what}`)}
                    </li>
                  ))}
                </ul>
              )}
              {content.recentServices.length > 0 && (
                <Shelf title={t('home.recentServices')} to="/servicios">
                  {content.recentServices.slice(0, 6).map((service) => (
                    <ServiceCard key={service.id} service={service} />
                  ))}
                </Shelf>
              )}
              {content.topProfessionals.length > 0 && (
                <Shelf title={t('home.topProfessionals')} to="/profesionales">
                  {content.topProfessionals.slice(0, 3).map((professional) => (
                    <ProfessionalCard key={professional.handle} professional={professional} />
                  ))}
                </Shelf>
              )}
              {content.openProjects.length > 0 && (
                <Shelf title={t('home.openProjects')} to="/proyectos">
                  {content.openProjects.slice(0, 3).map((project) => (
                    <ProjectCard key={project.id} project={project} />
                  ))}
                </Shelf>
              )}
            </>
          )}
        </Loaded>
        <HowItWorks />
        <TrustExplained />
        <Closing />
      </Container>
    </>
  );
}

function Hero() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  return (
    <section className={classes.hero}>
      <Container size="lg" px={{ base: 'md', sm: 'lg' }}>
        <Stack gap="lg" maw={760}>
          <Title order={1} className={classes.claim}>
            {t('home.claim')}
          </Title>
          <Text className={classes.lead}>{t('home.lead')}</Text>
          <SearchBox
            value={words}
            onChange={setWords}
            onSearch={() => navigate(`/servicios?q=${encodeURIComponent(words)}`)}
            label={t('home.searchLabel')}
            placeholder={t('search.placeholder')}
          />
          <Group gap="sm">
            <Button component={Link} to="/proyectos/nuevo" variant="white" color="dark">
              {t('nav.publishProject')}
            </Button>
            <Button component={Link} to="/pricing" variant="transparent" className={classes.ghost}>
              {t('home.offerServices')} →
            </Button>
          </Group>
        </Stack>
      </Container>
    </section>
  );
}

function Categories() {
  const { t } = useTranslation();
  const categories = useGetCategoriesQuery();
  return (
    <section className={classes.section}>
      <Title order={2} mb="lg">
        {t('home.categories')}
      </Title>
      <div className={classes.categories}>
        {categories.data?.map((category) => (
          <Link key={category.slug} to={`/categorias/${category.slug}`} className={classes.category}>
            <Text fw={650}>{category.name}</Text>
            <Text size="sm" c="dimmed" lineClamp={1}>
              {category.children.map((child) => child.name).join(' · ')}
            </Text>
          </Link>
        ))}
      </div>
    </section>
  );
}

function Shelf({ title, to, children }: { title: string; to: string; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <Group justify="space-between" mb="lg" wrap="nowrap">
        <Title order={2}>{title}</Title>
        <Button component={Link} to={to} variant="subtle" size="sm" aria-label={`${t('nav.seeAll')}: ${title}`}>
          {t('nav.seeAll')}
        </Button>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
        {children}
      </SimpleGrid>
    </section>
  );
}

function HowItWorks() {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <Title order={2} mb="lg">
        {t('home.how')}
      </Title>
      <SimpleGrid component="ol" cols={{ base: 1, sm: 3 }} spacing="lg" p={0} m={0} className={classes.steps}>
        {(['publish', 'choose', 'approve'] as const).map((step, index) => (
          <Paper component="li" key={step} p="lg">
            <span className={classes.step} aria-hidden>
              {index + 1}
            </span>
            <Title order={3} mt="sm">
              {t(`home.step.${step}.title`)}
            </Title>
            <Text c="dimmed" mt={6}>
              {t(`home.step.${step}.text`)}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
    </section>
  );
}

function TrustExplained() {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <Paper p={{ base: 'lg', sm: 40 }} className={classes.trust}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
          <div>
            <Title order={2}>{t('home.trust.title')}</Title>
            <Text mt="sm">{t('home.trust.text')}</Text>
          </div>
          <Stack gap="md" justify="center">
            <Group justify="space-between">
              <Text fw={600}>{t('home.trust.asProfessional')}</Text>
              <TrustBadge size="lg" trust={{ likes: 45, total: 49, percentage: 92, isNew: false }} />
            </Group>
            <Group justify="space-between">
              <Text fw={600}>{t('home.trust.asClient')}</Text>
              <TrustBadge size="lg" trust={{ likes: 12, total: 14, percentage: 86, isNew: false }} />
            </Group>
            <Text size="sm" c="dimmed">
              {t('home.trust.example')}
            </Text>
          </Stack>
        </SimpleGrid>
      </Paper>
    </section>
  );
}

function Closing() {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <Stack align="center" ta="center" gap="sm">
        <Title order={2}>{t('home.closing.title')}</Title>
        <Text c="dimmed" maw={560}>
          {t('home.closing.text')}
        </Text>
        <Button component={Link} to="/pricing" size="lg" mt="sm">
          {t('home.closing.button')}
        </Button>
      </Stack>
    </section>
  );
}
