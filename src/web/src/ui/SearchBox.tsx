import { Button, Input } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SearchBox.module.css';

interface Props {
  value: string;
  onChange: (value: string) => void;
  onSearch: () => void;
  label: string;
  placeholder: string;
}

export function SearchBox({ value, onChange, onSearch, label, placeholder }: Props) {
  const { t } = useTranslation();
  function submit(event: FormEvent) {
    event.preventDefault();
    onSearch();
  }
  return (
    <form role="search" onSubmit={submit} className={classes.box}>
      <Input type="search" size="lg" radius="md" className={classes.input} value={value} onChange={(event) => onChange(event.currentTarget.value)} aria-label={label} placeholder={placeholder} maxLength={120} />
      <Button type="submit" size="lg">
        {t('search.submit')}
      </Button>
    </form>
  );
}
