import { Button, Checkbox, Group, Paper, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useChangeServiceMutation, useCreateServiceMutation, useGetServiceQuery, type ServiceView } from '../../api/fixia.ts';
import { Page } from '../../app/Layout.tsx';
import { RequireSession } from '../../app/RequireSession.tsx';
import { CategorySelect } from '../../ui/CategorySelect.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';

export function NewServicePage() {
  return <RequireSession>{() => <ServiceForm />}</RequireSession>;
}

export function EditServicePage() {
  const { slug = '' } = useParams();
  const query = useGetServiceQuery(slug);
  return <RequireSession>{() => <Loaded query={query}>{(service) => <ServiceForm service={service} />}</Loaded>}</RequireSession>;
}

function ServiceForm({ service }: { service?: ServiceView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [create, creating] = useCreateServiceMutation();
  const [change, changing] = useChangeServiceMutation();
  const { error, isLoading } = service ? changing : creating;
  const [typed, setTyped] = useState({
    title: service?.title ?? '',
    description: service?.description ?? '',
    category: service?.category.slug ?? '',
    price: service ? String(service.price) : '',
    priceUnit: service?.priceUnit ?? 'fixed',
    deliveryDays: String(service?.deliveryDays ?? 7),
    city: service?.city ?? '',
    isRemote: service?.isRemote ?? false,
  });
  const set = <K extends keyof typeof typed>(name: K) => (value: (typeof typed)[K]) => setTyped((now) => ({ ...now, [name]: value }));

  async function save(publish: boolean) {
    const body = { ...typed, price: Number(typed.price), deliveryDays: Number(typed.deliveryDays), city: typed.city || null };
    const answer = service ? await change({ id: service.id, serviceChanges: body }) : await create({ ...body, publish });
    if (answer.data) await navigate(`/servicios/${answer.data.slug}`);
  }

  return (
    <Page size="md">
      <PageHeader title={t(service ? 'serviceForm.edit' : 'serviceForm.new')} lead={t('serviceForm.lead')} />
      <Paper p={{ base: 'lg', sm: 'xl' }}>
        <Form
          onSubmit={() => save(true)}
          submit={t(service ? 'action.save' : 'action.publish')}
          busy={isLoading}
          error={error}
          extra={
            !service && (
              <Button variant="subtle" onClick={() => save(false)} disabled={isLoading}>
                {t('action.saveDraft')}
              </Button>
            )
          }
        >
          <Field label={t('field.title')} description={t('serviceForm.titleHint')} value={typed.title} onValue={set('title')} error={fieldError(error, 'title')} required />
          <CategorySelect value={typed.category} onChange={set('category')} error={fieldError(error, 'category')} />
          <Area label={t('field.description')} description={t('serviceForm.descriptionHint')} value={typed.description} onValue={set('description')} error={fieldError(error, 'description')} rows={8} required />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Field label={t('field.price')} type="number" inputMode="decimal" min={0} value={typed.price} onValue={set('price')} error={fieldError(error, 'price')} required />
            <NativeSelect
              label={t('field.priceUnit')}
              value={typed.priceUnit}
              onChange={(unit) => set('priceUnit')(unit as ServiceView['priceUnit'])}
              options={(['fixed', 'hour', 'day'] as const).map((unit) => ({ value: unit, label: t(`unitName.${unit}`) }))}
            />
            <Field label={t('field.deliveryDays')} type="number" inputMode="numeric" min={1} value={typed.deliveryDays} onValue={set('deliveryDays')} error={fieldError(error, 'deliveryDays')} required />
          </SimpleGrid>
          <Group align="flex-end" grow preventGrowOverflow={false}>
            <Field label={t('field.city')} value={typed.city} onValue={set('city')} error={fieldError(error, 'city')} />
            <Checkbox mb={10} label={t('place.worksRemote')} checked={typed.isRemote} onChange={(event) => set('isRemote')(event.currentTarget.checked)} />
          </Group>
        </Form>
      </Paper>
    </Page>
  );
}
