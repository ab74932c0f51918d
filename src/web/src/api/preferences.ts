import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export type Language = 'es' | 'en';

const key = 'fixia-language';

function stored(): Language {
  if (typeof localStorage === 'undefined') return 'es';
  return localStorage.getItem(key) === 'en' ? 'en' : 'es';
}

const slice = createSlice({
  name: 'preferences',
  initialState: () => ({ language: stored() }),
  reducers: {
    languageChosen: (preferences, { payload }: PayloadAction<Language>) => {
      preferences.language = payload;
    },
  },
});

export const { languageChosen } = slice.actions;
export const preferences = slice.reducer;

export function rememberLanguage(language: Language) {
  localStorage.setItem(key, language);
  document.documentElement.lang = language === 'es' ? 'es-AR' : 'en';
}
