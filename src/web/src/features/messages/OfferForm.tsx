import { Button, Checkbox, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMakeOfferMutation, type ChatOfferView, type ConversationView } from '../../api/fixia.ts';
import { EditableRows } from '../../ui/EditableRows.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { money } from '../../ui/format.ts';
import { fieldError } from '../../ui/problem.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { newId } from './newId.ts';

const mostParts = 10;
const text = (value: number | null | undefined, without = '') => (value ? String(value) : without);

interface Props {
  conversation: ConversationView;
  replaces?: ChatOfferView;
  onClose: () => void;
}

/** An offer, new or in place of the one that stands. */
export function OfferForm({ conversation, replaces, onClose }: Props) {
  const { t } = useTranslation();
  const [make, { isLoading, error }] = useMakeOfferMutation();
  // Sent again it is the same offer.
  const [message] = useState(newId);
  const before = replaces?.terms;
  const [typed, setTyped] = useState({
    title: before?.title ?? conversation.about.title?.slice(0, 90) ?? '',
    scope: before?.scope ?? '',
    price: text(before?.price),
    days: text(before?.days),
    validDays: text(before?.validDays, '7'),
    isRemote: before?.isRemote ?? false,
    milestones: before?.milestones?.map((m) => ({ title: m.title, price: String(m.price), days: String(m.days) })) ?? [],
  });
  const set = (changes: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...changes }));
  const total = typed.milestones.reduce((sum, part) => sum + Number(part.price), 0);
  const of = (name: string) => fieldError(error, `terms.${name}`) ?? fieldError(error, name);

  async function send() {
    const milestones = typed.milestones.map((m) => ({ title: m.title, price: Number(m.price), days: Number(m.days) }));
    const terms = {
      title: typed.title,
      scope: typed.scope,
      price: milestones.length > 0 ? total : Number(typed.price),
      days: milestones.length > 0 ? Math.max(1, milestones.reduce((sum, m) => sum + m.days, 0)) : Number(typed.days),
      milestones,
      isRemote: typed.isRemote,
      validDays: Number(typed.validDays),
      autoApproveDays: before?.autoApproveDays ?? null,
    };
    const { data } = await make({ id: conversation.id, message, offeredInChat: { terms, replaces: replaces?.version ?? null } });
    if (data) onClose();
  }

  return (
    <Sheet
      title={t(replaces ? 'offer.counter' : 'offer.make')}
      onClose={onClose}
      foot={
        <Button fullWidth loading={isLoading} onClick={() => void send()}>
          {t('offer.send')}
        </Button>
      }
    >
      <Stack gap="sm">
        <Field label={t('offer.work')} value={typed.title} onValue={(title) => set({ title })} error={of('title')} required />
        <Area label={t('offer.scope')} rows={3} value={typed.scope} onValue={(scope) => set({ scope })} error={of('scope')} />
        {typed.milestones.length > 0 ? (
          <Text fw={700} aria-live="polite">
            {t('offer.total', { total: money(total) })}
          </Text>
        ) : (
          <SimpleGrid cols={2}>
            <Field
              label={t('offer.price')}
              type="number"
              value={typed.price}
              onValue={(price) => set({ price })}
              error={of('price')}
              required
            />
            <Field
              label={t('offer.daysLabel')}
              type="number"
              value={typed.days}
              onValue={(days) => set({ days })}
              error={of('days')}
              required
            />
          </SimpleGrid>
        )}
        <EditableRows
          legend={t('offer.parts')}
          add={t('offer.addPart')}
          remove={(i) => t('offer.removePart', { number: i + 1 })}
          most={mostParts}
          value={typed.milestones}
          empty={{ title: '', price: '', days: '7' }}
          onChange={(milestones) => set({ milestones })}
          row={(one, change, i) => (
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
              <Field
                label={t('offer.part')}
                value={one.title}
                onValue={(title) => change({ title })}
                error={of(`milestones[${i}].title`)}
              />
              <Field
                label={t('offer.price')}
                type="number"
                value={one.price}
                onValue={(price) => change({ price })}
                error={of(`milestones[${i}].price`)}
              />
              <Field
                label={t('offer.daysLabel')}
                type="number"
                value={one.days}
                onValue={(days) => change({ days })}
                error={of(`milestones[${i}].days`)}
              />
            </SimpleGrid>
          )}
        />
        <Field
          label={t('offer.validDays')}
          type="number"
          value={typed.validDays}
          onValue={(validDays) => set({ validDays })}
          error={of('validDays')}
        />
        <Checkbox
          label={t('offer.remote')}
          checked={typed.isRemote}
          onChange={(event) => set({ isRemote: event.currentTarget.checked })}
        />
        <ProblemAlert error={error} />
      </Stack>
    </Sheet>
  );
}
