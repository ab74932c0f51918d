import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fixia } from '../api/fixia.ts';
import { languageChosen, type Language } from '../api/preferences.ts';
import { useAppDispatch, useAppSelector } from '../api/state.ts';
import { Icon } from '../ui/Icon.tsx';
import { speak } from './texts.ts';

/** Language and theme, as two buttons that say what one gets. */
export function Preferences({ className }: { className?: string }) {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const language = useAppSelector((state) => state.preferences.language);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other: Language = language === 'es' ? 'en' : 'es';
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);

  async function switchLanguage() {
    await speak(other);
    dispatch(languageChosen(other));
    dispatch(fixia.util.invalidateTags(['Language']));
  }

  return (
    <>
      <button type="button" className={className} onClick={switchLanguage} lang={other}>
        <Icon name="translate" /> {other === 'en' ? 'English' : 'Español'}
      </button>
      <button type="button" className={className} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        <Icon name={dark ? 'sun' : 'moon'} /> {t(dark ? 'footer.light' : 'footer.dark')}
      </button>
    </>
  );
}
