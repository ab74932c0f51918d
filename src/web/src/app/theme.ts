import { createTheme, type MantineColorsTuple, localStorageColorSchemeManager } from '@mantine/core';
import button from '../ui/Button.module.css';
import paper from '../ui/Paper.module.css';

/** The one accent, for action and trust: a deep green. Step 7 on white and step 3 on the dark ground both pass 4.5:1. */
const brand: MantineColorsTuple = [
  '#e3f3ec',
  '#d0eade',
  '#a5d9c5',
  '#74c5a6',
  '#4db48c',
  '#33a97b',
  '#1f9a6d',
  '#0b7a55',
  '#086648',
  '#06543a',
];

const dark: MantineColorsTuple = [
  '#eaf1ed',
  '#cbd6d0',
  '#a9b8b1',
  '#7e8b86',
  '#55635d',
  '#3a4944',
  '#2a3733',
  '#17211e',
  '#121917',
  '#0c1110',
];

const text = "'Inter Variable', 'Inter Fallback', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 7 },
  colors: { brand, dark },
  fontFamily: text,
  lineHeights: { md: '1.55' },
  headings: {
    fontFamily: 'var(--headline)',
    fontWeight: '700',
    sizes: {
      h1: { fontSize: 'clamp(1.75rem, 1.35rem + 1.8vw, 2.5rem)', lineHeight: '1.12' },
      h2: { fontSize: 'clamp(1.35rem, 1.2rem + 0.7vw, 1.7rem)', lineHeight: '1.2' },
      h3: { fontSize: '1.15rem', lineHeight: '1.3' },
      h4: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' }, classNames: { root: button.root, label: button.label } },
    Paper: { classNames: { root: paper.paper } },
    // The colour of an alert is in its ground; its words keep the contrast of the page.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    // With the corners of everything else a box this small would be round, as what excludes each other is.
    Checkbox: { defaultProps: { radius: 'xs' } },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
  },
});

export const colorScheme = localStorageColorSchemeManager({ key: 'fixia-color-scheme' });

/** The server writes a fresh nonce into the page; the theme's own style sheet carries it past the content security policy. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
