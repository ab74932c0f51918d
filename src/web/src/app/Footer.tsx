import { Button, Container, Group, SimpleGrid, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '../ui/Logo.tsx';
import classes from './Layout.module.css';
import { languageChosen, type Language } from '../api/preferences.ts';
import { useAppDispatch, useAppSelector } from '../api/state.ts';
import { speak } from './texts.ts';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <Container size="lg" px={{ base: 'md', sm: 'lg' }}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xl">
          <Stack gap="xs">
            <Group gap={10}>
              <Logo />
              <Text fw={700}>Fixia</Text>
            </Group>
            <Text size="sm" c="dimmed" maw={300}>
              {t('footer.claim')}
            </Text>
          </Stack>
          <Stack gap={8} component="nav" aria-label={t('footer.explore')}>
            <FooterLink to="/servicios" text={t('nav.services')} />
            <FooterLink to="/proyectos" text={t('nav.projects')} />
            <FooterLink to="/pricing" text={t('nav.pricing')} />
            <FooterLink to="/ayuda" text={t('nav.help')} />
          </Stack>
          <Stack gap="xs" align="flex-start">
            <Button component={Link} to="/arrepentimiento" variant="default" size="sm">
              {t('footer.withdrawal')}
            </Button>
            <Button component={Link} to="/baja" variant="default" size="sm">
              {t('footer.unsubscribe')}
            </Button>
            <Preferences />
          </Stack>
        </SimpleGrid>
      </Container>
    </footer>
  );
}

function FooterLink({ to, text }: { to: string; text: string }) {
  return (
    <Link to={to} className={classes.footerLink}>
      {text}
    </Link>
  );
}

function Preferences() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const language = useAppSelector((state) => state.preferences.language);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other: Language = language === 'es' ? 'en' : 'es';
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);

  async function switchLanguage() {
    await speak(other);
    dispatch(languageChosen(other));
  }

  return (
    <Group gap="xs">
      <Button variant="subtle" size="compact-sm" onClick={switchLanguage} lang={other}>
        {other === 'en' ? 'English' : 'Español'}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {t(dark ? 'footer.light' : 'footer.dark')}
      </Button>
    </Group>
  );
}
