/** What the header offers everybody. */
export const places = [
  { to: '/servicios', text: 'nav.services' },
  { to: '/proyectos', text: 'nav.projects' },
  { to: '/profesionales', text: 'nav.professionals' },
  { to: '/pricing', text: 'nav.pricing' },
] as const;
