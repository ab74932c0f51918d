import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { Layout } from './Layout.tsx';
import { RouteError } from './RouteError.tsx';
import { otherTexts } from './texts.ts';

/** A page that is fetched when somebody goes there. */
const page = (load: () => Promise<ComponentType>) => ({ lazy: async () => ({ Component: (await Promise.all([load(), otherTexts()]))[0] }) });

/** The first page brings its own words. */
const home = { lazy: async () => ({ Component: (await import('../features/home/HomePage.tsx')).HomePage }) };

export const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { path: '/', ...home },
          { path: '/ingresar', ...page(async () => (await import('../features/account/LoginPage.tsx')).LoginPage) },
          { path: '/registro', ...page(async () => (await import('../features/account/RegisterPage.tsx')).RegisterPage) },
          { path: '/verificar', ...page(async () => (await import('../features/account/VerifyEmailPage.tsx')).VerifyEmailPage) },
          { path: '/olvide', ...page(async () => (await import('../features/account/ForgotPasswordPage.tsx')).ForgotPasswordPage) },
          { path: '/restablecer', ...page(async () => (await import('../features/account/ResetPasswordPage.tsx')).ResetPasswordPage) },
          { path: '/configuracion', ...page(async () => (await import('../features/profiles/ProfileSettingsPage.tsx')).ProfileSettingsPage) },
          { path: '/configuracion/perfil', ...page(async () => (await import('../features/profiles/ProfileSettingsPage.tsx')).ProfileSettingsPage) },
          { path: '/configuracion/seguridad', ...page(async () => (await import('../features/account/SecurityPage.tsx')).SecurityPage) },
          { path: '/configuracion/suscripcion', ...page(async () => (await import('../features/subscription/SubscriptionPage.tsx')).SubscriptionPage) },
          { path: '/pricing', ...page(async () => (await import('../features/subscription/PricingPage.tsx')).PricingPage) },
          { path: '/suscripcion/retorno', ...page(async () => (await import('../features/subscription/ReturnPage.tsx')).ReturnPage) },
          { path: '/arrepentimiento', ...page(async () => (await import('../features/subscription/LegalRequestPage.tsx')).WithdrawalPage) },
          { path: '/baja', ...page(async () => (await import('../features/subscription/LegalRequestPage.tsx')).UnsubscribePage) },
          { path: '/legales/confirmar', ...page(async () => (await import('../features/subscription/ConfirmWithdrawalPage.tsx')).ConfirmWithdrawalPage) },
          { path: '/ayuda', ...page(async () => (await import('../features/home/HelpPage.tsx')).HelpPage) },
          { path: '/servicios', ...page(async () => (await import('../features/services/ServicesPage.tsx')).ServicesPage) },
          { path: '/servicios/nuevo', ...page(async () => (await import('../features/services/ServiceFormPage.tsx')).NewServicePage) },
          { path: '/servicios/:slug', ...page(async () => (await import('../features/services/ServicePage.tsx')).ServicePage) },
          { path: '/servicios/:slug/editar', ...page(async () => (await import('../features/services/ServiceFormPage.tsx')).EditServicePage) },
          { path: '/proyectos', ...page(async () => (await import('../features/projects/ProjectsPage.tsx')).ProjectsPage) },
          { path: '/proyectos/nuevo', ...page(async () => (await import('../features/projects/ProjectFormPage.tsx')).NewProjectPage) },
          { path: '/proyectos/:slug', ...page(async () => (await import('../features/projects/ProjectPage.tsx')).ProjectPage) },
          { path: '/proyectos/:slug/editar', ...page(async () => (await import('../features/projects/ProjectFormPage.tsx')).EditProjectPage) },
          { path: '/proyectos/:slug/propuestas', ...page(async () => (await import('../features/projects/ProposalsPage.tsx')).ProposalsPage) },
          { path: '/categorias/:slug', ...page(async () => (await import('../features/categories/CategoryPage.tsx')).CategoryPage) },
          { path: '/favoritos', ...page(async () => (await import('../features/favourites/FavouritesPage.tsx')).FavouritesPage) },
          { path: '/profesionales', ...page(async () => (await import('../features/profiles/ProfessionalsPage.tsx')).ProfessionalsPage) },
          { path: '/u/:handle', ...page(async () => (await import('../features/profiles/UserPage.tsx')).UserPage) },
          { path: '/equipo', ...page(async () => (await import('../features/teams/TeamPage.tsx')).TeamPage) },
          { path: '/equipo/unirse', ...page(async () => (await import('../features/teams/JoinTeamPage.tsx')).JoinTeamPage) },
          { path: '/equipos/:handle', ...page(async () => (await import('../features/teams/PublicTeamPage.tsx')).PublicTeamPage) },
          { path: '/panel/estadisticas', ...page(async () => (await import('../features/panel/StatisticsPage.tsx')).StatisticsPage) },
          { path: '/panel', ...page(async () => (await import('../features/panel/PanelPage.tsx')).PanelPage) },
          { path: '/contratos/:id', ...page(async () => (await import('../features/contracts/ContractPage.tsx')).ContractPage) },
          { path: '*', ...page(async () => (await import('../features/home/NotFoundPage.tsx')).NotFoundPage) },
        ],
      },
    ],
  },
]);
