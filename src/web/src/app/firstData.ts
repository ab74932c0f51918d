import { answered } from '../api/firstAnswers.ts';
import { fixia } from '../api/fixia.ts';
import type { store } from './store.ts';

const api = fixia.endpoints;
type Dispatch = (typeof store)['dispatch'];
type Query = Record<string, string>;

/** What a page asks when it is shown, by the address that answers it; one that ends with a slash goes on with a name. */
const questions: Record<string, (ask: Dispatch, query: Query, name: string) => unknown> = {
  '/api/home': (ask) => ask(api.getHome.initiate()),
  '/api/categories': (ask) => ask(api.getCategories.initiate()),
  '/api/cities': (ask) => ask(api.getCities.initiate()),
  '/api/plans': (ask) => ask(api.getPlans.initiate()),
  '/api/services': (ask, query) => ask(api.getServices.initiate({ ...query, facets: true })),
  '/api/projects': (ask, query) => ask(api.getProjects.initiate({ ...query, facets: true })),
  '/api/professionals': (ask, query) => ask(api.getProfessionals.initiate({ ...query, facets: true })),
  '/api/services/': (ask, _, name) => ask(api.getService.initiate(name)),
  '/api/projects/': (ask, _, name) => ask(api.getProject.initiate(name)),
  '/api/categories/': (ask, _, name) => ask(api.getCategory.initiate(name)),
  '/api/users/': (ask, _, name) => ask(api.getUser.initiate(name)),
};

/** Puts what came with the page where the page looks for it before it is painted: it is whole at once, nothing moves later. */
export async function keepFirstData({ dispatch, getState }: typeof store) {
  const { session, preferences } = getState();
  if (session.status !== 'signedOut' || preferences.language !== 'es') return;
  await Promise.all(
    answered.map((address) => {
      const [path = '', search] = address.split('?');
      const query = Object.fromEntries(new URLSearchParams(search));
      const name = path.lastIndexOf('/') + 1;
      return questions[path]?.(dispatch, query, '') ?? questions[path.slice(0, name)]?.(dispatch, query, path.slice(name));
    }),
  );
}
