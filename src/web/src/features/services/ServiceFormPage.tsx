import { Alert, Anchor, Button, Checkbox, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import {
  useChangeServiceMutation,
  useCreateServiceMutation,
  useGetServiceQuery,
  useGetMyServicesQuery,
  usePublishServiceMutation,
  type PictureView,
  type ServiceExtra,
  type ServicePackage,
  type ServiceQuestion,
  type ServiceView,
} from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { useMe } from '../accounts/useMe.ts';
import { CategorySelect } from '../places/CategorySelect.tsx';
import { CityField } from '../places/CityField.tsx';
import { EditableRows } from '../../ui/EditableRows.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError, type QueryError } from '../../ui/problem.ts';
import { PicturesField } from '../files/UploadField.tsx';
import { DraftState } from '../../ui/DraftState.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { PublicArea } from '../../ui/PublicArea.tsx';

const tiers = ['basic', 'standard', 'premium'] as const;
const most = { extras: 8, questions: 10, pictures: 8 };

export function NewServicePage() {
  return <RequireSession>{() => <ServiceForm />}</RequireSession>;
}

export function EditServicePage() {
  const { slug = '' } = useParams();
  const query = useGetServiceQuery(slug);
  return (
    <RequireSession>
      {() => <Loaded query={query}>{(service) => <ServiceForm key={service.id} service={service} />}</Loaded>}
    </RequireSession>
  );
}

interface Typed {
  title: string;
  description: string;
  category: string;
  price: string;
  priceUnit: ServiceView['priceUnit'];
  deliveryDays: string;
  revisions: string;
  city: string;
  rangeKm: string;
  isRemote: boolean;
  isInstant: boolean;
  autoApproveDays: string;
  tags: string;
  packages: { summary: string; price: string; deliveryDays: string; revisions: string }[];
  extras: { title: string; price: string; days: string }[];
  questions: ServiceQuestion[];
  pictures: PictureView[];
}

const typedOf = (service?: ServiceView): Typed => ({
  title: service?.title ?? '',
  description: service?.description ?? '',
  category: service?.category?.slug ?? '',
  price: service?.price ? String(service.price) : '',
  priceUnit: service?.priceUnit ?? 'fixed',
  deliveryDays: String(service?.deliveryDays ?? 7),
  revisions: String(service?.revisions ?? 1),
  city: service?.city ?? '',
  rangeKm: service?.rangeKm ? String(service.rangeKm) : '',
  isRemote: service?.isRemote ?? false,
  isInstant: service?.isInstant ?? false,
  autoApproveDays: service?.autoApproveDays ? String(service.autoApproveDays) : '',
  tags: service?.tags.join(', ') ?? '',
  packages:
    service?.packages.map((p) => ({
      summary: p.summary,
      price: String(p.price),
      deliveryDays: String(p.deliveryDays),
      revisions: String(p.revisions),
    })) ?? [],
  extras: service?.extras.map((e) => ({ title: e.title, price: String(e.price), days: String(e.days) })) ?? [],
  questions: service?.questions ?? [],
  pictures: service?.pictures ?? [],
});

const bodyOf = (typed: Typed) => ({
  ...typed,
  price: Number(typed.price),
  deliveryDays: Number(typed.deliveryDays),
  revisions: Number(typed.revisions),
  rangeKm: Number(typed.rangeKm) || null,
  autoApproveDays: Number(typed.autoApproveDays) || null,
  tags: typed.tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean),
  packages: typed.packages.map((p, i): ServicePackage => ({
    tier: tiers[i] ?? 'basic',
    summary: p.summary,
    price: Number(p.price),
    deliveryDays: Number(p.deliveryDays),
    revisions: Number(p.revisions),
  })),
  extras: typed.extras.map((e): ServiceExtra => ({ title: e.title, price: Number(e.price), days: Number(e.days) })),
  pictures: typed.pictures.map((picture) => picture.id),
});

function ServiceForm({ service }: { service?: ServiceView }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const navigate = useNavigate();
  const [create, creating] = useCreateServiceMutation();
  const [change, changing] = useChangeServiceMutation();
  const [saveDraft] = useCreateServiceMutation();
  const [changeDraft] = useChangeServiceMutation();
  const [publish, publishing] = usePublishServiceMutation();
  const [typed, setTyped] = useState(() => typedOf(service));
  const error = creating.error ?? changing.error ?? publishing.error;
  const { data: mine } = useGetMyServicesQuery(undefined, { skip: !me?.isProfessionalActive });
  const isFirst = mine?.items.every((one) => one.status === 'draft') ?? false;
  const set =
    <K extends keyof Typed>(name: K) =>
    (value: Typed[K]) =>
      setTyped((now) => ({ ...now, [name]: value }));

  const { isDraft, saving, send } = useDraft({
    typed,
    bodyOf,
    thing: service,
    mayKeep: Boolean(me?.isProfessionalActive),
    ways: {
      create: (body, show) => create({ ...body, publish: show }),
      change: (id, body) => change({ id, serviceOfferPatch: body }),
      publish,
    },
    quietly: {
      create: (body, show) => saveDraft({ ...body, publish: show }),
      change: (id, body) => changeDraft({ id, serviceOfferPatch: body }),
    },
    onDone: ({ slug }) => navigate(`/servicios/${slug}`, { state: { joy: isFirst } }),
  });

  return (
    <Page size="md">
      <PageHeader title={t(service ? 'serviceForm.edit' : 'serviceForm.new')} lead={t('serviceForm.lead')} />
      {me && !me.may.includes('services.draft') && <NotYet />}
      <Paper p={{ base: 'lg', sm: 'xl' }}>
        <Form
          onSubmit={() => send(true)}
          submit={t(isDraft ? 'action.publish' : 'action.save')}
          busy={creating.isLoading || changing.isLoading || publishing.isLoading}
          error={error}
          extra={isDraft && <DraftState saving={saving} onPreview={() => send(false)} />}
        >
          <Field
            label={t('field.title')}
            description={t('serviceForm.titleHint')}
            value={typed.title}
            onValue={set('title')}
            error={fieldError(error, 'title')}
            maxLength={limits.NewOffer.title.maxLength}
            required
          />
          <CategorySelect value={typed.category} onChange={set('category')} error={fieldError(error, 'category')} />
          <PublicArea
            label={t('field.description')}
            description={t('serviceForm.descriptionHint')}
            value={typed.description}
            onValue={set('description')}
            error={fieldError(error, 'description')}
            rows={8}
            required
          />
          <PicturesField
            label={t('serviceForm.pictures')}
            description={t('serviceForm.picturesHint')}
            most={most.pictures}
            value={typed.pictures}
            onChange={set('pictures')}
            error={fieldError(error, 'pictures')}
          />
          <Price typed={typed} set={set} error={error} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <CityField label={t('field.city')} value={typed.city} onValue={set('city')} error={fieldError(error, 'city')} />
            <Field
              label={t('serviceForm.rangeKm')}
              description={t('serviceForm.rangeKmHint')}
              type="number"
              inputMode="numeric"
              min={0}
              max={limits.NewOffer.rangeKm.maximum}
              value={typed.rangeKm}
              onValue={set('rangeKm')}
              error={fieldError(error, 'rangeKm')}
            />
          </SimpleGrid>
          <Checkbox
            label={t('place.worksRemote')}
            checked={typed.isRemote}
            onChange={(event) => set('isRemote')(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('serviceForm.isInstant')}
            description={t('serviceForm.isInstantHint')}
            checked={typed.isInstant}
            onChange={(event) => set('isInstant')(event.currentTarget.checked)}
          />
          <Field
            label={t('serviceForm.autoApproveDays')}
            description={t('serviceForm.autoApproveDaysHint')}
            type="number"
            inputMode="numeric"
            min={1}
            max={limits.NewOffer.autoApproveDays.maximum}
            value={typed.autoApproveDays}
            onValue={set('autoApproveDays')}
            error={fieldError(error, 'autoApproveDays')}
          />
          <Field
            label={t('serviceForm.tags')}
            description={t('serviceForm.tagsHint')}
            value={typed.tags}
            onValue={set('tags')}
            error={fieldError(error, 'tags')}
          />
          <EditableRows
            legend={t('serviceForm.extras')}
            hint={t('serviceForm.extrasHint')}
            add={t('serviceForm.addExtra')}
            remove={(i) => t('serviceForm.removeExtra', { number: i + 1 })}
            most={most.extras}
            value={typed.extras}
            empty={{ title: '', price: '', days: '0' }}
            onChange={set('extras')}
            row={(extra, edit, i) => (
              <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
                <Field
                  label={t('serviceForm.extraTitle')}
                  value={extra.title}
                  onValue={(title) => edit({ title })}
                  error={fieldError(error, `extras[${i}].title`)}
                />
                <Field
                  label={t('serviceForm.extraPrice')}
                  type="number"
                  min={0}
                  value={extra.price}
                  onValue={(price) => edit({ price })}
                  error={fieldError(error, `extras[${i}].price`)}
                />
                <Field
                  label={t('serviceForm.extraDays')}
                  type="number"
                  min={0}
                  value={extra.days}
                  onValue={(days) => edit({ days })}
                  error={fieldError(error, `extras[${i}].days`)}
                />
              </SimpleGrid>
            )}
          />
          <EditableRows
            legend={t('serviceForm.questions')}
            add={t('serviceForm.addQuestion')}
            remove={(i) => t('serviceForm.removeQuestion', { number: i + 1 })}
            most={most.questions}
            value={typed.questions}
            empty={{ question: '', answer: '' }}
            onChange={set('questions')}
            row={(one, edit, i) => (
              <Stack gap="xs">
                <Field
                  label={t('serviceForm.question')}
                  value={one.question}
                  onValue={(question) => edit({ question })}
                  error={fieldError(error, `questions[${i}].question`)}
                />
                <Area
                  label={t('serviceForm.answer')}
                  rows={2}
                  value={one.answer}
                  onValue={(answer) => edit({ answer })}
                  error={fieldError(error, `questions[${i}].answer`)}
                />
              </Stack>
            )}
          />
        </Form>
      </Paper>
      {service && (
        <Anchor component={Link} to={`/servicios/${service.slug}`} mt="md" display="inline-block">
          {t('action.back')}
        </Anchor>
      )}
    </Page>
  );
}

/** What whoever may not offer services lacks, told before they write one. */
function NotYet() {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" mb="lg" title={t('serviceForm.notYet')}>
      <Stack gap="sm" align="flex-start">
        <Text>{t('serviceForm.notYetHint')}</Text>
        <Button component={Link} to="/pricing" size="sm" variant="default">
          {t('serviceForm.seePlans')}
        </Button>
      </Stack>
    </Alert>
  );
}

/** One price, or up to three packages. */
function Price({
  typed,
  set,
  error,
}: {
  typed: Typed;
  set: <K extends keyof Typed>(name: K) => (value: Typed[K]) => void;
  error: QueryError;
}) {
  const { t } = useTranslation();
  const withPackages = typed.packages.length > 0;
  const empty = { summary: '', price: typed.price, deliveryDays: typed.deliveryDays, revisions: typed.revisions };
  return (
    <>
      <Checkbox
        label={t('serviceForm.withPackages')}
        description={t('serviceForm.withPackagesHint')}
        checked={withPackages}
        onChange={(event) => set('packages')(event.currentTarget.checked ? [empty] : [])}
      />
      {withPackages ? (
        <EditableRows
          legend={t('serviceForm.packages')}
          add={t('serviceForm.addPackage')}
          remove={(i) => t('serviceForm.removePackage', { name: t(`tier.${tiers[i]}`) })}
          most={tiers.length}
          value={typed.packages}
          empty={empty}
          onChange={set('packages')}
          row={(one, edit, i) => (
            <Stack gap="xs">
              <Text fw={650}>{t(`tier.${tiers[i]}`)}</Text>
              <Area
                label={t('serviceForm.packageSummary')}
                rows={2}
                value={one.summary}
                onValue={(summary) => edit({ summary })}
                error={fieldError(error, `packages[${i}].summary`)}
              />
              <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
                <Field
                  label={t('field.price')}
                  type="number"
                  min={0}
                  value={one.price}
                  onValue={(price) => edit({ price })}
                  error={fieldError(error, `packages[${i}].price`)}
                />
                <Field
                  label={t('field.deliveryDays')}
                  type="number"
                  min={1}
                  value={one.deliveryDays}
                  onValue={(deliveryDays) => edit({ deliveryDays })}
                  error={fieldError(error, `packages[${i}].deliveryDays`)}
                />
                <Field
                  label={t('serviceForm.revisions')}
                  type="number"
                  min={0}
                  value={one.revisions}
                  onValue={(revisions) => edit({ revisions })}
                  error={fieldError(error, `packages[${i}].revisions`)}
                />
              </SimpleGrid>
            </Stack>
          )}
        />
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Field
            label={t('field.price')}
            type="number"
            inputMode="decimal"
            min={0}
            value={typed.price}
            onValue={set('price')}
            error={fieldError(error, 'price')}
            required
          />
          <NativeSelect
            label={t('field.priceUnit')}
            value={typed.priceUnit}
            onChange={(unit) => set('priceUnit')(unit as ServiceView['priceUnit'])}
            options={(['fixed', 'hour', 'day'] as const).map((unit) => ({ value: unit, label: t(`unitName.${unit}`) }))}
          />
          <Field
            label={t('field.deliveryDays')}
            type="number"
            inputMode="numeric"
            min={1}
            value={typed.deliveryDays}
            onValue={set('deliveryDays')}
            error={fieldError(error, 'deliveryDays')}
            required
          />
          <Field
            label={t('serviceForm.revisions')}
            type="number"
            inputMode="numeric"
            min={0}
            value={typed.revisions}
            onValue={set('revisions')}
            error={fieldError(error, 'revisions')}
          />
        </SimpleGrid>
      )}
    </>
  );
}
