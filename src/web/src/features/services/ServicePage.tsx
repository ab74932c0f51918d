import { Anchor, Button, Grid, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useGetServiceQuery, useOrderServiceMutation, type ServiceView } from '../../api/fixia.ts';
import { Page } from '../../app/Layout.tsx';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';
import { PersonSummary } from '../../ui/PersonSummary.tsx';
import { useMe } from '../../app/useMe.ts';

export function ServicePage() {
  const { slug = '' } = useParams();
  return (
    <Page>
      <Loaded query={useGetServiceQuery(slug)}>{(service) => <ServiceDetail service={service} />}</Loaded>
    </Page>
  );
}

function ServiceDetail({ service }: { service: ServiceView }) {
  const { t } = useTranslation();
  const place = service.isRemote ? t('place.remote') : service.city;
  return (
    <>
      <PageHeader title={service.title} lead={[service.category.name, place].filter(Boolean).join(' · ')}>
        {service.actions.includes('edit') && (
          <Button component={Link} to={`/servicios/${service.slug}/editar`} variant="light">
            {t('action.edit')}
          </Button>
        )}
      </PageHeader>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Paper p={{ base: 'lg', sm: 'xl' }}>
            <Text style={{ whiteSpace: 'pre-line' }}>{service.description}</Text>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <Paper p="lg">
              <Text fz={28} fw={750}>
                {money(service.price, service.currency)}
                <Text span c="dimmed">
                  {t(`unit.${service.priceUnit}`)}
                </Text>
              </Text>
              {service.deliveryDays != null && <Text c="dimmed">{t('service.delivery', { count: service.deliveryDays })}</Text>}
              <Text size="sm" c="dimmed" mb="md">
                {t('service.finalPrice')}
              </Text>
              <Order service={service} />
            </Paper>
            <Paper p="lg">
              <PersonSummary person={service.professional} role="professional" />
            </Paper>
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function Order({ service }: { service: ServiceView }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const navigate = useNavigate();
  const [brief, setBrief] = useState('');
  const [order, { error, isLoading }] = useOrderServiceMutation();

  if (!me)
    return (
      <Button component={Link} to={`/ingresar?volver=/servicios/${service.slug}`} fullWidth>
        {t('service.signInToOrder')}
      </Button>
    );
  if (!service.actions.includes('order')) return null;

  async function submit() {
    const { data } = await order({ id: service.id, newOrder: { brief } });
    if (data) await navigate(`/contratos/${data.id}`);
  }

  return (
    <Form onSubmit={submit} submit={t('service.order')} busy={isLoading} error={error} extra={<Anchor component={Link} to="/ayuda" size="sm">{t('service.howItWorks')}</Anchor>}>
      <Area label={t('service.brief')} description={t('service.briefHint')} rows={4} value={brief} onValue={setBrief} error={fieldError(error, 'brief')} required />
    </Form>
  );
}

