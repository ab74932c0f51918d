import { Alert, Anchor, Badge, Button, Checkbox, Grid, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import {
  useDeleteServiceMutation,
  useDuplicateServiceMutation,
  useGetServiceQuery,
  useOrderServiceMutation,
  usePauseServiceMutation,
  usePublishServiceMutation,
  type ServiceView,
} from '../../api/fixia.ts';
import { Page } from '../../ui/Page.tsx';
import { useMe } from '../accounts/useMe.ts';
import { Keep } from '../../ui/Keep.tsx';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { money } from '../../ui/format.ts';
import { Gallery } from '../../ui/Gallery.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { fieldError } from '../../ui/problem.ts';

export function ServicePage({ similar }: { similar: (service: ServiceView) => ReactNode }) {
  const { slug = '' } = useParams();
  return (
    <Page>
      <Loaded query={useGetServiceQuery(slug)}>
        {(service) =>
          service.slug === slug ? (
            <ServiceDetail key={service.id} service={service} similar={similar(service)} />
          ) : (
            <Navigate to={`/servicios/${service.slug}`} replace />
          )
        }
      </Loaded>
    </Page>
  );
}

function ServiceDetail({ service, similar }: { service: ServiceView; similar: ReactNode }) {
  const { t } = useTranslation();
  const place = [
    service.isRemote && t('place.remote'),
    service.city && (service.rangeKm ? t('service.range', { city: service.city, km: service.rangeKm }) : service.city),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <PageHeader
        title={service.title || t('service.untitled')}
        lead={[service.category?.name, place].filter(Boolean).join(' · ')}
      >
        {service.status === 'active' && <Keep kind="service" id={service.id} name={service.title} />}
      </PageHeader>
      {service.actions.includes('edit') && <Own service={service} />}
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            {service.pictures.length > 0 && <Gallery pictures={service.pictures} name={service.title} />}
            <Paper p={{ base: 'lg', sm: 'xl' }}>
              <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{service.description}</Text>
              {service.tags.length > 0 && (
                <Group gap="xs" mt="md">
                  {service.tags.map((tag) => (
                    <Badge
                      key={tag}
                      component={Link}
                      to={`/servicios?q=${encodeURIComponent(tag)}`}
                      variant="default"
                      tt="none"
                      style={{ cursor: 'pointer' }}
                    >
                      {tag}
                    </Badge>
                  ))}
                </Group>
              )}
            </Paper>
            {service.questions.length > 0 && (
              <section>
                <Title order={2} size="h3" mb="md">
                  {t('service.questions')}
                </Title>
                <Stack gap="sm">
                  {service.questions.map((one) => (
                    <Paper key={one.question} p="md">
                      <Text fw={650}>{one.question}</Text>
                      <Text c="dimmed">{one.answer}</Text>
                    </Paper>
                  ))}
                </Stack>
              </section>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <Paper p="lg">
              <Buy service={service} />
            </Paper>
            <Paper p="lg">
              <PersonSummary person={service.professional} role="professional" />
              {service.professional.headline && (
                <Text size="sm" c="dimmed" mt="sm">
                  {service.professional.headline}
                </Text>
              )}
              <Text size="sm" c="dimmed">
                {t(`level.${service.professional.level}`)}
              </Text>
            </Paper>
          </Stack>
        </Grid.Col>
      </Grid>
      {similar}
    </>
  );
}

/** What the owner can do, and how others see it. */
function Own({ service }: { service: ServiceView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [publish, publishing] = usePublishServiceMutation();
  const [pause, pausing] = usePauseServiceMutation();
  const [duplicate, duplicating] = useDuplicateServiceMutation();
  const [remove, removing] = useDeleteServiceMutation();
  const [sure, setSure] = useState(false);
  const may = (action: string) => service.actions.includes(action);

  async function copy() {
    const { data } = await duplicate(service.id);
    if (data) await navigate(`/servicios/${data.slug}/editar`);
  }

  async function erase() {
    const { error } = await remove(service.id);
    if (!error) await navigate('/panel?lado=profesional');
  }

  return (
    <Alert
      color="gray"
      mb="lg"
      title={service.hiddenReason ? t(`hidden.${service.hiddenReason}`) : t(`service.own.${service.status}`)}
    >
      <Group gap="sm">
        <Button component={Link} to={`/servicios/${service.slug}/editar`} size="sm" variant="default">
          {t('action.edit')}
        </Button>
        {may('publish') && (
          <Button size="sm" loading={publishing.isLoading} onClick={() => publish(service.id)}>
            {t('action.publish')}
          </Button>
        )}
        {may('pause') && (
          <Button size="sm" variant="default" loading={pausing.isLoading} onClick={() => pause(service.id)}>
            {t('action.pause')}
          </Button>
        )}
        {may('duplicate') && (
          <Button size="sm" variant="default" loading={duplicating.isLoading} onClick={copy}>
            {t('action.duplicate')}
          </Button>
        )}
        {may('delete') && (
          <Button
            size="sm"
            variant={sure ? 'filled' : 'subtle'}
            color="red"
            loading={removing.isLoading}
            onClick={() => (sure ? erase() : setSure(true))}
          >
            {t(sure ? 'action.deleteSure' : 'action.delete')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={publishing.error ?? pausing.error ?? duplicating.error ?? removing.error} />
    </Alert>
  );
}

/** Package, extras, what it comes to, and the order. */
function Buy({ service }: { service: ServiceView }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const navigate = useNavigate();
  const [tier, setTier] = useState(service.packages[0]?.tier);
  const [extras, setExtras] = useState<number[]>([]);
  const [brief, setBrief] = useState('');
  const [order, { error, isLoading }] = useOrderServiceMutation();
  const chosen = service.packages.find((one) => one.tier === tier) ?? service;
  const added = service.extras.filter((_, i) => extras.includes(i));
  const price = added.reduce((sum, extra) => sum + extra.price, chosen.price);
  const days = added.reduce((sum, extra) => sum + extra.days, chosen.deliveryDays);

  async function submit() {
    const { data } = await order({ id: service.id, newOrder: { brief, package: tier ?? null, extras, price } });
    if (data) await navigate(`/contratos/${data.id}`);
  }

  return (
    <Stack gap="md">
      {service.packages.length > 0 && (
        <Radio.Group value={tier} onChange={setTier} label={t('service.packages')}>
          <Stack gap="sm" mt="xs">
            {service.packages.map((one) => (
              <Radio
                key={one.tier}
                value={one.tier}
                label={`${t(`tier.${one.tier}`)} · ${money(one.price, service.currency)}`}
                description={[
                  one.summary,
                  t('service.delivery', { count: one.deliveryDays }),
                  t('service.revisions', { count: one.revisions }),
                ].join(' · ')}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {service.extras.length > 0 && (
        <Checkbox.Group
          value={extras.map(String)}
          onChange={(values) => setExtras(values.map(Number))}
          label={t('service.extras')}
        >
          <Stack gap="xs" mt="xs">
            {service.extras.map((extra, i) => (
              <Checkbox
                key={extra.title}
                value={String(i)}
                label={`${extra.title} · + ${money(extra.price, service.currency)}`}
                description={extra.days > 0 ? t('service.moreDays', { count: extra.days }) : undefined}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <div>
        <Text fz={28} fw={750} aria-live="polite">
          {money(price, service.currency)}
          <Text span c="dimmed">
            {t(`unit.${service.priceUnit}`)}
          </Text>
        </Text>
        <Text c="dimmed">
          {t('service.delivery', { count: days })} · {t('service.revisions', { count: chosen.revisions })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('service.finalPrice')}
        </Text>
      </div>
      {!me && service.status === 'active' && (
        <Button component={Link} to={`/ingresar?volver=/servicios/${service.slug}`} fullWidth>
          {t('service.signInToOrder')}
        </Button>
      )}
      {service.actions.includes('order') && (
        <Form
          onSubmit={submit}
          submit={t('service.order')}
          busy={isLoading}
          error={error}
          extra={
            <Anchor component={Link} to="/ayuda" size="sm">
              {t('service.howItWorks')}
            </Anchor>
          }
        >
          <Area
            label={t('service.brief')}
            description={t('service.briefHint')}
            rows={4}
            value={brief}
            onValue={setBrief}
            error={fieldError(error, 'brief')}
            required
          />
        </Form>
      )}
    </Stack>
  );
}
