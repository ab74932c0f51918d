/** The shapes of the API. */
export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}
export interface TrustView {
  likes: number;
  total: number;
  percentage?: number | null;
  isNew: boolean;
  people: number;
}
export interface CategoryRef {
  slug: string;
  name: string;
}
export interface CategoryNode extends CategoryRef {
  children: (CategoryRef & { services: number; projects: number })[];
}
export type PlanType = 'free' | 'basic' | 'premium' | 'enterprise';
export interface Me {
  id: string;
  email: string;
  fullName: string;
  handle: string;
  roles: string[];
  plan: PlanType;
  emailVerified: boolean;
  language: 'es' | 'en';
  city?: string | null;
  about?: string | null;
  isProfessionalActive: boolean;
  professionalSince?: string | null;
  subscription?: { type: PlanType; status: string; expiresAt?: string | null; autoRenew: boolean; price: number; currency: string } | null;
  trust: { client: TrustView; professional?: TrustView | null };
}
export interface SessionAnswer {
  accessToken: string;
  expiresIn: number;
}
export interface DeviceSession {
  id: string;
  device: string;
  createdAt: string;
  lastUsedAt: string;
  current: boolean;
}
export interface PlanView {
  type: PlanType;
  name: string;
  price: number;
  currency: string;
  features: { code: string; included: boolean; limit?: number | null }[];
  maxActiveServices?: number | null;
  current: boolean;
}
export interface SubscriptionView {
  type: PlanType;
  status: 'none' | 'pending' | 'active' | 'past_due' | 'cancelled' | 'expired';
  startedAt?: string | null;
  expiresAt?: string | null;
  nextChargeAt?: string | null;
  autoRenew: boolean;
  price: number;
  currency: string;
  graceUntil?: string | null;
  checkoutUrl?: string | null;
  actions: string[];
  charges: { id: string; date: string; amount: number; currency: string; status: string; periodStart?: string | null; periodEnd?: string | null }[];
  lastPayment?: { status: string; statusDetail?: string | null; message?: string | null } | null;
}
export interface PersonCard {
  handle: string;
  fullName: string;
  trust: TrustView;
}
export interface ProfessionalRef extends PersonCard {
  level: string;
  isPremium: boolean;
  headline?: string | null;
}
export interface ServiceCard {
  id: string;
  slug: string;
  title: string;
  summary: string;
  category: CategoryRef;
  price: number;
  priceUnit: 'fixed' | 'hour' | 'day';
  currency: string;
  city?: string | null;
  isRemote: boolean;
  deliveryDays?: number | null;
  professional: ProfessionalRef;
  featured: boolean;
}
export interface ServiceView extends Omit<ServiceCard, 'summary' | 'featured'> {
  description: string;
  revisions?: number | null;
  rangeKm?: number | null;
  tags: string[];
  status: 'draft' | 'active' | 'paused' | 'hidden';
  hiddenReason?: string | null;
  publishedAt?: string | null;
  actions: string[];
}
export interface OwnServices {
  items: ServiceView[];
  used: number;
  limit?: number | null;
}
export interface NewService {
  title: string;
  description: string;
  category: string;
  price: number;
  priceUnit: string;
  deliveryDays: number;
  city?: string | null;
  isRemote: boolean;
  publish: boolean;
}
export interface ProjectCard {
  id: string;
  slug: string;
  title: string;
  summary: string;
  category: CategoryRef;
  budget: { kind: 'fixed' | 'hourly'; min: number; max: number; currency: string };
  city?: string | null;
  isRemote: boolean;
  deadline?: string | null;
  urgent: boolean;
  proposals: number;
  proposalCap: number;
  publishedAt?: string | null;
  client: PersonCard & { projectsPublished: number; hireRate?: number | null };
}
export interface ProposalView {
  id: string;
  projectId: string;
  projectTitle: string;
  projectSlug: string;
  letter: string;
  price: number;
  currency: string;
  days: number;
  milestones: { title: string; price: number; days: number }[];
  status: 'sent' | 'shortlisted' | 'accepted' | 'declined' | 'withdrawn' | 'waiting';
  sentAt: string;
  professional: ProfessionalRef;
  actions: string[];
}
export interface ProjectView extends Omit<ProjectCard, 'summary'> {
  description: string;
  status: 'draft' | 'open' | 'in_progress' | 'completed' | 'closed';
  myProposal?: ProposalView | null;
  actions: string[];
  blockedReason?: { code: string; way?: string | null } | null;
}
export interface NewProject {
  title: string;
  description: string;
  category: string;
  budgetKind: string;
  budgetMin: number;
  budgetMax: number;
  city?: string | null;
  isRemote: boolean;
  deadline?: string | null;
  urgent: boolean;
  proposalCap: number;
  publish: boolean;
}
export interface ContractCard {
  id: string;
  title: string;
  status: 'active' | 'completed' | 'cancelled';
  role: 'client' | 'professional';
  other: PersonCard;
  price: number;
  currency: string;
  startedAt: string;
}
export interface FeedbackView {
  id: string;
  contractId: string;
  from: { handle: string; fullName: string };
  toRole: 'client' | 'professional';
  hasLike: boolean;
  comment?: string | null;
  createdAt: string;
  visibleAt?: string | null;
  contractTitle: string;
}
export interface Milestone {
  number: number;
  title: string;
  price: number;
  status: string;
  dueAt?: string | null;
  deliveredAt?: string | null;
  deliveryNote?: string | null;
  changesRequested?: string | null;
  approvedAt?: string | null;
  autoApproveAt?: string | null;
  actions: string[];
}
export interface ContractView {
  id: string;
  title: string;
  status: 'active' | 'completed' | 'cancelled';
  role: 'client' | 'professional';
  client: PersonCard;
  professional: PersonCard;
  projectSlug?: string | null;
  serviceSlug?: string | null;
  price: number;
  currency: string;
  startedAt: string;
  completedAt?: string | null;
  milestones: Milestone[];
  actions: string[];
  feedback: { given?: FeedbackView | null; received?: FeedbackView | null; open: boolean; closesAt?: string | null };
}
export interface ProfessionalCard extends ProfessionalRef {
  category?: CategoryRef | null;
  city?: string | null;
  completedJobs: number;
}
export interface UserProfile {
  handle: string;
  fullName: string;
  city?: string | null;
  about?: string | null;
  memberSince: string;
  isProfessionalActive: boolean;
  isPremium: boolean;
  client: { trust: TrustView; projectsPublished: number; hires: number };
  professional?: {
    headline?: string | null;
    bio?: string | null;
    category?: CategoryRef | null;
    level: string;
    availability: string;
    skills: string[];
    languages: string[];
    city?: string | null;
    rangeKm?: number | null;
    completedJobs: number;
    since?: string | null;
    trust: TrustView;
  } | null;
}
export interface HomeView {
  counts: { professionals: number; services: number; projects: number; contractsCompleted: number };
  recentServices: ServiceCard[];
  topProfessionals: ProfessionalCard[];
  openProjects: ProjectCard[];
}
