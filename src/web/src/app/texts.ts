import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { rememberLanguage, type Language } from '../api/preferences.ts';
import accounts from '../features/accounts/texts.es.json';
import favourites from '../features/favourites/texts.es.json';
import home from '../features/home/texts.es.json';
import places from '../features/places/texts.es.json';
import search from '../features/search/texts.es.json';
import ui from '../ui/texts.es.json';
import app from './texts.es.json';

type Words = { default: object };

// One file a capability and language, each fetched when a page needs it.
const files = {
  ...import.meta.glob<Words>('../features/*/texts.*.json'),
  ...import.meta.glob<Words>('../ui/texts.*.json'),
  ...import.meta.glob<Words>('./texts.*.json'),
};

/** What is always there: the words of the shell, the first page and what stands on many. The first load brings their Spanish. */
const always = { app, ui, accounts, places, search, favourites, home };

export type Namespace =
  | keyof typeof always
  | 'contracts'
  | 'feedback'
  | 'files'
  | 'help'
  | 'messages'
  | 'notifications'
  | 'panel'
  | 'profiles'
  | 'projects'
  | 'services'
  | 'subscriptions'
  | 'teams';

// The router begins to fetch its first page while the texts are still starting.
let begin = () => {};
const started = new Promise<void>((resolve) => {
  begin = resolve;
});

const asked = new Set<Namespace>(Object.keys(always) as Namespace[]);

// A key belongs to one capability alone (a test keeps it so), so a page asks for a text without saying whose it is.
export async function startTexts(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: 'es',
    fallbackLng: 'es',
    resources: { es: always },
    ns: [...asked],
    defaultNS: 'ui',
    fallbackNS: Object.keys(files)
      .map(namespaceOf)
      .filter((name, i, all) => all.indexOf(name) === i),
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(language);
  begin();
}

/** Changes the language of everything on the page, and of what comes after. */
export async function speak(language: Language) {
  await Promise.all([...asked].map((namespace) => load(namespace, language)));
  await i18next.changeLanguage(language);
  rememberLanguage(language);
}

/** The words of these capabilities, in the language in use. */
export async function wordsOf(namespaces: Namespace[]) {
  await started;
  for (const namespace of namespaces) asked.add(namespace);
  await Promise.all(namespaces.map((namespace) => load(namespace, i18next.language)));
}

async function load(namespace: Namespace, language: string) {
  if (i18next.hasResourceBundle(language, namespace)) return;
  const folder = namespace === 'app' ? '.' : namespace === 'ui' ? '../ui' : `../features/${namespace}`;
  const words = await files[`${folder}/texts.${language}.json`]?.();
  if (words) i18next.addResourceBundle(language, namespace, words.default);
}

function namespaceOf(file: string) {
  return file.startsWith('./') ? 'app' : (file.split('/').at(-2) ?? '');
}
