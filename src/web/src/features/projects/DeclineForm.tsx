import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclineProposalMutation, type DeclineReason } from '../../api/fixia.ts';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { fieldError } from '../../ui/problem.ts';

type Reason = NonNullable<DeclineReason>;
const reasons: Reason[] = ['price', 'experience', 'time', 'unclear', 'chose_another', 'other'];

/** Whoever proposed gave it time: they are told why not. */
export function DeclineForm({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation();
  const [decline, { error, isLoading }] = useDeclineProposalMutation();
  const [reason, setReason] = useState<Reason>('chose_another');
  const [note, setNote] = useState('');
  return (
    <Form
      onSubmit={() => decline({ id, decline: { reason, note: note || null } })}
      submit={t('action.decline')}
      busy={isLoading}
      error={error}
      extra={
        <Button variant="subtle" onClick={onBack}>
          {t('action.back')}
        </Button>
      }
    >
      <NativeSelect
        label={t('proposals.declineWhy')}
        value={reason}
        onChange={(value) => setReason(value as Reason)}
        options={reasons.map((value) => ({ value, label: t(`declineReason.${value}`) }))}
      />
      <Area label={t('proposals.declineNote')} rows={2} value={note} onValue={setNote} error={fieldError(error, 'note')} />
    </Form>
  );
}
