import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import home from '../locales/es.home.json';
import { rememberLanguage, type Language } from './preferences.ts';

// The Spanish of the home page comes with it, that of the others with the first of them; English is fetched by those who choose it.
export async function startTexts(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: 'es',
    fallbackLng: 'es',
    resources: { es: { translation: home } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(language);
}

export async function speak(language: Language) {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation'))
    i18next.addResourceBundle('en', 'translation', (await import('../locales/en.json')).default);
  await i18next.changeLanguage(language);
  rememberLanguage(language);
}

let others: Promise<unknown> | undefined;

/** The words of every page but the first. */
export function otherTexts() {
  others ??= import('../locales/es.json').then((texts) => i18next.addResourceBundle('es', 'translation', texts.default, true));
  return others;
}
