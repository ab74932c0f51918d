import type {
  BudgetKind,
  CategoryNode,
  DocumentView,
  MeView,
  ProjectCard,
  ProjectView,
  ProjectVisibility,
} from '../../api/fixia.ts';

/** A project as it is being typed. */
export const typedOf = (project?: ProjectView) => ({
  title: project?.title ?? '',
  description: project?.description ?? '',
  category: project?.category?.slug ?? '',
  budgetKind: project?.budget.kind ?? ('fixed' as BudgetKind),
  budgetMin: project?.budget.min ? String(project.budget.min) : '',
  budgetMax: project?.budget.max ? String(project.budget.max) : '',
  city: project?.city ?? '',
  deadline: project?.deadline ?? '',
  isRemote: project?.isRemote ?? false,
  urgent: project?.urgent ?? false,
  proposalCap: String(project?.proposalCap ?? 10),
  visibility: project?.visibility ?? ('public' as ProjectVisibility),
  files: project?.files ?? ([] as DocumentView[]),
});

export type Typed = ReturnType<typeof typedOf>;

export const bodyOf = (typed: Typed) => ({
  ...typed,
  budgetMin: Number(typed.budgetMin),
  budgetMax: Number(typed.budgetMax),
  proposalCap: Number(typed.proposalCap),
  deadline: typed.deadline || null,
  files: typed.files.map((file) => file.id),
});

/** The same as the search will show it. */
export function cardOf(typed: Typed, me: MeView, branches: CategoryNode[]): ProjectCard {
  const { title, description, category, budgetKind, city, ...rest } = bodyOf(typed);
  const trade = branches.flatMap((branch) => branch.children).find((child) => child.slug === category);
  return {
    ...rest,
    id: '',
    slug: '',
    title: title || '…',
    summary: description,
    category: { slug: category, name: trade?.name ?? '…' },
    budget: { kind: budgetKind, min: rest.budgetMin, max: rest.budgetMax || rest.budgetMin, currency: 'ARS' },
    city: city || null,
    proposals: 0,
    publishedAt: null,
    earlyAccessUntil: null,
    client: { handle: me.handle, fullName: me.fullName, trust: me.trust.client, photo: me.photo },
    km: null,
  };
}
