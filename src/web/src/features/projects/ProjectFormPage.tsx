import { Alert, Checkbox, Group, Paper, SimpleGrid, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  useChangeProjectMutation,
  useCreateProjectMutation,
  useGetBudgetHintQuery,
  useGetCategoriesQuery,
  useGetCategoryQuery,
  useGetProjectQuery,
  usePublishProjectMutation,
  type BudgetKind,
  type ProjectCard,
  type ProjectView,
  type ProjectVisibility,
} from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { Page } from '../../ui/Page.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { useMe } from '../accounts/useMe.ts';
import { CategorySelect } from '../places/CategorySelect.tsx';
import { CityField } from '../places/CityField.tsx';
import { Columns } from '../../ui/Columns.tsx';
import { Field } from '../../ui/Field.tsx';
import { money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Preview } from '../../ui/Preview.tsx';
import { fieldError } from '../../ui/problem.ts';
import { PublicArea } from '../../ui/PublicArea.tsx';
import { DocumentsField } from '../files/UploadField.tsx';
import { useDebounced } from '../../ui/useDebounced.ts';
import { DraftState } from '../../ui/DraftState.tsx';
import { StepForm } from '../../ui/StepForm.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { bodyOf, cardOf, typedOf, type Typed } from './projectTyped.ts';

const mostFiles = 8;

interface Props {
  /** The project as the search will show it, which belongs to a capability above. */
  preview: (project: ProjectCard) => ReactNode;
}

export function NewProjectPage({ preview }: Props) {
  return <RequireSession>{() => <ProjectForm preview={preview} />}</RequireSession>;
}

export function EditProjectPage({ preview }: Props) {
  const { slug = '' } = useParams();
  const query = useGetProjectQuery(slug);
  return (
    <RequireSession>
      {() => <Loaded query={query}>{(project) => <ProjectForm key={project.id} project={project} preview={preview} />}</Loaded>}
    </RequireSession>
  );
}

function ProjectForm({ project, preview }: Props & { project?: ProjectView }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const { data: branches = [] } = useGetCategoriesQuery();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
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
    <Page>
      <PageHeader title={t(project ? 'projectForm.edit' : 'projectForm.new')} lead={t('projectForm.lead')} />
      <Columns width={340} stays beside={wide && me && <Preview>{preview(cardOf(typed, me, branches))}</Preview>}>
        <Paper p={{ base: 'lg', sm: 'xl' }}>
          <StepForm
            onSubmit={() => send(true)}
            submit={t(isDraft ? 'action.publish' : 'action.save')}
            busy={creating.isLoading || changing.isLoading || publishing.isLoading}
            error={error}
            extra={isDraft && <DraftState saving={saving} onPreview={() => send(false)} />}
            steps={[
              {
                title: t('projectForm.step.what'),
                children: (
                  <>
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
                  </>
                ),
              },
              {
                title: t('projectForm.step.tell'),
                children: (
                  <>
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
                  </>
                ),
              },
              {
                title: t('projectForm.step.where'),
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
                        label={t('field.deadline')}
                        type="date"
                        value={typed.deadline}
                        onValue={set('deadline')}
                        error={fieldError(error, 'deadline')}
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
                  </>
                ),
              },
              {
                title: t('projectForm.step.budget'),
                children: (
                  <>
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
                    {typed.category && typed.budgetKind === 'fixed' && (
                      <WhatItCosts category={typed.category} city={typed.city} />
                    )}
                  </>
                ),
              },
              {
                title: t('projectForm.step.who'),
                children: (
                  <>
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
                  </>
                ),
              },
            ]}
          />
        </Paper>
      </Columns>
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
