import { Button, createTheme, Paper, type MantineColorsTuple, localStorageColorSchemeManager } from '@mantine/core';

/** The one accent: a deep green. Step 7 on white and step 3 on the dark ground both pass 4.5:1. */
const brand: MantineColorsTuple = [
  '#e9f7f1',
  '#d3ece2',
  '#a5d9c5',
  '#74c5a6',
  '#4db48c',
  '#33a97b',
  '#1f9a6d',
  '#0b7a55',
  '#086a4a',
  '#03533a',
];

const dark: MantineColorsTuple = [
  '#e3e9e6',
  '#c6cfcb',
  '#a7b3ae',
  '#7e8b86',
  '#505c57',
  '#35413d',
  '#26312e',
  '#18211f',
  '#121917',
  '#0c1110',
];

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 7 },
  colors: { brand, dark },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: {
    fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
    fontWeight: '700',
    sizes: {
      h1: { fontSize: 'clamp(1.75rem, 1.3rem + 2vw, 2.5rem)', lineHeight: '1.15' },
      h2: { fontSize: 'clamp(1.35rem, 1.15rem + 1vw, 1.75rem)', lineHeight: '1.25' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '18px', xl: '28px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    Paper: Paper.extend({
      defaultProps: { radius: 'lg' },
      styles: {
        root: { background: 'var(--fixia-surface)', border: '1px solid var(--fixia-line)', boxShadow: 'var(--fixia-shadow)' },
      },
    }),
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
