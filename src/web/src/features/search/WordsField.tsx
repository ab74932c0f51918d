import { useCallback, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useGetSuggestionsQuery } from '../../api/fixia.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useAway } from '../../ui/useAway.ts';
import { useDebounced } from '../../ui/useDebounced.ts';
import { nextOption, recentSearches, rememberSearch } from './recent.ts';
import classes from './WordsField.module.css';

interface Props {
  value: string;
  onValue: (value: string) => void;
  /** Somebody chose one of the suggestions, which is a search by itself. */
  onChoose: (value: string) => void;
  label: string;
  placeholder?: string;
  className?: string;
}

const shortest = 2;

/** The words one looks for; below them what others call it, or what was looked for last. A combobox, by keyboard too. */
export function WordsField({ value, onValue, onChoose, label, placeholder, className = '' }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const typed = useDebounced(value.trim(), 120);
  const { data } = useGetSuggestionsQuery(typed, { skip: typed.length < shortest });
  const isTyping = value.trim().length >= shortest;
  const options = isTyping ? (data ?? []).map((suggestion) => suggestion.text) : open ? recentSearches() : [];
  const shown = open && options.length > 0;
  useAway(
    box,
    open,
    useCallback(() => setOpen(false), []),
  );

  function choose(words: string) {
    rememberSearch(words);
    setOpen(false);
    setActive(-1);
    onValue(words);
    onChoose(words);
  }

  function key(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = options[active];
    if (step && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((now) => nextOption(now, step, options.length));
    } else if (event.key === 'Enter') {
      if (shown && chosen !== undefined) {
        event.preventDefault();
        choose(chosen);
      } else {
        rememberSearch(value);
        setOpen(false);
      }
    }
  }

  return (
    <div ref={box} className={`${classes.field} ${className}`}>
      <Icon name="magnifying-glass" />
      <input
        type="search"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        aria-label={label}
        value={value}
        placeholder={placeholder ?? t('search.placeholder')}
        maxLength={120}
        autoComplete="off"
        enterKeyHint="search"
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          onValue(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={key}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t(isTyping ? 'search.suggestions' : 'search.recent')}
        hidden={!shown}
        className={classes.list}
      >
        {shown &&
          options.map((option, i) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's
            <div
              key={option}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              onClick={() => choose(option)}
            >
              <Icon name={isTyping ? 'magnifying-glass' : 'clock'} size={16} /> {option}
            </div>
          ))}
      </div>
    </div>
  );
}
