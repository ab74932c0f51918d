import { Input } from '@mantine/core';
import { useId } from 'react';
import { useUntilTyped } from '../../ui/useUntilTyped.ts';
import { useGetCitiesQuery } from '../../api/fixia.ts';

interface Props {
  label: string;
  value: string;
  onValue: (value: string) => void;
  onDone?: () => void;
  placeholder?: string;
  description?: string;
  error?: string;
}

/** A city: one of those whose place is known, or any other. */
export function CityField({ label, value, onValue, onDone, placeholder, description, error: refused }: Props) {
  const error = useUntilTyped(refused, value);
  const id = useId();
  const { data = [] } = useGetCitiesQuery();
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error}>
      <Input
        id={id}
        value={value}
        error={Boolean(error)}
        placeholder={placeholder}
        list={`${id}-cities`}
        autoComplete="off"
        onChange={(event) => onValue(event.currentTarget.value)}
        onBlur={onDone}
        onKeyDown={(event) => event.key === 'Enter' && onDone?.()}
      />
      <datalist id={`${id}-cities`}>
        {data.map((city) => (
          <option key={city.name} value={city.name}>
            {city.province}
          </option>
        ))}
      </datalist>
    </Input.Wrapper>
  );
}
