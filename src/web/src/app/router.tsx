import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Layout } from './Layout.tsx';
import { RouteError } from './RouteError.tsx';
import { wordsOf, type Namespace } from './texts.ts';

/** A page that is fetched when somebody goes there, with the words it shows beside those that are always there. */
function page<K extends string>(path: string, words: Namespace[], name: K, load: () => Promise<Record<K, ComponentType>>) {
  return { path, lazy: async () => ({ Component: (await Promise.all([load(), wordsOf(words)]))[0][name] }) };
}

const pages = [
  page('/', [], 'HomePage', () => import('../features/home/HomePage.tsx')),
  page('/ingresar', [], 'LoginPage', () => import('../features/accounts/LoginPage.tsx')),
  page('/registro', [], 'RegisterPage', () => import('../features/accounts/RegisterPage.tsx')),
  page('/bienvenida', ['profiles'], 'WelcomePage', () => import('../features/profiles/WelcomePage.tsx')),
  page('/aceptar', [], 'AcceptPage', () => import('../features/accounts/AcceptPage.tsx')),
  page('/verificar', [], 'VerifyEmailPage', () => import('../features/accounts/VerifyEmailPage.tsx')),
  page('/olvide', [], 'ForgotPasswordPage', () => import('../features/accounts/ForgotPasswordPage.tsx')),
  page('/restablecer', [], 'ResetPasswordPage', () => import('../features/accounts/ResetPasswordPage.tsx')),
  page(
    '/configuracion',
    ['files', 'profiles', 'services'],
    'ProfileSettingsPage',
    () => import('../features/profiles/ProfileSettingsPage.tsx'),
  ),
  page(
    '/configuracion/perfil',
    ['files', 'profiles', 'services'],
    'ProfileSettingsPage',
    () => import('../features/profiles/ProfileSettingsPage.tsx'),
  ),
  page('/configuracion/seguridad', [], 'SecurityPage', () => import('../features/accounts/SecurityPage.tsx')),
  page(
    '/configuracion/suscripcion',
    ['subscriptions'],
    'SubscriptionPage',
    () => import('../features/subscriptions/SubscriptionPage.tsx'),
  ),
  page(
    '/configuracion/avisos',
    ['notifications'],
    'NotificationSettingsPage',
    () => import('../features/notifications/NotificationSettingsPage.tsx'),
  ),
  page(
    '/notificaciones',
    ['notifications'],
    'NotificationsPage',
    () => import('../features/notifications/NotificationsPage.tsx'),
  ),
  page('/mensajes', ['messages'], 'MessagesPage', () => import('../features/messages/MessagesPage.tsx')),
  page('/mensajes/nuevo', ['messages'], 'WriteToPage', () => import('../features/messages/WriteToPage.tsx')),
  page('/mensajes/:id', ['messages'], 'MessagesPage', () => import('../features/messages/MessagesPage.tsx')),
  page('/avisos/baja', ['notifications'], 'StopLettersPage', () => import('../features/notifications/StopLettersPage.tsx')),
  page('/pricing', ['subscriptions'], 'PricingPage', () => import('../features/subscriptions/PricingPage.tsx')),
  page('/suscripcion/retorno', ['subscriptions'], 'ReturnPage', () => import('../features/subscriptions/ReturnPage.tsx')),
  page('/arrepentimiento', ['subscriptions'], 'WithdrawalPage', () => import('../features/subscriptions/LegalRequestPage.tsx')),
  page('/baja', ['subscriptions'], 'UnsubscribePage', () => import('../features/subscriptions/LegalRequestPage.tsx')),
  page(
    '/legales/confirmar',
    ['subscriptions'],
    'ConfirmWithdrawalPage',
    () => import('../features/subscriptions/ConfirmWithdrawalPage.tsx'),
  ),
  page('/ayuda', ['help'], 'HelpPage', () => import('../features/help/HelpPage.tsx')),
  page('/legales/terminos', ['help'], 'TermsPage', () => import('../features/help/LegalPage.tsx')),
  page('/legales/privacidad', ['help'], 'PrivacyPage', () => import('../features/help/LegalPage.tsx')),
  page('/legales/cookies', ['help'], 'CookiesPage', () => import('../features/help/LegalPage.tsx')),
  page('/servicios', [], 'ServicesPage', () => import('../features/search/ServicesPage.tsx')),
  page('/servicios/nuevo', ['files', 'services'], 'NewServicePage', () => import('./pages/ServiceFormPage.tsx')),
  page('/servicios/:slug', ['feedback', 'services'], 'ServicePage', () => import('./pages/ServicePage.tsx')),
  page(
    '/servicios/:slug/editar',
    ['files', 'services'],
    'EditServicePage',
    () => import('./pages/ServiceFormPage.tsx'),
  ),
  page('/proyectos', [], 'ProjectsPage', () => import('../features/search/ProjectsPage.tsx')),
  page('/proyectos/nuevo', ['files', 'projects'], 'NewProjectPage', () => import('./pages/ProjectFormPage.tsx')),
  page('/proyectos/:slug', ['files', 'projects'], 'ProjectPage', () => import('../features/projects/ProjectPage.tsx')),
  page(
    '/proyectos/:slug/editar',
    ['files', 'projects'],
    'EditProjectPage',
    () => import('./pages/ProjectFormPage.tsx'),
  ),
  page(
    '/proyectos/:slug/propuestas',
    ['files', 'projects'],
    'ProposalsPage',
    () => import('../features/projects/ProposalsPage.tsx'),
  ),
  page('/categorias/:slug', [], 'CategoryPage', () => import('../features/search/CategoryPage.tsx')),
  page('/favoritos', ['files', 'panel', 'teams'], 'FavouritesPage', () => import('./pages/FavouritesPage.tsx')),
  page('/profesionales', [], 'ProfessionalsPage', () => import('../features/search/ProfessionalsPage.tsx')),
  page('/u/:handle', ['feedback', 'profiles'], 'UserPage', () => import('./pages/UserPage.tsx')),
  page('/equipo', ['teams'], 'TeamPage', () => import('../features/teams/TeamPage.tsx')),
  page('/equipo/unirse', ['teams'], 'JoinTeamPage', () => import('../features/teams/JoinTeamPage.tsx')),
  page('/equipos/:handle', ['teams'], 'PublicTeamPage', () => import('../features/teams/PublicTeamPage.tsx')),
  page('/panel/estadisticas', ['panel', 'teams'], 'StatisticsPage', () => import('../features/panel/StatisticsPage.tsx')),
  page(
    '/panel',
    ['panel', 'projects', 'services', 'subscriptions', 'teams'],
    'PanelPage',
    () => import('../features/panel/PanelPage.tsx'),
  ),
  page('/pedidos/:id', ['contracts', 'services'], 'OrderPage', () => import('../features/contracts/OrderPage.tsx')),
  page(
    '/contratos/:id',
    ['contracts', 'feedback', 'files', 'services'],
    'ContractPage',
    () => import('./pages/ContractPage.tsx'),
  ),
  page('*', [], 'NotFoundPage', () => import('../features/home/NotFoundPage.tsx')),
];

/** What answers at which address, to fetch a page before somebody goes there. */
export const routes: RouteObject[] = pages;

/** For those who build it: every piece in every state. */
const development = import.meta.env.DEV ? [{ path: '/estilo', lazy: style }] : [];

async function style() {
  const [{ StylePage }] = await Promise.all([import('./style/StylePage.tsx'), wordsOf(['contracts', 'files', 'services'])]);
  return { Component: StylePage };
}

export const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <></>,
    children: [{ errorElement: <RouteError />, children: [...development, ...pages] }],
  },
]);
