/** What a search can be narrowed by, as it stands in the address. */
export const filterNames = [
  'q',
  'category',
  'city',
  'near',
  'km',
  'remote',
  'minPrice',
  'maxPrice',
  'minTrust',
  'level',
  'available',
  'maxDays',
  'premium',
  'sort',
] as const;

export type FilterName = (typeof filterNames)[number];
export type Filters = Record<FilterName, string>;

/** What the rail narrows: not the words, which have their own box, nor the order. A distance goes with its city. */
export const narrowing = (filters: Filters) =>
  filterNames.filter((name) => name !== 'q' && name !== 'sort' && name !== 'km' && filters[name]);

/** Taking one filter away takes along what says nothing without it. */
export function without(name: FilterName): Partial<Filters> {
  return name === 'near' ? { near: '', km: '' } : { [name]: '' };
}

/** Two figures that count: the rest of an estimate says nothing. */
export function rounded(total: number) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(total)) - 1);
  return Math.floor(total / step) * step;
}
