import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditableRows } from '../../ui/EditableRows.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { fieldError, type QueryError } from '../../ui/problem.ts';
import type { Typed } from './serviceTyped.ts';

const most = { extras: 8, questions: 10 };

interface Props {
  typed: Typed;
  set: <K extends keyof Typed>(name: K) => (value: Typed[K]) => void;
  error: QueryError;
}

/** What clients can add, and what they usually ask. */
export function ServiceRows({ typed, set, error }: Props) {
  const { t } = useTranslation();
  return (
    <>
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
    </>
  );
}
