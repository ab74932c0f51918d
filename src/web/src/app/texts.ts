import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import es from '../locales/es.json';
import { rememberLanguage, type Language } from './preferences.ts';

// Spanish comes with the page; English is fetched by those who choose it.
export async function startTexts(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: 'es',
    fallbackLng: 'es',
    resources: { es: { translation: es } },
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
