import { Alert, Anchor, Button, Checkbox, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import {
  useChangeServiceMutation,
  useCreateServiceMutation,
  useGetCategoriesQuery,
  useGetServiceQuery,
  useGetMyServicesQuery,
  usePublishServiceMutation,
  type ServiceCard,
  type ServiceView,
} from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { useMe } from '../accounts/useMe.ts';
import { CategorySelect } from '../places/CategorySelect.tsx';
import { CityField } from '../places/CityField.tsx';
import { Columns } from '../../ui/Columns.tsx';
import { Field } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Preview } from '../../ui/Preview.tsx';
import { fieldError } from '../../ui/problem.ts';
import { StepForm } from '../../ui/StepForm.tsx';
import { PicturesField } from '../files/UploadField.tsx';
import { DraftState } from '../../ui/DraftState.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { PublicArea } from '../../ui/PublicArea.tsx';
import { ServicePrice } from './ServicePrice.tsx';
import { ServiceRows } from './ServiceRows.tsx';
import { bodyOf, cardOf, typedOf, type Typed } from './serviceTyped.ts';

const mostPictures = 8;

interface Props {
  /** The service as the search will show it, which belongs to a capability above. */
  preview: (service: ServiceCard) => ReactNode;
}

export function NewServicePage({ preview }: Props) {
  return <RequireSession>{() => <ServiceForm preview={preview} />}</RequireSession>;
}

export function EditServicePage({ preview }: Props) {
  const { slug = '' } = useParams();
  const query = useGetServiceQuery(slug);
  return (
    <RequireSession>
      {() => <Loaded query={query}>{(service) => <ServiceForm key={service.id} service={service} preview={preview} />}</Loaded>}
    </RequireSession>
  );
}

function ServiceForm({ service, preview }: Props & { service?: ServiceView }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const { data: branches = [] } = useGetCategoriesQuery();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
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
    <Page>
      <PageHeader title={t(service ? 'serviceForm.edit' : 'serviceForm.new')} lead={t('serviceForm.lead')} />
      {me && !me.may.includes('services.draft') && <NotYet />}
      <Columns
        width={340}
        stays
        beside={wide && me && <Preview>{preview(cardOf(typed, me, branches))}</Preview>}
      >
        <Paper p={{ base: 'lg', sm: 'xl' }}>
          <StepForm
            onSubmit={() => send(true)}
            submit={t(isDraft ? 'action.publish' : 'action.save')}
            busy={creating.isLoading || changing.isLoading || publishing.isLoading}
            error={error}
            extra={isDraft && <DraftState saving={saving} onPreview={() => send(false)} />}
            steps={[
              {
                title: t('serviceForm.step.what'),
                children: (
                  <>
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
                  </>
                ),
              },
              {
                title: t('serviceForm.step.tell'),
                children: (
                  <>
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
                      most={mostPictures}
                      value={typed.pictures}
                      onChange={set('pictures')}
                      error={fieldError(error, 'pictures')}
                    />
                  </>
                ),
              },
              { title: t('serviceForm.step.price'), children: <ServicePrice typed={typed} set={set} error={error} /> },
              {
                title: t('serviceForm.step.where'),
                children: (
                  <>
                    <SimpleGrid cols={{ base: 1, sm: 2 }}>
                      <CityField
                        label={t('field.city')}
                        value={typed.city}
                        onValue={set('city')}
                        error={fieldError(error, 'city')}
                      />
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
                  </>
                ),
              },
              {
                title: t('serviceForm.step.more'),
                children: (
                  <>
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
                    <ServiceRows typed={typed} set={set} error={error} />
                  </>
                ),
              },
            ]}
          />
        </Paper>
      </Columns>
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
