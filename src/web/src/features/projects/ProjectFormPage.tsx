import { Alert, Checkbox, Group, Paper, SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  useChangeProjectMutation,
  useCreateProjectMutation,
  useGetBudgetHintQuery,
  useGetCategoryQuery,
  useGetProjectQuery,
  usePublishProjectMutation,
  type BudgetKind,
  type DocumentView,
  type ProjectView,
  type ProjectVisibility,
} from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { CategorySelect } from '../places/CategorySelect.tsx';
import { CityField } from '../places/CityField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';
import { PublicArea } from '../../ui/PublicArea.tsx';
import { DocumentsField } from '../files/UploadField.tsx';
import { useDebounced } from '../../ui/useDebounced.ts';
import { DraftState } from '../../ui/DraftState.tsx';
import { useDraft } from '../../ui/useDraft.ts';

const mostFiles = 8;

export function NewProjectPage() {
  return <RequireSession>{() => <ProjectForm />}</RequireSession>;
}

export function EditProjectPage() {
  const { slug = '' } = useParams();
  const query = useGetProjectQuery(slug);
  return (
    <RequireSession>
      {() => <Loaded query={query}>{(project) => <ProjectForm key={project.id} project={project} />}</Loaded>}
    </RequireSession>
  );
}

const typedOf = (project?: ProjectView) => ({
  title: project?.title ?? '',
  description: project?.description ?? '',
  category: project?.category?.slug ?? '',
  budgetKind: project?.budget.kind ?? ('fixed' as BudgetKind),
  budgetMin: project?.budget.min ? String(project.budget.min) : '',
  budgetMax: project?.budget.max ? String(project.budget.max) : '',
  city: project?.city ?? '',
  deadline: project?.deadline ?? '',
  isRemote: project?.isRemote ?? false,
  urgent: project?.urgent ?? false,
  proposalCap: String(project?.proposalCap ?? 10),
  visibility: project?.visibility ?? ('public' as ProjectVisibility),
  files: project?.files ?? ([] as DocumentView[]),
});

type Typed = ReturnType<typeof typedOf>;

const bodyOf = (typed: Typed) => ({
  ...typed,
  budgetMin: Number(typed.budgetMin),
  budgetMax: Number(typed.budgetMax),
  proposalCap: Number(typed.proposalCap),
  deadline: typed.deadline || null,
  files: typed.files.map((file) => file.id),
});

function ProjectForm({ project }: { project?: ProjectView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [create, creating] = useCreateProjectMutation();
  const [change, changing] = useChangeProjectMutation();
  const [saveDraft] = useCreateProjectMutation();
  const [changeDraft] = useChangeProjectMutation();
  const [publish, publishing] = usePublishProjectMutation();
  const [typed, setTyped] = useState(() => typedOf(project));
  const error = creating.error ?? changing.error ?? publishing.error;
  const set =
    <K extends keyof Typed>(name: K) =>
    (value: Typed[K]) =>
      setTyped((now) => ({ ...now, [name]: value }));

  const { isDraft, saving, send } = useDraft({
    typed,
    bodyOf,
    thing: project,
    mayKeep: true,
    ways: {
      create: (body, show) => create({ ...body, publish: show }),
      change: (id, body) => change({ id, projectBriefPatch: body }),
      publish,
    },
    quietly: {
      create: (body, show) => saveDraft({ ...body, publish: show }),
      change: (id, body) => changeDraft({ id, projectBriefPatch: body }),
    },
    onDone: ({ slug }) => navigate(`/proyectos/${slug}`),
  });

  return (
    <Page size="md">
      <PageHeader title={t(project ? 'projectForm.edit' : 'projectForm.new')} lead={t('projectForm.lead')} />
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
            description={t('projectForm.titleHint')}
            value={typed.title}
            onValue={set('title')}
            error={fieldError(error, 'title')}
            maxLength={limits.ProjectBrief.title.maxLength}
            required
          />
          <CategorySelect value={typed.category} onChange={set('category')} error={fieldError(error, 'category')} />
          {typed.category && <WhatToTell category={typed.category} />}
          <PublicArea
            label={t('field.description')}
            description={t('projectForm.descriptionHint')}
            value={typed.description}
            onValue={set('description')}
            error={fieldError(error, 'description')}
            rows={8}
            required
          />
          <DocumentsField
            label={t('projectForm.files')}
            description={t('projectForm.filesHint')}
            most={mostFiles}
            value={typed.files}
            onChange={set('files')}
            error={fieldError(error, 'files')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <CityField label={t('field.city')} value={typed.city} onValue={set('city')} error={fieldError(error, 'city')} />
            <Field
              label={t('field.deadline')}
              type="date"
              value={typed.deadline}
              onValue={set('deadline')}
              error={fieldError(error, 'deadline')}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <NativeSelect
              label={t('field.budgetKind')}
              value={typed.budgetKind}
              onChange={(kind) => set('budgetKind')(kind as BudgetKind)}
              options={[
                { value: 'fixed', label: t('budget.fixed') },
                { value: 'hourly', label: t('budget.hourly') },
              ]}
            />
            <Field
              label={t('field.budgetMin')}
              type="number"
              inputMode="decimal"
              min={0}
              value={typed.budgetMin}
              onValue={set('budgetMin')}
              error={fieldError(error, 'budgetMin')}
              required
            />
            <Field
              label={t('field.budgetMax')}
              type="number"
              inputMode="decimal"
              min={0}
              value={typed.budgetMax}
              onValue={set('budgetMax')}
              error={fieldError(error, 'budgetMax')}
              required
            />
          </SimpleGrid>
          {typed.category && typed.budgetKind === 'fixed' && <WhatItCosts category={typed.category} city={typed.city} />}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NativeSelect
              label={t('field.proposalCap')}
              value={typed.proposalCap}
              onChange={set('proposalCap')}
              options={['5', '10', '20'].map((cap) => ({ value: cap, label: cap }))}
              error={fieldError(error, 'proposalCap')}
            />
            <NativeSelect
              label={t('projectForm.visibility')}
              value={typed.visibility}
              onChange={(visibility) => set('visibility')(visibility as ProjectVisibility)}
              options={(['public', 'invitation'] as const).map((value) => ({ value, label: t(`visibility.${value}`) }))}
            />
          </SimpleGrid>
          <Group>
            <Checkbox
              label={t('place.canBeRemote')}
              checked={typed.isRemote}
              onChange={(event) => set('isRemote')(event.currentTarget.checked)}
            />
            <Checkbox
              label={t('projectForm.urgent')}
              checked={typed.urgent}
              onChange={(event) => set('urgent')(event.currentTarget.checked)}
            />
          </Group>
        </Form>
      </Paper>
    </Page>
  );
}

/** What whoever does such work needs to know, so that their proposals can be compared. */
function WhatToTell({ category }: { category: string }) {
  const { t } = useTranslation();
  const { data } = useGetCategoryQuery(category);
  if (!data || data.brief.length === 0) return null;
  return (
    <Alert color="brand" variant="light" title={t('projectForm.tell')}>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {data.brief.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What comparable work was agreed for. */
function WhatItCosts({ category, city }: { category: string; city: string }) {
  const { t } = useTranslation();
  const rested = useDebounced(city.trim(), 400);
  const { data } = useGetBudgetHintQuery({ category, city: rested || undefined });
  const hint = data?.hint;
  if (!hint) return null;
  return (
    <Text size="sm" c="dimmed">
      {t(hint.city ? 'projectForm.costsHere' : 'projectForm.costs', {
        low: money(hint.low),
        high: money(hint.high),
        median: money(hint.median),
        count: hint.sample,
        city: hint.city,
      })}
    </Text>
  );
}
