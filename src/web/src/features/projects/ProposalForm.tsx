import { Alert, Button, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useAdviseLetterMutation,
  useEditProposalMutation,
  useSendProposalMutation,
  type ProjectView,
  type ProposalView,
} from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { EditableRows } from '../../ui/EditableRows.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { money } from '../../ui/format.ts';
import { fieldError } from '../../ui/problem.ts';
import { DocumentsField } from '../files/UploadField.tsx';
import { differenceOf, ProjectChanges, type ProjectWords } from './Changes.tsx';

const most = { milestones: 10, files: 5 };

/** A proposal, new or changed. Before it is sent, its author is told what is worth knowing of the letter. */
export function ProposalForm({
  project,
  proposal,
  onDone,
}: {
  project: ProjectView;
  proposal?: ProposalView;
  onDone?: () => void;
}) {
  const { t } = useTranslation();
  const [send, sending] = useSendProposalMutation();
  const [edit, editing] = useEditProposalMutation();
  const [advise, { data: advice }] = useAdviseLetterMutation();
  const [typed, setTyped] = useState({
    letter: proposal?.letter ?? '',
    price: proposal ? String(proposal.price) : '',
    days: proposal ? String(proposal.days) : '',
    milestones: proposal?.milestones.map((m) => ({ title: m.title, price: String(m.price), days: String(m.days) })) ?? [],
    autoApproveDays: proposal?.autoApproveDays ? String(proposal.autoApproveDays) : '',
    files: proposal?.files ?? [],
  });
  const set =
    <K extends keyof typeof typed>(name: K) =>
    (value: (typeof typed)[K]) =>
      setTyped((now) => ({ ...now, [name]: value }));
  const error = sending.error ?? editing.error;
  // The project is read anew by itself: sending once more answers what it says now.
  const changed = differenceOf<ProjectWords>(error, 'project_changed');
  const nearest = advice?.similar[0];
  const total = typed.milestones.reduce((sum, m) => sum + Number(m.price), 0);

  async function submit() {
    const body = {
      letter: typed.letter,
      price: typed.milestones.length > 0 ? total : Number(typed.price),
      days: Number(typed.days),
      milestones: typed.milestones.map((m) => ({ title: m.title, price: Number(m.price), days: Number(m.days) })),
      files: typed.files.map((file) => file.id),
      autoApproveDays: typed.autoApproveDays ? Number(typed.autoApproveDays) : null,
      projectVersion: project.version,
    };
    const { data } = proposal
      ? await edit({ id: proposal.id, proposalOfferPatch: body })
      : await send({ id: project.id, proposalOffer: body });
    if (data) onDone?.();
  }

  return (
    <Paper p={{ base: 'lg', sm: 'xl' }}>
      <Title order={2} mb="md">
        {t(proposal ? 'project.editProposal' : 'project.propose')}
      </Title>
      {project.proposals >= project.proposalCap && !proposal && (
        <Alert color="yellow" mb="md">
          {t('project.willWait')}
        </Alert>
      )}
      <Form
        onSubmit={submit}
        submit={t(proposal ? 'action.save' : 'project.sendProposal')}
        busy={sending.isLoading || editing.isLoading}
        error={changed ? undefined : error}
        extra={
          onDone && (
            <Button variant="subtle" onClick={onDone}>
              {t('action.back')}
            </Button>
          )
        }
      >
        {changed && <ProjectChanges {...changed} />}
        <div onBlur={() => typed.letter.trim().length >= 30 && advise({ letter: typed.letter })}>
          <Area
            label={t('field.letter')}
            description={t('project.letterHint')}
            rows={7}
            value={typed.letter}
            onValue={set('letter')}
            error={fieldError(error, 'letter')}
            required
          />
        </div>
        <div role="status">
          {advice && advice.contacts.length > 0 && (
            <Alert color="yellow" title={t('advice.contacts')}>
              {advice.contacts.map((words) => `“${words}”`).join(', ')}. {t('advice.contactsText')}
            </Alert>
          )}
          {nearest && (
            <Alert color="yellow" mt="xs" title={t('advice.similar', { percent: nearest.percent })}>
              <Link to={`/proyectos/${nearest.projectSlug}`}>{nearest.projectTitle}</Link>. {t('advice.similarText')}
            </Alert>
          )}
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {typed.milestones.length === 0 ? (
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
          ) : (
            <div>
              <Text size="sm" fw={500}>
                {t('proposals.total')}
              </Text>
              <Text fz="lg" fw={700} aria-live="polite">
                {money(total)}
              </Text>
            </div>
          )}
          <Field
            label={t('field.days')}
            type="number"
            inputMode="numeric"
            min={1}
            value={typed.days}
            onValue={set('days')}
            error={fieldError(error, 'days')}
            required
          />
        </SimpleGrid>
        <Field
          label={t('proposals.autoApprove')}
          description={t('proposals.autoApproveHint')}
          type="number"
          inputMode="numeric"
          min={1}
          max={limits.ProposalOffer.autoApproveDays.maximum}
          value={typed.autoApproveDays}
          onValue={set('autoApproveDays')}
          error={fieldError(error, 'autoApproveDays')}
        />
        <EditableRows
          legend={t('proposals.milestones')}
          hint={t('proposals.milestonesHint')}
          add={t('proposals.addMilestone')}
          remove={(i) => t('proposals.removeMilestone', { number: i + 1 })}
          most={most.milestones}
          value={typed.milestones}
          empty={{ title: '', price: '', days: '7' }}
          onChange={set('milestones')}
          row={(one, change, i) => (
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
              <Field
                label={t('proposals.milestoneTitle')}
                value={one.title}
                onValue={(title) => change({ title })}
                error={fieldError(error, `milestones[${i}].title`)}
              />
              <Field
                label={t('proposals.milestonePrice')}
                type="number"
                min={0}
                value={one.price}
                onValue={(price) => change({ price })}
                error={fieldError(error, `milestones[${i}].price`)}
              />
              <Field
                label={t('proposals.milestoneDays')}
                type="number"
                min={1}
                value={one.days}
                onValue={(days) => change({ days })}
                error={fieldError(error, `milestones[${i}].days`)}
              />
            </SimpleGrid>
          )}
        />
        <DocumentsField
          label={t('projectForm.files')}
          most={most.files}
          value={typed.files}
          onChange={set('files')}
          error={fieldError(error, 'files')}
        />
      </Form>
    </Paper>
  );
}
