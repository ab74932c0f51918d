import { Button, Checkbox, Group, Paper, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCreateProjectMutation, type BudgetKind } from '../../api/fixia.ts';
import { Page } from '../../app/Layout.tsx';
import { RequireSession } from '../../app/RequireSession.tsx';
import { CategorySelect } from '../../ui/CategorySelect.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { fieldError } from '../../ui/problem.ts';

export function NewProjectPage() {
  return <RequireSession>{() => <ProjectForm />}</RequireSession>;
}

function ProjectForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [create, { error, isLoading }] = useCreateProjectMutation();
  const [typed, setTyped] = useState({
    title: '',
    description: '',
    category: '',
    budgetKind: 'fixed' as BudgetKind,
    budgetMin: '',
    budgetMax: '',
    city: '',
    deadline: '',
    isRemote: false,
    urgent: false,
    proposalCap: '10',
  });
  const set = <K extends keyof typeof typed>(name: K) => (value: (typeof typed)[K]) => setTyped((now) => ({ ...now, [name]: value }));

  async function save(publish: boolean) {
    const { data } = await create({
      ...typed,
      budgetMin: Number(typed.budgetMin),
      budgetMax: Number(typed.budgetMax),
      proposalCap: Number(typed.proposalCap),
      city: typed.city || null,
      deadline: typed.deadline || null,
      publish,
    });
    if (data) await navigate(`/proyectos/${data.slug}`);
  }

  return (
    <Page size="md">
      <PageHeader title={t('projectForm.new')} lead={t('projectForm.lead')} />
      <Paper p={{ base: 'lg', sm: 'xl' }}>
        <Form
          onSubmit={() => save(true)}
          submit={t('action.publish')}
          busy={isLoading}
          error={error}
          extra={
            <Button variant="subtle" onClick={() => save(false)} disabled={isLoading}>
              {t('action.saveDraft')}
            </Button>
          }
        >
          <Field label={t('field.title')} description={t('projectForm.titleHint')} value={typed.title} onValue={set('title')} error={fieldError(error, 'title')} required />
          <CategorySelect value={typed.category} onChange={set('category')} error={fieldError(error, 'category')} />
          <Area label={t('field.description')} description={t('projectForm.descriptionHint')} value={typed.description} onValue={set('description')} error={fieldError(error, 'description')} rows={8} required />
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
            <Field label={t('field.budgetMin')} type="number" inputMode="decimal" min={0} value={typed.budgetMin} onValue={set('budgetMin')} error={fieldError(error, 'budgetMin')} required />
            <Field label={t('field.budgetMax')} type="number" inputMode="decimal" min={0} value={typed.budgetMax} onValue={set('budgetMax')} error={fieldError(error, 'budgetMax')} required />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Field label={t('field.city')} value={typed.city} onValue={set('city')} error={fieldError(error, 'city')} />
            <Field label={t('field.deadline')} type="date" value={typed.deadline} onValue={set('deadline')} error={fieldError(error, 'deadline')} />
            <NativeSelect label={t('field.proposalCap')} value={typed.proposalCap} onChange={set('proposalCap')} options={['5', '10', '20'].map((cap) => ({ value: cap, label: cap }))} error={fieldError(error, 'proposalCap')} />
          </SimpleGrid>
          <Group>
            <Checkbox label={t('place.canBeRemote')} checked={typed.isRemote} onChange={(event) => set('isRemote')(event.currentTarget.checked)} />
            <Checkbox label={t('projectForm.urgent')} checked={typed.urgent} onChange={(event) => set('urgent')(event.currentTarget.checked)} />
          </Group>
        </Form>
      </Paper>
    </Page>
  );
}
