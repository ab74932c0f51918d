import { Button, Input } from '@mantine/core';
import { useId, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useGetSuggestionsQuery } from '../../api/fixia.ts';
import classes from './SearchBox.module.css';
import { useDebounced } from '../../ui/useDebounced.ts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  onSearch: () => void;
  label: string;
  placeholder: string;
}

const shortest = 2;

/** The search box; what one may be about to type comes from the server, in the list the browser itself shows. */
export function SearchBox({ value, onChange, onSearch, label, placeholder }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const typed = useDebounced(value.trim(), 120);
  const { data = [] } = useGetSuggestionsQuery(typed, { skip: typed.length < shortest });
  function submit(event: FormEvent) {
    event.preventDefault();
    onSearch();
  }
  return (
    <form role="search" onSubmit={submit} className={classes.box}>
      <Input
        type="search"
        size="lg"
        radius="md"
        className={classes.input}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-label={label}
        placeholder={placeholder}
        maxLength={120}
        list={id}
        autoComplete="off"
      />
      <datalist id={id}>
        {data.map((suggestion) => (
          <option key={suggestion.text} value={suggestion.text}>
            {suggestion.text}
          </option>
        ))}
      </datalist>
      <Button type="submit" size="lg">
        {t('search.submit')}
      </Button>
    </form>
  );
}
