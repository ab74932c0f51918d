import { api } from './base.ts';
import type * as T from './types.ts';

export type * from './types.ts';

type Filters = Record<string, string | number | boolean | undefined>;

const post = <A extends object = Record<string, never>>(path: (args: A) => string) => (args: A) => ({ url: path(args), method: 'POST' });
const send = (url: string, body: unknown, method = 'POST') => ({ url, method, body });
const listed = (path: string) => (params: Filters) => ({ url: path, params });

const tagged = api.enhanceEndpoints({ addTagTypes: ['Me', 'Subscription', 'Services', 'Projects', 'Proposals', 'Contracts', 'Sessions'] });

/** Every call the screens make, with what each one makes stale. */
export const fixia = tagged.injectEndpoints({
  endpoints: (on) => ({
    register: on.mutation<T.SessionAnswer, { email: string; password: string; fullName: string; language: string }>({ query: (body) => send('/api/auth/register', body) }),
    login: on.mutation<T.SessionAnswer, { email: string; password: string }>({ query: (body) => send('/api/auth/login', body) }),
    logout: on.mutation<void, void>({ query: () => ({ url: '/api/auth/logout', method: 'POST' }) }),
    logoutAll: on.mutation<void, void>({ query: () => ({ url: '/api/auth/logout-all', method: 'POST' }) }),
    verifyEmail: on.mutation<void, { token: string }>({ query: (body) => send('/api/auth/verify-email', body), invalidatesTags: ['Me'] }),
    resendVerification: on.mutation<void, void>({ query: () => ({ url: '/api/auth/resend-verification', method: 'POST' }) }),
    forgotPassword: on.mutation<void, { email: string }>({ query: (body) => send('/api/auth/forgot-password', body) }),
    resetPassword: on.mutation<void, { token: string; password: string }>({ query: (body) => send('/api/auth/reset-password', body) }),
    getSessions: on.query<T.DeviceSession[], void>({ query: () => '/api/auth/sessions', providesTags: ['Sessions'] }),
    endSession: on.mutation<void, string>({ query: (id) => ({ url: `/api/auth/sessions/${id}`, method: 'DELETE' }), invalidatesTags: ['Sessions'] }),

    getMe: on.query<T.Me, void>({ query: () => '/api/me', providesTags: ['Me'] }),
    getHome: on.query<T.HomeView, void>({ query: () => '/api/home' }),
    getCategories: on.query<T.CategoryNode[], void>({ query: () => '/api/categories', keepUnusedDataFor: 3600 }),

    getPlans: on.query<T.PlanView[], void>({ query: () => '/api/plans', providesTags: ['Subscription'] }),
    getSubscription: on.query<T.SubscriptionView, void>({ query: () => '/api/subscription', providesTags: ['Subscription'] }),
    subscribe: on.mutation<{ checkoutUrl: string; status: string }, { plan: string; payerEmail: string }>({ query: (body) => send('/api/subscription', body), invalidatesTags: ['Subscription'] }),
    cancelSubscription: on.mutation<T.SubscriptionView, void>({ query: () => ({ url: '/api/subscription/cancel', method: 'POST' }), invalidatesTags: ['Subscription', 'Me'] }),
    reactivateSubscription: on.mutation<{ checkoutUrl?: string | null; status: string }, void>({
      query: () => ({ url: '/api/subscription/reactivate', method: 'POST' }),
      invalidatesTags: ['Subscription', 'Me'],
    }),
    requestWithdrawal: on.mutation<{ code: string; receivedAt: string }, { kind: 'arrepentimiento' | 'baja'; email: string; fullName?: string; reason?: string }>({
      query: (body) => send('/api/legal/withdrawals', body),
    }),

    getServices: on.query<T.Page<T.ServiceCard>, Filters>({ query: listed('/api/services'), providesTags: ['Services'] }),
    getService: on.query<T.ServiceView, string>({ query: (id) => `/api/services/${id}`, providesTags: ['Services', 'Me'] }),
    getMyServices: on.query<T.OwnServices, void>({ query: () => '/api/me/services', providesTags: ['Services'] }),
    createService: on.mutation<T.ServiceView, T.NewService>({ query: (body) => send('/api/services', body), invalidatesTags: ['Services'] }),
    changeService: on.mutation<T.ServiceView, { id: string; changes: Partial<T.NewService> }>({ query: ({ id, changes }) => send(`/api/services/${id}`, changes, 'PATCH'), invalidatesTags: ['Services'] }),
    actOnService: on.mutation<T.ServiceView, { id: string; action: 'publish' | 'pause' }>({ query: post(({ id, action }) => `/api/services/${id}/${action}`), invalidatesTags: ['Services'] }),
    deleteService: on.mutation<void, string>({ query: (id) => ({ url: `/api/services/${id}`, method: 'DELETE' }), invalidatesTags: ['Services'] }),
    orderService: on.mutation<T.ContractView, { id: string; brief: string }>({ query: ({ id, brief }) => send(`/api/services/${id}/orders`, { brief }), invalidatesTags: ['Contracts'] }),

    getProjects: on.query<T.Page<T.ProjectCard>, Filters>({ query: listed('/api/projects'), providesTags: ['Projects'] }),
    getProject: on.query<T.ProjectView, string>({ query: (id) => `/api/projects/${id}`, providesTags: ['Projects', 'Proposals', 'Me'] }),
    getMyProjects: on.query<T.ProjectView[], void>({ query: () => '/api/me/projects', providesTags: ['Projects'] }),
    createProject: on.mutation<T.ProjectView, T.NewProject>({ query: (body) => send('/api/projects', body), invalidatesTags: ['Projects'] }),
    closeProject: on.mutation<T.ProjectView, string>({ query: (id) => ({ url: `/api/projects/${id}/close`, method: 'POST' }), invalidatesTags: ['Projects'] }),

    getProposals: on.query<T.ProposalView[], string>({ query: (projectId) => `/api/projects/${projectId}/proposals`, providesTags: ['Proposals'] }),
    getMyProposals: on.query<T.ProposalView[], void>({ query: () => '/api/me/proposals', providesTags: ['Proposals'] }),
    sendProposal: on.mutation<T.ProposalView, { projectId: string; letter: string; price: number; days: number }>({
      query: ({ projectId, ...body }) => send(`/api/projects/${projectId}/proposals`, body),
      invalidatesTags: ['Proposals', 'Projects'],
    }),
    acceptProposal: on.mutation<{ contractId: string }, string>({
      query: (id) => ({ url: `/api/proposals/${id}/accept`, method: 'POST' }),
      invalidatesTags: ['Proposals', 'Projects', 'Contracts'],
    }),
    actOnProposal: on.mutation<T.ProposalView, { id: string; action: 'decline' | 'withdraw' | 'shortlist' }>({
      query: ({ id, action }) => (action === 'decline' ? send(`/api/proposals/${id}/decline`, {}) : { url: `/api/proposals/${id}/${action}`, method: 'POST' }),
      invalidatesTags: ['Proposals', 'Projects'],
    }),

    getContracts: on.query<T.Page<T.ContractCard>, Filters>({ query: listed('/api/contracts'), providesTags: ['Contracts'] }),
    getContract: on.query<T.ContractView, string>({ query: (id) => `/api/contracts/${id}`, providesTags: ['Contracts'] }),
    actOnMilestone: on.mutation<T.ContractView, { contractId: string; number: number; action: 'deliver' | 'approve' | 'request-changes'; note?: string }>({
      query: ({ contractId, number, action, note }) => {
        const url = `/api/contracts/${contractId}/milestones/${number}/${action}`;
        return action === 'approve' ? { url, method: 'POST' } : send(url, { note });
      },
      invalidatesTags: ['Contracts', 'Me'],
    }),
    giveFeedback: on.mutation<T.FeedbackView, { contractId: string; hasLike: boolean; comment?: string }>({
      query: ({ contractId, ...body }) => send(`/api/contracts/${contractId}/feedback`, body),
      invalidatesTags: ['Contracts', 'Me'],
    }),

    getProfessionals: on.query<T.Page<T.ProfessionalCard>, Filters>({ query: listed('/api/professionals') }),
    getUser: on.query<T.UserProfile, string>({ query: (handle) => `/api/users/${handle}` }),
    getFeedback: on.query<T.Page<T.FeedbackView>, { handle: string; role: string; cursor?: string }>({ query: ({ handle, ...params }) => ({ url: `/api/users/${handle}/feedback`, params }) }),
  }),
});

export const {
  useRegisterMutation,
  useLoginMutation,
  useLogoutMutation,
  useLogoutAllMutation,
  useVerifyEmailMutation,
  useResendVerificationMutation,
  useForgotPasswordMutation,
  useResetPasswordMutation,
  useGetSessionsQuery,
  useEndSessionMutation,
  useGetMeQuery,
  useGetHomeQuery,
  useGetCategoriesQuery,
  useGetPlansQuery,
  useGetSubscriptionQuery,
  useSubscribeMutation,
  useCancelSubscriptionMutation,
  useReactivateSubscriptionMutation,
  useRequestWithdrawalMutation,
  useGetServicesQuery,
  useGetServiceQuery,
  useGetMyServicesQuery,
  useCreateServiceMutation,
  useChangeServiceMutation,
  useActOnServiceMutation,
  useDeleteServiceMutation,
  useOrderServiceMutation,
  useGetProjectsQuery,
  useGetProjectQuery,
  useGetMyProjectsQuery,
  useCreateProjectMutation,
  useCloseProjectMutation,
  useGetProposalsQuery,
  useGetMyProposalsQuery,
  useSendProposalMutation,
  useAcceptProposalMutation,
  useActOnProposalMutation,
  useGetContractsQuery,
  useGetContractQuery,
  useActOnMilestoneMutation,
  useGiveFeedbackMutation,
  useGetProfessionalsQuery,
  useGetUserQuery,
  useGetFeedbackQuery,
} = fixia;
