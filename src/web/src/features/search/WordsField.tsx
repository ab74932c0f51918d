import { useCallback, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useGetSuggestionsQuery, type Suggestion } from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useAway } from '../../ui/useAway.ts';
import { useDebounced } from '../../ui/useDebounced.ts';
import { TradeIcon } from '../places/Cover.tsx';
import { nextOption, recentSearches, rememberSearch } from './recent.ts';
import classes from './WordsField.module.css';

interface Option extends Omit<Suggestion, 'kind'> {
  kind: Suggestion['kind'] | 'recent';
}

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

/**
 * The words one looks for; below them the trades, what services are called and the people who begin so, or what was looked for
 * last. A trade and a person lead to their page. A combobox, by keyboard too.
 */
export function WordsField({ value, onValue, onChoose, label, placeholder, className = '' }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const typed = useDebounced(value.trim(), 120);
  const { data } = useGetSuggestionsQuery(typed, {
    skip: typed.length < shortest,
  });
  const isTyping = value.trim().length >= shortest;
  const options: Option[] = isTyping
    ? (data ?? [])
    : open
      ? recentSearches().map((text) => ({ text, kind: 'recent', path: null }))
      : [];
  const shown = open && options.length > 0;
  useAway(
    box,
    open,
    useCallback(() => setOpen(false), []),
  );

  async function choose({ text, path }: Option) {
    setOpen(false);
    setActive(-1);
    if (path) {
      onValue('');
      await navigate(path);
      return;
    }
    rememberSearch(text);
    onValue(text);
    onChoose(text);
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
        void choose(chosen);
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
        maxLength={limits.NewSavedSearch.q.maxLength}
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
              key={`${option.kind}-${option.path ?? option.text}`}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              onClick={() => void choose(option)}
            >
              <Sign option={option} />
              <span>{option.text}</span>
              {option.path && <small>{t(`search.kind.${option.kind}`)}</small>}
            </div>
          ))}
      </div>
    </div>
  );
}

/** What is suggested, by a drawing: a trade, a face, words. */
function Sign({ option: { kind, path } }: { option: Option }) {
  const name = path?.split('/').at(-1) ?? '';
  if (kind === 'trade') return <TradeIcon category={name} size={32} />;
  if (kind === 'person') return <Face id={name} size={32} />;
  return <Icon name={kind === 'recent' ? 'clock' : 'magnifying-glass'} size={16} />;
}
