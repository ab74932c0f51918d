import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacetsView, PriceBar } from '../../api/fixia.ts';
import { Field } from '../../ui/Field.tsx';
import { money, number } from '../../ui/format.ts';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { CategorySelect } from '../places/CategorySelect.tsx';
import { CityField } from '../places/CityField.tsx';
import classes from './FilterRail.module.css';
import { rounded, type Filters } from './filters.ts';
import { PriceBars } from './PriceBars.tsx';

export type Offer = 'price' | 'trust' | 'level' | 'available' | 'days' | 'premium' | 'remote';

interface Props {
  filters: Filters;
  set: (changes: Partial<Filters>) => void;
  /** Filters beside words, category and place; what a kind does not have is not offered. */
  offers: readonly Offer[];
  /** How the results divide: each choice says how many it would leave. */
  facets?: FacetsView;
  /** How the prices are spread, whatever range is asked for. */
  bars?: PriceBar[];
}

const few = 5;

/** What narrows a search: a rail beside the results, or a sheet over them on a phone. */
export function FilterRail({ filters, set, offers, facets, bars = [] }: Props) {
  const { t } = useTranslation();
  const { city, near, minPrice, maxPrice } = filters;
  const [typed, setTyped] = useState({ city, near, minPrice, maxPrice });
  useEffect(() => setTyped({ city, near, minPrice, maxPrice }), [city, near, minPrice, maxPrice]);
  const type = (name: keyof typeof typed) => (value: string) => setTyped((now) => ({ ...now, [name]: value }));
  const done = () => set({ ...typed, city: typed.city.trim(), near: typed.near.trim() });
  const [low, middle, high] = facets?.prices ?? [];
  const counted = (total?: number) => facets && number(facets.isEstimate ? rounded(total ?? 0) : (total ?? 0));
  const check = (name: 'available' | 'premium' | 'remote') => (
    <Choice
      kind="checkbox"
      label={t(`search.${name}`)}
      count={filters[name] ? undefined : counted(facets?.[name])}
      checked={filters[name] === 'true'}
      onChange={(checked) => set({ [name]: checked ? 'true' : '' })}
    />
  );

  return (
    <div className={classes.rail}>
      <Part>
        <CategorySelect any value={filters.category} onChange={(category) => set({ category })} />
        {!filters.category &&
          facets?.categories
            .slice(0, few)
            .map((one) => (
              <Choice
                key={one.value}
                kind="checkbox"
                label={one.name}
                count={counted(one.count)}
                checked={false}
                onChange={() => set({ category: one.value })}
              />
            ))}
      </Part>
      <Part title={t('search.where')}>
        <CityField
          label={t('field.city')}
          value={typed.city}
          onValue={type('city')}
          onDone={done}
          placeholder={t('search.anyCity')}
        />
        {!city &&
          !near &&
          facets?.cities
            .slice(0, few)
            .map((one) => (
              <Choice
                key={one.value}
                kind="checkbox"
                label={one.name}
                count={counted(one.count)}
                checked={false}
                onChange={() => set({ city: one.name })}
              />
            ))}
        <div className={classes.two}>
          <CityField
            label={t('search.near')}
            value={typed.near}
            onValue={type('near')}
            onDone={done}
            placeholder={t('search.nearHint')}
          />
          <NativeSelect
            label={t('search.km')}
            value={filters.km}
            onChange={(km) => set({ km })}
            empty={t('search.kmUsual')}
            options={['10', '25', '100', '200'].map((km) => ({
              value: km,
              label: t('search.kmOf', { km }),
            }))}
          />
        </div>
        {offers.includes('remote') && check('remote')}
      </Part>
      {offers.includes('price') && (
        <Part title={t('search.price')}>
          {bars.length > 0 && (
            <PriceBars bars={bars} min={minPrice} max={maxPrice} onChoose={(min, max) => set({ minPrice: min, maxPrice: max })} />
          )}
          <div className={classes.two}>
            <Field
              label={t('search.minPrice')}
              type="number"
              inputMode="numeric"
              min={0}
              value={typed.minPrice}
              onValue={type('minPrice')}
              onBlur={done}
            />
            <Field
              label={t('search.maxPrice')}
              type="number"
              inputMode="numeric"
              min={0}
              value={typed.maxPrice}
              onValue={type('maxPrice')}
              onBlur={done}
            />
          </div>
          {low !== undefined && middle !== undefined && high !== undefined && (
            <p className={classes.hint}>
              {t('search.prices', {
                low: money(low),
                middle: money(middle),
                high: money(high),
              })}
            </p>
          )}
        </Part>
      )}
      {offers.includes('trust') && (
        <Part title={t('search.minTrust')}>
          {['', '70', '80', '90', '95'].map((value) => (
            <Choice
              key={value}
              kind="radio"
              name="minTrust"
              label={value ? t('search.atLeast', { value }) : t('search.any')}
              checked={filters.minTrust === value}
              onChange={() => set({ minTrust: value })}
            />
          ))}
        </Part>
      )}
      {offers.includes('level') && (
        <Part title={t('search.level')}>
          {(['new', 'growing', 'outstanding', 'expert'] as const).map((value) => (
            <Choice
              key={value}
              kind="checkbox"
              label={t(`level.${value}`)}
              // Among the results of one level there is no other, which says nothing about how many have one.
              count={filters.level ? undefined : counted(facets?.levels.find((level) => level.value === value)?.count)}
              checked={filters.level === value}
              onChange={(checked) => set({ level: checked ? value : '' })}
            />
          ))}
        </Part>
      )}
      {(offers.includes('available') || offers.includes('days')) && (
        <Part title={t('search.availability')}>
          {offers.includes('available') && check('available')}
          {offers.includes('premium') && check('premium')}
          {offers.includes('days') && (
            <NativeSelect
              label={t('search.maxDays')}
              value={filters.maxDays}
              onChange={(maxDays) => set({ maxDays })}
              empty={t('search.any')}
              options={['1', '3', '7', '15'].map((value) => ({
                value,
                label: t('search.days', { count: Number(value) }),
              }))}
            />
          )}
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      {title && <legend>{title}</legend>}
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  kind: 'checkbox' | 'radio';
  name?: string;
  label: string;
  count?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ kind, name, label, count, checked, onChange }: ChoiceProps) {
  return (
    <label className={classes.choice}>
      <input type={kind} name={name} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
      {count !== undefined && <span className={classes.count}>{count}</span>}
    </label>
  );
}
