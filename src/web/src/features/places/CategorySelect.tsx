import { useTranslation } from 'react-i18next';
import { useGetCategoriesQuery } from '../../api/fixia.ts';
import { NativeSelect } from '../../ui/NativeSelect.tsx';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Offered as "any" when filtering; absent when one has to be chosen. */
  any?: boolean;
  error?: string;
}

export function CategorySelect({ value, onChange, any, error }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useGetCategoriesQuery();
  return (
    <NativeSelect
      label={t('field.category')}
      value={value}
      onChange={onChange}
      error={error}
      required={!any}
      empty={t(any ? 'category.any' : 'field.choose')}
      options={data.map((parent) => ({
        group: parent.name,
        options: [
          ...(any ? [{ value: parent.slug, label: t('category.allOf', { name: parent.name }) }] : []),
          ...parent.children.map((child) => ({ value: child.slug, label: child.name })),
        ],
      }))}
    />
  );
}
