import type {
  CategoryNode,
  MeView,
  PictureView,
  ServiceCard,
  ServiceExtra,
  ServicePackage,
  ServiceQuestion,
  ServiceView,
} from '../../api/fixia.ts';

export const tiers = ['basic', 'standard', 'premium'] as const;

/** A service as it is being typed. */
export interface Typed {
  title: string;
  description: string;
  category: string;
  price: string;
  priceUnit: ServiceView['priceUnit'];
  deliveryDays: string;
  revisions: string;
  city: string;
  rangeKm: string;
  isRemote: boolean;
  isInstant: boolean;
  autoApproveDays: string;
  tags: string;
  packages: { summary: string; price: string; deliveryDays: string; revisions: string }[];
  extras: { title: string; price: string; days: string }[];
  questions: ServiceQuestion[];
  pictures: PictureView[];
}

export const typedOf = (service?: ServiceView): Typed => ({
  title: service?.title ?? '',
  description: service?.description ?? '',
  category: service?.category?.slug ?? '',
  price: service?.price ? String(service.price) : '',
  priceUnit: service?.priceUnit ?? 'fixed',
  deliveryDays: String(service?.deliveryDays ?? 7),
  revisions: String(service?.revisions ?? 1),
  city: service?.city ?? '',
  rangeKm: service?.rangeKm ? String(service.rangeKm) : '',
  isRemote: service?.isRemote ?? false,
  isInstant: service?.isInstant ?? false,
  autoApproveDays: service?.autoApproveDays ? String(service.autoApproveDays) : '',
  tags: service?.tags.join(', ') ?? '',
  packages:
    service?.packages.map((p) => ({
      summary: p.summary,
      price: String(p.price),
      deliveryDays: String(p.deliveryDays),
      revisions: String(p.revisions),
    })) ?? [],
  extras: service?.extras.map((e) => ({ title: e.title, price: String(e.price), days: String(e.days) })) ?? [],
  questions: service?.questions ?? [],
  pictures: service?.pictures ?? [],
});

export const bodyOf = (typed: Typed) => ({
  ...typed,
  price: Number(typed.price),
  deliveryDays: Number(typed.deliveryDays),
  revisions: Number(typed.revisions),
  rangeKm: Number(typed.rangeKm) || null,
  autoApproveDays: Number(typed.autoApproveDays) || null,
  tags: typed.tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean),
  packages: typed.packages.map((p, i): ServicePackage => ({
    tier: tiers[i] ?? 'basic',
    summary: p.summary,
    price: Number(p.price),
    deliveryDays: Number(p.deliveryDays),
    revisions: Number(p.revisions),
  })),
  extras: typed.extras.map((e): ServiceExtra => ({ title: e.title, price: Number(e.price), days: Number(e.days) })),
  pictures: typed.pictures.map((picture) => picture.id),
});

/** The same as the search will show it. */
export function cardOf(typed: Typed, me: MeView, branches: CategoryNode[]): ServiceCard {
  const body = bodyOf(typed);
  const trade = branches.flatMap((branch) => branch.children).find((child) => child.slug === typed.category);
  return {
    id: '',
    slug: '',
    title: typed.title || '…',
    summary: typed.description,
    category: { slug: typed.category, name: trade?.name ?? '…' },
    price: body.packages[0]?.price ?? body.price,
    priceUnit: typed.priceUnit,
    isFrom: body.packages.length > 0,
    currency: 'ARS',
    city: typed.city || null,
    isRemote: typed.isRemote,
    deliveryDays: body.packages[0]?.deliveryDays ?? body.deliveryDays,
    picture: typed.pictures[0]?.thumb ?? null,
    professional: {
      handle: me.handle,
      fullName: me.fullName,
      trust: me.trust.professional ?? me.trust.client,
      level: 'new',
      isPremium: me.plan === 'premium',
      headline: null,
      photo: me.photo,
    },
    featured: false,
    km: null,
    rank: null,
  };
}
