import { Checkbox, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../api/fixia.ts';
import { EditableRows } from '../../ui/EditableRows.tsx';
import { Area, Field } from '../../ui/Field.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { fieldError, type QueryError } from '../../ui/problem.ts';
import { tiers, type Typed } from './serviceTyped.ts';

interface Props {
  typed: Typed;
  set: <K extends keyof Typed>(name: K) => (value: Typed[K]) => void;
  error: QueryError;
}

/** One price, or up to three packages. */
export function ServicePrice({ typed, set, error }: Props) {
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
