import type { ContractView, PictureView, ProfessionalCard, ProjectCard, ServiceCard, TrustView } from '../../api/fixia.ts';
import type { QueryError } from '../../ui/problem.ts';

/** People and things that are not there, to look at pieces with. */
export const good: TrustView = { likes: 45, total: 49, percentage: 92, isNew: false, people: 31 };
export const none: TrustView = { likes: 0, total: 0, percentage: null, isNew: true, people: 0 };
export const people = ['juan-perez', 'maria-paz', 'ana-luz', 'pablo-rey', 'eva-sol', 'leo-paz', 'mia-rios', 'gil-mar'];
export const client = { handle: 'ana-luz', fullName: 'Ana Luz', trust: none, photo: null };
export const person = { handle: 'juan-perez', fullName: 'Juan Pérez', trust: good, photo: null };

export const picture: PictureView = { id: 'a', thumb: '/icons/icon-512.png', large: '/icons/icon-512.png' };
export const pictures: PictureView[] = [picture, { ...picture, id: 'b', large: '/icons/maskable-512.png' }];
export const document = { id: 'a', name: 'plano.pdf', bytes: 84_000, url: '#' };
export const bars = [4, 9, 16, 22, 12, 7, 3, 0, 1].map((count, i) => ({ from: i * 10_000, to: (i + 1) * 10_000, count }));

const wrong = (status: number, title: string): QueryError => ({
  status,
  data: { title, status, code: 'sample', traceId: '4bf92f3577b34da6' },
});
export const refused = wrong(409, 'Esta propuesta cambió mientras la leías.');
export const broken = wrong(500, 'Algo falló de nuestro lado.');
export const networkLost: QueryError = { status: 'FETCH_ERROR', error: '' };

export const service: ServiceCard = {
  id: 'a',
  slug: 'tableros',
  title: 'Tableros y disyuntores a norma',
  summary: 'Cambio de tablero completo, con certificado y dos visitas: una para ver y otra para hacer.',
  category: { slug: 'electricidad', name: 'Electricidad' },
  price: 47_000,
  priceUnit: 'fixed',
  isFrom: true,
  currency: 'ARS',
  city: 'Rosario',
  isRemote: false,
  deliveryDays: 3,
  picture: null,
  professional: { ...person, level: 'expert', isPremium: true, headline: 'Electricista matriculado' },
  featured: true,
  km: 4,
  rank: null,
};
export const plain: ServiceCard = {
  ...service,
  id: 'b',
  title: 'Clases de inglés por videollamada',
  category: { slug: 'idiomas', name: 'Idiomas' },
  priceUnit: 'hour',
  isFrom: false,
  price: 9_500,
  isRemote: true,
  professional: {
    ...person,
    handle: 'mia-rios',
    fullName: 'Mía Ríos',
    trust: none,
    level: 'new',
    isPremium: false,
    headline: null,
  },
  featured: false,
  km: null,
};

export const professional: ProfessionalCard = {
  id: 'a',
  handle: 'juan-perez',
  fullName: 'Juan Pérez',
  photo: null,
  trust: good,
  level: 'expert',
  isPremium: true,
  headline: 'Electricista matriculado',
  category: service.category,
  city: 'Rosario',
  completedJobs: 61,
  km: null,
  rank: null,
};

export const project: ProjectCard = {
  id: 'a',
  slug: 'pintar',
  title: 'Pintar un departamento de dos ambientes',
  summary: 'Paredes y techos, con los muebles adentro. La pintura la compro yo.',
  category: { slug: 'pintura', name: 'Pintura' },
  budget: { kind: 'fixed', min: 180_000, max: 260_000, currency: 'ARS' },
  city: 'Córdoba',
  isRemote: false,
  deadline: null,
  urgent: true,
  proposals: 3,
  proposalCap: 10,
  publishedAt: '2026-11-20T12:00:00Z',
  earlyAccessUntil: null,
  client,
  km: null,
};

const part = {
  funding: 'none',
  dueAt: '2026-11-20T12:00:00Z',
  deliveredAt: null,
  approvedAt: null,
  autoApproveAt: null,
  deliveries: [],
  actions: [],
};
export const contract: ContractView = {
  id: 'a',
  title: 'Tablero nuevo',
  status: 'active',
  role: 'client',
  price: 90_000,
  currency: 'ARS',
  brief: 'El tablero es de 1980 y salta con el aire.',
  letter: null,
  files: [],
  category: 'electricidad',
  contact: { fullName: 'Juan Pérez', email: 'juan@fixia.example' },
  next: null,
  package: null,
  extras: [],
  client,
  professional: person,
  projectSlug: null,
  serviceSlug: 'tableros',
  startedAt: '2026-11-12T12:00:00Z',
  completedAt: null,
  autoApproveHours: 72,
  milestones: [
    {
      ...part,
      number: 1,
      title: 'Tablero',
      price: 60_000,
      status: 'approved',
      approvedAt: '2026-11-16T12:00:00Z',
      deliveries: [
        {
          number: 1,
          note: 'Quedó colocado y rotulado.',
          files: [],
          deliveredAt: '2026-11-15T12:00:00Z',
          changesRequested: 'Falta la puesta a tierra del lavadero.',
          answeredAt: '2026-11-15T18:00:00Z',
        },
        {
          number: 2,
          note: 'Agregada.',
          files: [document],
          deliveredAt: '2026-11-16T10:00:00Z',
          changesRequested: null,
          answeredAt: '2026-11-16T12:00:00Z',
        },
      ],
    },
    { ...part, number: 2, title: 'Disyuntor', price: 30_000, status: 'proposed' },
  ],
  actions: [],
};
