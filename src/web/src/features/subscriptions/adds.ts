import type { PlanView } from '../../api/fixia.ts';

type Feature = PlanView['features'][number];

/** What a plan gives beyond the one before it; of the first one, all. */
export function adds(plan: Pick<PlanView, 'features'>, before?: Pick<PlanView, 'features'>): Feature[] {
  const had = new Map(before?.features.map((feature) => [feature.code, feature]));
  return plan.features.filter((feature) => {
    const former = had.get(feature.code);
    return feature.included && (!former?.included || former.limit !== feature.limit);
  });
}

/** What somebody keeps who does some jobs a month: a fixed price instead of a commission. */
export const kept = (jobs: number, price: number, commission: number, plan: number) => ({
  elsewhere: jobs * price * commission,
  more: jobs * price * commission - plan,
});
