import type { ServiceCard } from '../api/fixia.ts';

/** What the price of a service is: of its smallest package, or of the whole, the hour, the day. */
export const priceLabel = ({ isFrom, priceUnit }: Pick<ServiceCard, 'isFrom' | 'priceUnit'>) =>
  isFrom ? (`search.fromOf.${priceUnit}` as const) : (`search.priceOf.${priceUnit}` as const);
