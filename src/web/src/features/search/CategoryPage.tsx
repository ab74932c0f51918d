import { Anchor, Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  useGetCategoryQuery,
  useGetProfessionalsQuery,
  useGetServicesQuery,
  type CategoryPage as Category,
} from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { number } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProfessionalCard } from './ProfessionalCard.tsx';
import { ServiceCard } from './ServiceCard.tsx';

const shown = 6;

/** A trade: what one finds there, how to choose, and the best of it. */
export function CategoryPage() {
  const { slug = '' } = useParams();
  return (
    <Page>
      <Loaded query={useGetCategoryQuery(slug)}>{(category) => <Trade category={category} />}</Loaded>
    </Page>
  );
}

function Trade({ category }: { category: Category }) {
  const { t } = useTranslation();
  const services = useGetServicesQuery({
    category: category.slug,
    limit: shown,
    facets: true,
  });
  const professionals = useGetProfessionalsQuery({
    category: category.slug,
    limit: 3,
  });
  const counts = new Map(services.data?.facets?.categories.map((one) => [one.value, one.count]));
  return (
    <Stack gap={40}>
      <div>
        {category.parent && (
          <Anchor component={Link} to={`/categorias/${category.parent.slug}`} size="sm">
            {category.parent.name}
          </Anchor>
        )}
        <PageHeader title={category.name} lead={category.intro}>
          <Button component={Link} to="/proyectos/nuevo">
            {t('nav.publishProject')}
          </Button>
        </PageHeader>
        {category.children.length > 0 && (
          <Group gap="xs">
            {category.children.map((child) => (
              <Badge
                key={child.slug}
                component={Link}
                to={`/categorias/${child.slug}`}
                variant="default"
                size="lg"
                tt="none"
                style={{ cursor: 'pointer', height: 34 }}
              >
                {child.name}
                {counts.has(child.slug) && ` · ${number(counts.get(child.slug) ?? 0)}`}
              </Badge>
            ))}
          </Group>
        )}
      </div>
      {category.brief.length > 0 && (
        <Paper p="lg" component="section" aria-label={t('categoryPage.tell')}>
          <Title order={2} size="h3" mb="sm">
            {t('categoryPage.tell')}
          </Title>
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {category.brief.map((question) => (
              <Text component="li" key={question}>
                {question}
              </Text>
            ))}
          </ul>
        </Paper>
      )}
      <section>
        <Group justify="space-between" mb="md">
          <Title order={2}>{t('nav.services')}</Title>
          <Anchor component={Link} to={`/servicios?category=${category.slug}`}>
            {t('nav.seeAll')}
          </Anchor>
        </Group>
        <Loaded query={services}>
          {(page) =>
            page.items.length === 0 ? (
              <Text c="dimmed">{t('categoryPage.noServices')}</Text>
            ) : (
              <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
                {page.items.map((service) => (
                  <ServiceCard key={service.id} service={service} />
                ))}
              </SimpleGrid>
            )
          }
        </Loaded>
      </section>
      {(professionals.data?.items.length ?? 0) > 0 && (
        <section>
          <Group justify="space-between" mb="md">
            <Title order={2}>{t('nav.professionals')}</Title>
            <Anchor component={Link} to={`/profesionales?category=${category.slug}`}>
              {t('nav.seeAll')}
            </Anchor>
          </Group>
          <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
            {professionals.data?.items.map((professional) => (
              <ProfessionalCard key={professional.id} professional={professional} />
            ))}
          </SimpleGrid>
        </section>
      )}
    </Stack>
  );
}
