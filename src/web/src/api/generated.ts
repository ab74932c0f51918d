// Written by "npm run api:generate" from openapi.json; not to be edited.
import { api } from "./base";
const injectedRtkApi = api.injectEndpoints({
  endpoints: (build) => ({
    register: build.mutation<RegisterApiResponse, RegisterApiArg>({
      query: (queryArg) => ({
        url: `/api/auth/register`,
        method: "POST",
        body: queryArg,
      }),
    }),
    login: build.mutation<LoginApiResponse, LoginApiArg>({
      query: (queryArg) => ({
        url: `/api/auth/login`,
        method: "POST",
        body: queryArg,
      }),
    }),
    refresh: build.mutation<RefreshApiResponse, RefreshApiArg>({
      query: () => ({ url: `/api/auth/refresh`, method: "POST" }),
    }),
    logout: build.mutation<LogoutApiResponse, LogoutApiArg>({
      query: () => ({ url: `/api/auth/logout`, method: "POST" }),
    }),
    logoutAll: build.mutation<LogoutAllApiResponse, LogoutAllApiArg>({
      query: () => ({ url: `/api/auth/logout-all`, method: "POST" }),
    }),
    getSessions: build.query<GetSessionsApiResponse, GetSessionsApiArg>({
      query: () => ({ url: `/api/auth/sessions` }),
    }),
    endSession: build.mutation<EndSessionApiResponse, EndSessionApiArg>({
      query: (queryArg) => ({
        url: `/api/auth/sessions/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
      }),
    }),
    verifyEmail: build.mutation<VerifyEmailApiResponse, VerifyEmailApiArg>({
      query: (queryArg) => ({
        url: `/api/auth/verify-email`,
        method: "POST",
        body: queryArg,
      }),
    }),
    resendVerification: build.mutation<
      ResendVerificationApiResponse,
      ResendVerificationApiArg
    >({
      query: () => ({ url: `/api/auth/resend-verification`, method: "POST" }),
    }),
    forgotPassword: build.mutation<
      ForgotPasswordApiResponse,
      ForgotPasswordApiArg
    >({
      query: (queryArg) => ({
        url: `/api/auth/forgot-password`,
        method: "POST",
        body: queryArg,
      }),
    }),
    resetPassword: build.mutation<
      ResetPasswordApiResponse,
      ResetPasswordApiArg
    >({
      query: (queryArg) => ({
        url: `/api/auth/reset-password`,
        method: "POST",
        body: queryArg,
      }),
    }),
    makeApiKey: build.mutation<MakeApiKeyApiResponse, MakeApiKeyApiArg>({
      query: (queryArg) => ({
        url: `/api/auth/keys`,
        method: "POST",
        body: queryArg,
      }),
    }),
    getPlans: build.query<GetPlansApiResponse, GetPlansApiArg>({
      query: () => ({ url: `/api/plans` }),
    }),
    getCategories: build.query<GetCategoriesApiResponse, GetCategoriesApiArg>({
      query: () => ({ url: `/api/categories` }),
    }),
    getMyServices: build.query<GetMyServicesApiResponse, GetMyServicesApiArg>({
      query: () => ({ url: `/api/me/services` }),
    }),
    getMyProjects: build.query<GetMyProjectsApiResponse, GetMyProjectsApiArg>({
      query: () => ({ url: `/api/me/projects` }),
    }),
    sendProposal: build.mutation<SendProposalApiResponse, SendProposalApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg.id))}/proposals`,
        method: "POST",
        body: queryArg.newProposal,
      }),
    }),
    getProposals: build.query<GetProposalsApiResponse, GetProposalsApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}/proposals`,
      }),
    }),
    getMyProposals: build.query<
      GetMyProposalsApiResponse,
      GetMyProposalsApiArg
    >({
      query: () => ({ url: `/api/me/proposals` }),
    }),
    orderService: build.mutation<OrderServiceApiResponse, OrderServiceApiArg>({
      query: (queryArg) => ({
        url: `/api/services/${encodeURIComponent(String(queryArg.id))}/orders`,
        method: "POST",
        body: queryArg.newOrder,
      }),
    }),
    giveFeedback: build.mutation<GiveFeedbackApiResponse, GiveFeedbackApiArg>({
      query: (queryArg) => ({
        url: `/api/contracts/${encodeURIComponent(String(queryArg.id))}/feedback`,
        method: "POST",
        body: queryArg.newFeedback,
      }),
    }),
    getTrust: build.query<GetTrustApiResponse, GetTrustApiArg>({
      query: (queryArg) => ({
        url: `/api/me/trust/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    getStatistics: build.query<GetStatisticsApiResponse, GetStatisticsApiArg>({
      query: () => ({ url: `/api/me/statistics` }),
    }),
    getUser: build.query<GetUserApiResponse, GetUserApiArg>({
      query: (queryArg) => ({
        url: `/api/users/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    getFeedback: build.query<GetFeedbackApiResponse, GetFeedbackApiArg>({
      query: (queryArg) => ({
        url: `/api/users/${encodeURIComponent(String(queryArg.handle))}/feedback`,
        params: {
          role: queryArg.role,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    getContracts: build.query<GetContractsApiResponse, GetContractsApiArg>({
      query: (queryArg) => ({
        url: `/api/contracts`,
        params: {
          role: queryArg.role,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    getContract: build.query<GetContractApiResponse, GetContractApiArg>({
      query: (queryArg) => ({
        url: `/api/contracts/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    getServices: build.query<GetServicesApiResponse, GetServicesApiArg>({
      query: (queryArg) => ({
        url: `/api/services`,
        params: {
          q: queryArg.q,
          category: queryArg.category,
          city: queryArg.city,
          remote: queryArg.remote,
          minPrice: queryArg.minPrice,
          maxPrice: queryArg.maxPrice,
          professional: queryArg.professional,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    createService: build.mutation<
      CreateServiceApiResponse,
      CreateServiceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/services`,
        method: "POST",
        body: queryArg,
      }),
    }),
    getProjects: build.query<GetProjectsApiResponse, GetProjectsApiArg>({
      query: (queryArg) => ({
        url: `/api/projects`,
        params: {
          q: queryArg.q,
          category: queryArg.category,
          city: queryArg.city,
          remote: queryArg.remote,
          minBudget: queryArg.minBudget,
          maxBudget: queryArg.maxBudget,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    createProject: build.mutation<
      CreateProjectApiResponse,
      CreateProjectApiArg
    >({
      query: (queryArg) => ({
        url: `/api/projects`,
        method: "POST",
        body: queryArg,
      }),
    }),
    getProfessionals: build.query<
      GetProfessionalsApiResponse,
      GetProfessionalsApiArg
    >({
      query: (queryArg) => ({
        url: `/api/professionals`,
        params: {
          q: queryArg.q,
          category: queryArg.category,
          city: queryArg.city,
        },
      }),
    }),
    getHome: build.query<GetHomeApiResponse, GetHomeApiArg>({
      query: () => ({ url: `/api/home` }),
    }),
    getSubscription: build.query<
      GetSubscriptionApiResponse,
      GetSubscriptionApiArg
    >({
      query: () => ({ url: `/api/subscription` }),
    }),
    subscribe: build.mutation<SubscribeApiResponse, SubscribeApiArg>({
      query: (queryArg) => ({
        url: `/api/subscription`,
        method: "POST",
        body: queryArg,
      }),
    }),
    changePlan: build.mutation<ChangePlanApiResponse, ChangePlanApiArg>({
      query: (queryArg) => ({
        url: `/api/subscription`,
        method: "PUT",
        body: queryArg,
      }),
    }),
    cancelSubscription: build.mutation<
      CancelSubscriptionApiResponse,
      CancelSubscriptionApiArg
    >({
      query: () => ({ url: `/api/subscription/cancel`, method: "POST" }),
    }),
    reactivateSubscription: build.mutation<
      ReactivateSubscriptionApiResponse,
      ReactivateSubscriptionApiArg
    >({
      query: () => ({ url: `/api/subscription/reactivate`, method: "POST" }),
    }),
    revokeSubscription: build.mutation<
      RevokeSubscriptionApiResponse,
      RevokeSubscriptionApiArg
    >({
      query: () => ({ url: `/api/subscription/revoke`, method: "POST" }),
    }),
    requestWithdrawal: build.mutation<
      RequestWithdrawalApiResponse,
      RequestWithdrawalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/legal/withdrawals`,
        method: "POST",
        body: queryArg,
      }),
    }),
    confirmWithdrawal: build.mutation<
      ConfirmWithdrawalApiResponse,
      ConfirmWithdrawalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/legal/withdrawals/confirm`,
        method: "POST",
        body: queryArg,
      }),
    }),
    getTeam: build.query<GetTeamApiResponse, GetTeamApiArg>({
      query: () => ({ url: `/api/team` }),
    }),
    describeTeam: build.mutation<DescribeTeamApiResponse, DescribeTeamApiArg>({
      query: (queryArg) => ({
        url: `/api/team`,
        method: "PUT",
        body: queryArg,
      }),
    }),
    inviteToTeam: build.mutation<InviteToTeamApiResponse, InviteToTeamApiArg>({
      query: (queryArg) => ({
        url: `/api/team/invitations`,
        method: "POST",
        body: queryArg,
      }),
    }),
    withdrawInvitation: build.mutation<
      WithdrawInvitationApiResponse,
      WithdrawInvitationApiArg
    >({
      query: (queryArg) => ({
        url: `/api/team/invitations/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
      }),
    }),
    removeMember: build.mutation<RemoveMemberApiResponse, RemoveMemberApiArg>({
      query: (queryArg) => ({
        url: `/api/team/members/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
      }),
    }),
    joinTeam: build.mutation<JoinTeamApiResponse, JoinTeamApiArg>({
      query: (queryArg) => ({
        url: `/api/team/join`,
        method: "POST",
        body: queryArg,
      }),
    }),
    leaveTeam: build.mutation<LeaveTeamApiResponse, LeaveTeamApiArg>({
      query: () => ({ url: `/api/team/leave`, method: "POST" }),
    }),
    getTeamPage: build.query<GetTeamPageApiResponse, GetTeamPageApiArg>({
      query: (queryArg) => ({
        url: `/api/teams/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    assignManager: build.mutation<
      AssignManagerApiResponse,
      AssignManagerApiArg
    >({
      query: (queryArg) => ({
        url: `/api/teams/${encodeURIComponent(String(queryArg.handle))}/manager`,
        method: "PUT",
        body: queryArg.teamManager,
      }),
    }),
    getService: build.query<GetServiceApiResponse, GetServiceApiArg>({
      query: (queryArg) => ({
        url: `/api/services/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    changeService: build.mutation<
      ChangeServiceApiResponse,
      ChangeServiceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/services/${encodeURIComponent(String(queryArg.id))}`,
        method: "PATCH",
        body: queryArg.serviceChanges,
      }),
    }),
    deleteService: build.mutation<
      DeleteServiceApiResponse,
      DeleteServiceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/services/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
      }),
    }),
    publishService: build.mutation<
      PublishServiceApiResponse,
      PublishServiceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/services/${encodeURIComponent(String(queryArg))}/publish`,
        method: "POST",
      }),
    }),
    pauseService: build.mutation<PauseServiceApiResponse, PauseServiceApiArg>({
      query: (queryArg) => ({
        url: `/api/services/${encodeURIComponent(String(queryArg))}/pause`,
        method: "POST",
      }),
    }),
    getProject: build.query<GetProjectApiResponse, GetProjectApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    publishProject: build.mutation<
      PublishProjectApiResponse,
      PublishProjectApiArg
    >({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}/publish`,
        method: "POST",
      }),
    }),
    closeProject: build.mutation<CloseProjectApiResponse, CloseProjectApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}/close`,
        method: "POST",
      }),
    }),
    acceptProposal: build.mutation<
      AcceptProposalApiResponse,
      AcceptProposalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/proposals/${encodeURIComponent(String(queryArg))}/accept`,
        method: "POST",
      }),
    }),
    declineProposal: build.mutation<
      DeclineProposalApiResponse,
      DeclineProposalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/proposals/${encodeURIComponent(String(queryArg))}/decline`,
        method: "POST",
      }),
    }),
    shortlistProposal: build.mutation<
      ShortlistProposalApiResponse,
      ShortlistProposalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/proposals/${encodeURIComponent(String(queryArg))}/shortlist`,
        method: "POST",
      }),
    }),
    withdrawProposal: build.mutation<
      WithdrawProposalApiResponse,
      WithdrawProposalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/proposals/${encodeURIComponent(String(queryArg))}/withdraw`,
        method: "POST",
      }),
    }),
    deliverMilestone: build.mutation<
      DeliverMilestoneApiResponse,
      DeliverMilestoneApiArg
    >({
      query: (queryArg) => ({
        url: `/api/contracts/${encodeURIComponent(String(queryArg.id))}/milestones/${encodeURIComponent(String(queryArg["number"]))}/deliver`,
        method: "POST",
        body: queryArg.milestoneNote,
      }),
    }),
    requestChanges: build.mutation<
      RequestChangesApiResponse,
      RequestChangesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/contracts/${encodeURIComponent(String(queryArg.id))}/milestones/${encodeURIComponent(String(queryArg["number"]))}/request-changes`,
        method: "POST",
        body: queryArg.milestoneNote,
      }),
    }),
    approveMilestone: build.mutation<
      ApproveMilestoneApiResponse,
      ApproveMilestoneApiArg
    >({
      query: (queryArg) => ({
        url: `/api/contracts/${encodeURIComponent(String(queryArg.id))}/milestones/${encodeURIComponent(String(queryArg["number"]))}/approve`,
        method: "POST",
      }),
    }),
    editFeedback: build.mutation<EditFeedbackApiResponse, EditFeedbackApiArg>({
      query: (queryArg) => ({
        url: `/api/feedback/${encodeURIComponent(String(queryArg.id))}`,
        method: "PATCH",
        body: queryArg.changedFeedback,
      }),
    }),
    replyToFeedback: build.mutation<
      ReplyToFeedbackApiResponse,
      ReplyToFeedbackApiArg
    >({
      query: (queryArg) => ({
        url: `/api/feedback/${encodeURIComponent(String(queryArg.id))}/reply`,
        method: "POST",
        body: queryArg.feedbackReply,
      }),
    }),
    reportFeedback: build.mutation<
      ReportFeedbackApiResponse,
      ReportFeedbackApiArg
    >({
      query: (queryArg) => ({
        url: `/api/feedback/${encodeURIComponent(String(queryArg.id))}/reports`,
        method: "POST",
        body: queryArg.feedbackReason,
      }),
    }),
    withdrawFeedback: build.mutation<
      WithdrawFeedbackApiResponse,
      WithdrawFeedbackApiArg
    >({
      query: (queryArg) => ({
        url: `/api/feedback/${encodeURIComponent(String(queryArg.id))}/withdraw`,
        method: "POST",
        body: queryArg.feedbackReason,
      }),
    }),
    getMe: build.query<GetMeApiResponse, GetMeApiArg>({
      query: () => ({ url: `/api/me` }),
    }),
    changeMe: build.mutation<ChangeMeApiResponse, ChangeMeApiArg>({
      query: (queryArg) => ({
        url: `/api/me`,
        method: "PATCH",
        body: queryArg,
      }),
    }),
    getOwnProfile: build.query<GetOwnProfileApiResponse, GetOwnProfileApiArg>({
      query: () => ({ url: `/api/me/professional-profile` }),
    }),
    changeOwnProfile: build.mutation<
      ChangeOwnProfileApiResponse,
      ChangeOwnProfileApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/professional-profile`,
        method: "PATCH",
        body: queryArg,
      }),
    }),
  }),
  overrideExisting: false,
});
export { injectedRtkApi as generated };
export type RegisterApiResponse = /** status 200 OK */ SessionStarted;
export type RegisterApiArg = NewAccount;
export type LoginApiResponse = /** status 200 OK */ SessionStarted;
export type LoginApiArg = Credentials;
export type RefreshApiResponse = /** status 200 OK */ SessionStarted;
export type RefreshApiArg = void;
export type LogoutApiResponse = unknown;
export type LogoutApiArg = void;
export type LogoutAllApiResponse = unknown;
export type LogoutAllApiArg = void;
export type GetSessionsApiResponse = /** status 200 OK */ SessionView[];
export type GetSessionsApiArg = void;
export type EndSessionApiResponse = unknown;
export type EndSessionApiArg = string;
export type VerifyEmailApiResponse = unknown;
export type VerifyEmailApiArg = LinkToken;
export type ResendVerificationApiResponse = unknown;
export type ResendVerificationApiArg = void;
export type ForgotPasswordApiResponse = unknown;
export type ForgotPasswordApiArg = ForgottenPassword;
export type ResetPasswordApiResponse = unknown;
export type ResetPasswordApiArg = NewPassword;
export type MakeApiKeyApiResponse = /** status 201 Created */ ApiKeyMade;
export type MakeApiKeyApiArg = NewApiKey;
export type GetPlansApiResponse = /** status 200 OK */ PlanView[];
export type GetPlansApiArg = void;
export type GetCategoriesApiResponse = /** status 200 OK */ CategoryNode[];
export type GetCategoriesApiArg = void;
export type GetMyServicesApiResponse = /** status 200 OK */ OwnServices;
export type GetMyServicesApiArg = void;
export type GetMyProjectsApiResponse = /** status 200 OK */ ProjectView[];
export type GetMyProjectsApiArg = void;
export type SendProposalApiResponse = /** status 201 Created */ ProposalView;
export type SendProposalApiArg = {
  id: string;
  newProposal: NewProposal;
};
export type GetProposalsApiResponse = /** status 200 OK */ ProposalView[];
export type GetProposalsApiArg = string;
export type GetMyProposalsApiResponse = /** status 200 OK */ ProposalView[];
export type GetMyProposalsApiArg = void;
export type OrderServiceApiResponse = /** status 201 Created */ OrderedView;
export type OrderServiceApiArg = {
  id: string;
  newOrder: NewOrder;
};
export type GiveFeedbackApiResponse = /** status 201 Created */ FeedbackTaken;
export type GiveFeedbackApiArg = {
  id: string;
  newFeedback: NewFeedback;
};
export type GetTrustApiResponse = /** status 200 OK */ TrustAccount;
export type GetTrustApiArg = string;
export type GetStatisticsApiResponse = /** status 200 OK */ StatisticsView;
export type GetStatisticsApiArg = void;
export type GetUserApiResponse = /** status 200 OK */ UserView;
export type GetUserApiArg = string;
export type GetFeedbackApiResponse = /** status 200 OK */ PageOfFeedbackView;
export type GetFeedbackApiArg = {
  handle: string;
  role?: string;
  cursor?: string;
  limit?: number;
};
export type GetContractsApiResponse = /** status 200 OK */ PageOfContractCard;
export type GetContractsApiArg = {
  role?: string;
  cursor?: string;
  limit?: number;
};
export type GetContractApiResponse = /** status 200 OK */ ContractView;
export type GetContractApiArg = string;
export type GetServicesApiResponse = /** status 200 OK */ PageOfServiceCard;
export type GetServicesApiArg = {
  q?: string;
  category?: string;
  city?: string;
  remote?: boolean;
  minPrice?: number;
  maxPrice?: number;
  professional?: string;
  cursor?: string;
  limit?: number;
};
export type CreateServiceApiResponse = /** status 201 Created */ ServiceView;
export type CreateServiceApiArg = NewService;
export type GetProjectsApiResponse = /** status 200 OK */ PageOfProjectCard;
export type GetProjectsApiArg = {
  q?: string;
  category?: string;
  city?: string;
  remote?: boolean;
  minBudget?: number;
  maxBudget?: number;
  cursor?: string;
  limit?: number;
};
export type CreateProjectApiResponse = /** status 201 Created */ ProjectView;
export type CreateProjectApiArg = NewProject;
export type GetProfessionalsApiResponse =
  /** status 200 OK */ PageOfProfessionalCard;
export type GetProfessionalsApiArg = {
  q?: string;
  category?: string;
  city?: string;
};
export type GetHomeApiResponse = /** status 200 OK */ HomeView;
export type GetHomeApiArg = void;
export type GetSubscriptionApiResponse = /** status 200 OK */ SubscriptionView;
export type GetSubscriptionApiArg = void;
export type SubscribeApiResponse = /** status 200 OK */ CheckoutView;
export type SubscribeApiArg = NewSubscription;
export type ChangePlanApiResponse = /** status 200 OK */ CheckoutView;
export type ChangePlanApiArg = NewSubscription;
export type CancelSubscriptionApiResponse =
  /** status 200 OK */ SubscriptionView;
export type CancelSubscriptionApiArg = void;
export type ReactivateSubscriptionApiResponse =
  /** status 200 OK */ CheckoutView;
export type ReactivateSubscriptionApiArg = void;
export type RevokeSubscriptionApiResponse =
  /** status 200 OK */ SubscriptionView;
export type RevokeSubscriptionApiArg = void;
export type RequestWithdrawalApiResponse =
  /** status 201 Created */ LegalRequestView;
export type RequestWithdrawalApiArg = NewLegalRequest;
export type ConfirmWithdrawalApiResponse = /** status 200 OK */ LegalOutcome;
export type ConfirmWithdrawalApiArg = LegalConfirmation;
export type GetTeamApiResponse = /** status 200 OK */ MyTeamView;
export type GetTeamApiArg = void;
export type DescribeTeamApiResponse = /** status 200 OK */ MyTeamView;
export type DescribeTeamApiArg = TeamChanges;
export type InviteToTeamApiResponse = /** status 201 Created */ InvitationView;
export type InviteToTeamApiArg = NewInvitation;
export type WithdrawInvitationApiResponse = unknown;
export type WithdrawInvitationApiArg = string;
export type RemoveMemberApiResponse = unknown;
export type RemoveMemberApiArg = string;
export type JoinTeamApiResponse = /** status 200 OK */ MyTeamView;
export type JoinTeamApiArg = JoinTeam;
export type LeaveTeamApiResponse = unknown;
export type LeaveTeamApiArg = void;
export type GetTeamPageApiResponse = /** status 200 OK */ TeamView;
export type GetTeamPageApiArg = string;
export type AssignManagerApiResponse = unknown;
export type AssignManagerApiArg = {
  handle: string;
  teamManager: TeamManager;
};
export type GetServiceApiResponse = /** status 200 OK */ ServiceView;
export type GetServiceApiArg = string;
export type ChangeServiceApiResponse = /** status 200 OK */ ServiceView;
export type ChangeServiceApiArg = {
  id: string;
  serviceChanges: ServiceChanges;
};
export type DeleteServiceApiResponse = unknown;
export type DeleteServiceApiArg = string;
export type PublishServiceApiResponse = /** status 200 OK */ ServiceView;
export type PublishServiceApiArg = string;
export type PauseServiceApiResponse = /** status 200 OK */ ServiceView;
export type PauseServiceApiArg = string;
export type GetProjectApiResponse = /** status 200 OK */ ProjectView;
export type GetProjectApiArg = string;
export type PublishProjectApiResponse = /** status 200 OK */ ProjectView;
export type PublishProjectApiArg = string;
export type CloseProjectApiResponse = /** status 200 OK */ ProjectView;
export type CloseProjectApiArg = string;
export type AcceptProposalApiResponse = /** status 200 OK */ AcceptedView;
export type AcceptProposalApiArg = string;
export type DeclineProposalApiResponse = /** status 200 OK */ ProposalView;
export type DeclineProposalApiArg = string;
export type ShortlistProposalApiResponse = /** status 200 OK */ ProposalView;
export type ShortlistProposalApiArg = string;
export type WithdrawProposalApiResponse = /** status 200 OK */ ProposalView;
export type WithdrawProposalApiArg = string;
export type DeliverMilestoneApiResponse = unknown;
export type DeliverMilestoneApiArg = {
  id: string;
  number: number;
  milestoneNote: MilestoneNote;
};
export type RequestChangesApiResponse = unknown;
export type RequestChangesApiArg = {
  id: string;
  number: number;
  milestoneNote: MilestoneNote;
};
export type ApproveMilestoneApiResponse = unknown;
export type ApproveMilestoneApiArg = {
  id: string;
  number: number;
};
export type EditFeedbackApiResponse = unknown;
export type EditFeedbackApiArg = {
  id: string;
  changedFeedback: ChangedFeedback;
};
export type ReplyToFeedbackApiResponse = unknown;
export type ReplyToFeedbackApiArg = {
  id: string;
  feedbackReply: FeedbackReply;
};
export type ReportFeedbackApiResponse = unknown;
export type ReportFeedbackApiArg = {
  id: string;
  feedbackReason: FeedbackReason;
};
export type WithdrawFeedbackApiResponse = unknown;
export type WithdrawFeedbackApiArg = {
  id: string;
  feedbackReason: FeedbackReason;
};
export type GetMeApiResponse = /** status 200 OK */ MeView;
export type GetMeApiArg = void;
export type ChangeMeApiResponse = /** status 200 OK */ MeView;
export type ChangeMeApiArg = MyChanges;
export type GetOwnProfileApiResponse = /** status 200 OK */ OwnProfileView;
export type GetOwnProfileApiArg = void;
export type ChangeOwnProfileApiResponse = /** status 200 OK */ OwnProfileView;
export type ChangeOwnProfileApiArg = ProfileChanges;
export type Plan = "free" | "basic" | "premium" | "enterprise";
export type AccountView = {
  id: string;
  email: string;
  fullName: string;
  handle: string;
  roles: string[];
  isProfessionalActive: boolean;
  plan: Plan;
  emailVerified: boolean;
  language: string;
};
export type SessionStarted = {
  accessToken: string;
  expiresIn: number;
  user: AccountView;
};
export type FieldProblem = {
  code: string;
  message: string;
};
export type ProblemDocument = {
  type: string;
  title: string;
  status: number;
  code: string;
  way?: null | string;
  errors?:
    | {
        [key: string]: FieldProblem[];
      }
    | {
        [key: string]: FieldProblem[];
      };
  traceId: string;
};
export type NewAccount = {
  email: string;
  password: string;
  fullName: string;
  language?: null | string;
};
export type Credentials = {
  email: string;
  password: string;
};
export type SessionView = {
  id: string;
  device: string;
  createdAt: string;
  lastUsedAt: string;
  current: boolean;
};
export type LinkToken = {
  token: string;
};
export type ForgottenPassword = {
  email: string;
};
export type NewPassword = {
  token: string;
  password: string;
};
export type ApiKeyMade = {
  id: string;
  name: string;
  key: string;
  expiresAt: string;
};
export type NewApiKey = {
  name: string;
};
export type PlanFeature = {
  code: string;
  included: boolean;
  limit?: null | number;
};
export type PlanView = {
  type: Plan;
  price: number;
  currency: string;
  features: PlanFeature[];
  maxActiveServices: null | number;
  current: boolean;
};
export type CategoryRef = {
  slug: string;
  name: string;
};
export type CategoryNode = {
  slug: string;
  name: string;
  children: CategoryRef[];
};
export type PriceUnit = "fixed" | "hour" | "day";
export type ServiceStatus = "draft" | "active" | "paused" | "hidden";
export type TrustView = {
  likes: number;
  total: number;
  percentage: null | number;
  isNew: boolean;
  people: number;
};
export type ProfessionalRef = {
  handle: string;
  fullName: string;
  trust: TrustView;
  level: string;
  isPremium: boolean;
  headline: null | string;
};
export type ServiceView = {
  id: string;
  slug: string;
  title: string;
  description: string;
  category: CategoryRef;
  price: number;
  priceUnit: PriceUnit;
  currency: string;
  deliveryDays: number;
  city: null | string;
  isRemote: boolean;
  status: ServiceStatus;
  hiddenReason: null | string;
  publishedAt: null | string;
  professional: ProfessionalRef;
  actions: string[];
};
export type OwnServices = {
  items: ServiceView[];
  used: number;
  limit: null | number;
};
export type BudgetKind = "fixed" | "hourly";
export type BudgetView = {
  kind: BudgetKind;
  min: number;
  max: number;
  currency: string;
};
export type ProjectStatus =
  "draft" | "open" | "in_progress" | "completed" | "closed";
export type ClientFacts = {
  handle: string;
  fullName: string;
  trust: TrustView;
  projectsPublished: number;
  hireRate: null | number;
};
export type ProposalStatus =
  "sent" | "shortlisted" | "accepted" | "declined" | "withdrawn" | "waiting";
export type ProposalView = {
  id: string;
  projectId: string;
  projectTitle: string;
  projectSlug: string;
  letter: string;
  price: number;
  currency: string;
  days: number;
  status: ProposalStatus;
  sentAt: string;
  professional: ProfessionalRef;
  actions: string[];
};
export type BlockedReason = {
  code: string;
  way: null | string;
};
export type ProjectView = {
  id: string;
  slug: string;
  title: string;
  description: string;
  category: CategoryRef;
  budget: BudgetView;
  city: null | string;
  isRemote: boolean;
  deadline: null | string;
  urgent: boolean;
  proposals: number;
  proposalCap: number;
  status: ProjectStatus;
  publishedAt: null | string;
  client: ClientFacts;
  myProposal: null | ProposalView;
  actions: string[];
  blockedReason: null | BlockedReason;
};
export type NewProposal = {
  letter: string;
  price: number;
  days: number;
};
export type OrderedView = {
  id: string;
};
export type NewOrder = {
  brief: string;
};
export type TrustRole = "client" | "professional";
export type FeedbackTaken = {
  id: string;
  toRole: TrustRole;
  hasLike: boolean;
  comment: null | string;
  createdAt: string;
  visibleAt: null | string;
};
export type NewFeedback = {
  hasLike: boolean;
  comment?: null | string;
  toUserRole?: null | TrustRole;
};
export type TrustInput = {
  feedbackId: string;
  hasLike: boolean;
  counts: boolean;
  from: string;
  visibleAt: string;
  withdrawnAt: null | string;
  withdrawnReason: null | string;
};
export type TrustAccount = {
  likes: number;
  total: number;
  people: number;
  percentage: number;
  ranking: number;
  inputs: TrustInput[];
};
export type MonthView = {
  month: string;
  proposals: number;
  accepted: number;
  completed: number;
  earned: number;
};
export type ServiceResult = {
  slug: string;
  title: string;
  orders: number;
  earned: number;
};
export type StatisticsView = {
  months: MonthView[];
  acceptanceRate: null | number;
  repeatClients: null | number;
  medianDaysToDeliver: null | number;
  services: ServiceResult[];
};
export type ClientSide = {
  trust: TrustView;
  projectsPublished: number;
  hires: number;
};
export type ProfessionalSide = {
  headline: null | string;
  bio: null | string;
  category: null | CategoryRef;
  level: string;
  availability: string;
  skills: string[];
  languages: string[];
  city: null | string;
  completedJobs: number;
  since: null | string;
  trust: TrustView;
};
export type UserView = {
  handle: string;
  fullName: string;
  city: null | string;
  about: null | string;
  memberSince: string;
  isProfessionalActive: boolean;
  isPremium: boolean;
  client: ClientSide;
  professional: null | ProfessionalSide;
};
export type Giver = {
  handle: string;
  fullName: string;
};
export type FeedbackView = {
  id: string;
  contractId: string;
  from: Giver;
  toRole: TrustRole;
  hasLike: boolean;
  comment: null | string;
  createdAt: string;
  visibleAt: null | string;
  reply: null | string;
  contractTitle: string;
  actions: string[];
};
export type PageOfFeedbackView = {
  items: FeedbackView[];
  nextCursor: null | string;
};
export type ContractStatus = "active" | "completed" | "cancelled";
export type PersonCard = {
  handle: string;
  fullName: string;
  trust: TrustView;
};
export type ContractCard = {
  id: string;
  title: string;
  status: ContractStatus;
  role: TrustRole;
  other: PersonCard;
  price: number;
  currency: string;
  startedAt: string;
};
export type PageOfContractCard = {
  items: ContractCard[];
  nextCursor: null | string;
};
export type MilestoneState =
  | "proposed"
  | "funded"
  | "delivered"
  | "changes_requested"
  | "approved"
  | "disputed"
  | "resolved"
  | "refunded";
export type MilestoneAction =
  | "fund"
  | "deliver"
  | "approve"
  | "auto_approve"
  | "request_changes"
  | "dispute"
  | "resolve"
  | "refund";
export type MilestoneView = {
  number: number;
  title: string;
  price: number;
  status: MilestoneState;
  funding: string;
  dueAt: null | string;
  deliveredAt: null | string;
  deliveryNote: null | string;
  changesRequested: null | string;
  approvedAt: null | string;
  autoApproveAt: null | string;
  actions: MilestoneAction[];
};
export type ContractFeedback = {
  given: null | FeedbackView;
  received: null | FeedbackView;
  open: boolean;
  closesAt: null | string;
};
export type ContractView = {
  id: string;
  title: string;
  brief: null | string;
  status: ContractStatus;
  role: TrustRole;
  client: PersonCard;
  professional: PersonCard;
  projectSlug: null | string;
  serviceSlug: null | string;
  price: number;
  currency: string;
  startedAt: string;
  completedAt: null | string;
  milestones: MilestoneView[];
  actions: string[];
  feedback: ContractFeedback;
};
export type ServiceCard = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  category: CategoryRef;
  price: number;
  priceUnit: PriceUnit;
  currency: string;
  city: null | string;
  isRemote: boolean;
  deliveryDays: number;
  professional: ProfessionalRef;
  featured: boolean;
};
export type PageOfServiceCard = {
  items: ServiceCard[];
  nextCursor: null | string;
};
export type NewService = {
  title: string;
  description: string;
  category: string;
  price: number;
  priceUnit: PriceUnit;
  deliveryDays: number;
  city?: null | string;
  isRemote: boolean;
  publish: boolean;
};
export type ProjectCard = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  category: CategoryRef;
  budget: BudgetView;
  city: null | string;
  isRemote: boolean;
  deadline: null | string;
  urgent: boolean;
  proposals: number;
  proposalCap: number;
  publishedAt: null | string;
  client: PersonCard;
};
export type PageOfProjectCard = {
  items: ProjectCard[];
  nextCursor: null | string;
};
export type NewProject = {
  title: string;
  description: string;
  category: string;
  budgetKind: BudgetKind;
  budgetMin: number;
  budgetMax: number;
  city?: null | string;
  isRemote: boolean;
  deadline?: null | string;
  urgent: boolean;
  proposalCap: number;
  publish: boolean;
};
export type ProfessionalCard = {
  handle: string;
  fullName: string;
  trust: TrustView;
  level: string;
  isPremium: boolean;
  headline: null | string;
  category: null | CategoryRef;
  city: null | string;
  completedJobs: number;
};
export type PageOfProfessionalCard = {
  items: ProfessionalCard[];
  nextCursor: null | string;
};
export type Counts = {
  professionals: number;
  services: number;
  projects: number;
  contractsCompleted: number;
};
export type HomeView = {
  counts: Counts;
  recentServices: ServiceCard[];
  topProfessionals: ProfessionalCard[];
  openProjects: ProjectCard[];
};
export type ComingChange = {
  type: Plan;
  price: number;
  from: string;
};
export type ChargeStatus = "approved" | "refund_due" | "refunded";
export type ChargeView = {
  id: string;
  date: string;
  amount: number;
  currency: string;
  status: ChargeStatus;
  periodStart: null | string;
  periodEnd: null | string;
  receipt: null | string;
};
export type SubscriptionNote =
  | "activated"
  | "renewed"
  | "awaiting_renewal"
  | "past_due"
  | "grace_ending"
  | "cancelled"
  | "ended_by_provider"
  | "ending_soon"
  | "reactivated"
  | "change_scheduled"
  | "change_undone"
  | "upgraded"
  | "price_announced"
  | "expired"
  | "revoked"
  | "refunded"
  | "checkout_closed";
export type HistoryView = {
  kind: SubscriptionNote;
  type: Plan;
  at: string;
  until: null | string;
  amount: null | number;
};
export type LastPayment = {
  status: string;
  statusDetail: null | string;
};
export type SubscriptionView = {
  type: Plan;
  status: string;
  startedAt: null | string;
  expiresAt: null | string;
  autoRenew: boolean;
  price: number;
  currency: string;
  graceUntil: null | string;
  checkoutUrl: null | string;
  actions: string[];
  next: null | ComingChange;
  revocableUntil: null | string;
  charges: ChargeView[];
  history: HistoryView[];
  lastPayment: null | LastPayment;
};
export type SubscriptionStatus =
  "pending" | "active" | "past_due" | "cancelled" | "expired";
export type CheckoutView = {
  checkoutUrl: null | string;
  status: SubscriptionStatus;
  firstChargeAt: null | string;
};
export type NewSubscription = {
  plan: Plan;
  payerEmail?: null | string;
};
export type LegalRequestView = {
  code: string;
  receivedAt: string;
};
export type NewLegalRequest = {
  kind: string;
  email: string;
  fullName?: null | string;
  reason?: null | string;
};
export type LegalOutcome = {
  code: string;
  outcome: string;
};
export type LegalConfirmation = {
  token: string;
};
export type TeamMemberView = {
  id: string;
  person: ProfessionalRef;
  since: string;
};
export type InvitationView = {
  id: string;
  email: string;
  expiresAt: string;
};
export type ContactView = {
  fullName: string;
  email: string;
};
export type MyTeamView = {
  handle: string;
  name: string;
  about: null | string;
  isOwner: boolean;
  isInForce: boolean;
  seats: number;
  owner: ProfessionalRef;
  members: TeamMemberView[];
  invitations: InvitationView[];
  manager: null | ContactView;
};
export type TeamChanges = {
  name: string;
  about?: null | string;
};
export type NewInvitation = {
  email: string;
};
export type JoinTeam = {
  token: string;
};
export type TeamView = {
  handle: string;
  name: string;
  about: null | string;
  owner: ProfessionalRef;
  members: ProfessionalRef[];
};
export type TeamManager = {
  handle?: null | string;
};
export type ServiceChanges = {
  title?: null | string;
  description?: null | string;
  category?: null | string;
  price?: null | number;
  priceUnit?: null | PriceUnit;
  deliveryDays?: null | number;
  city?: null | string;
  isRemote?: null | boolean;
};
export type AcceptedView = {
  projectId: string;
  contractId: string;
};
export type MilestoneNote = {
  note: string;
};
export type ChangedFeedback = {
  hasLike: boolean;
  comment?: null | string;
};
export type FeedbackReply = {
  reply: string;
};
export type FeedbackReason = {
  reason: string;
};
export type SubscriptionSummary = {
  type: Plan;
  status: SubscriptionStatus;
  expiresAt: null | string;
  autoRenew: boolean;
  price: number;
  currency: string;
};
export type RoleTrust = {
  client: TrustView;
  professional: null | TrustView;
};
export type TeamSummary = {
  handle: string;
  name: string;
  isOwner: boolean;
};
export type MeView = {
  id: string;
  email: string;
  fullName: string;
  handle: string;
  roles: string[];
  plan: Plan;
  emailVerified: boolean;
  language: string;
  city: null | string;
  about: null | string;
  isProfessionalActive: boolean;
  professionalSince: null | string;
  subscription: null | SubscriptionSummary;
  trust: RoleTrust;
  team: null | TeamSummary;
};
export type MyChanges = {
  fullName?: null | string;
  city?: null | string;
  about?: null | string;
  language?: null | string;
};
export type Completeness = {
  percent: number;
  missing: string[];
};
export type OwnProfileView = {
  headline: null | string;
  bio: null | string;
  category: null | string;
  availability: string;
  skills: string[];
  languages: string[];
  level: string;
  completedJobs: number;
  completeness: Completeness;
};
export type ProfileChanges = {
  headline?: null | string;
  bio?: null | string;
  category?: null | string;
  availability?: null | string;
  skills?: null | string[];
  languages?: null | string[];
};
export const {
  useRegisterMutation,
  useLoginMutation,
  useRefreshMutation,
  useLogoutMutation,
  useLogoutAllMutation,
  useGetSessionsQuery,
  useEndSessionMutation,
  useVerifyEmailMutation,
  useResendVerificationMutation,
  useForgotPasswordMutation,
  useResetPasswordMutation,
  useMakeApiKeyMutation,
  useGetPlansQuery,
  useGetCategoriesQuery,
  useGetMyServicesQuery,
  useGetMyProjectsQuery,
  useSendProposalMutation,
  useGetProposalsQuery,
  useGetMyProposalsQuery,
  useOrderServiceMutation,
  useGiveFeedbackMutation,
  useGetTrustQuery,
  useGetStatisticsQuery,
  useGetUserQuery,
  useGetFeedbackQuery,
  useGetContractsQuery,
  useGetContractQuery,
  useGetServicesQuery,
  useCreateServiceMutation,
  useGetProjectsQuery,
  useCreateProjectMutation,
  useGetProfessionalsQuery,
  useGetHomeQuery,
  useGetSubscriptionQuery,
  useSubscribeMutation,
  useChangePlanMutation,
  useCancelSubscriptionMutation,
  useReactivateSubscriptionMutation,
  useRevokeSubscriptionMutation,
  useRequestWithdrawalMutation,
  useConfirmWithdrawalMutation,
  useGetTeamQuery,
  useDescribeTeamMutation,
  useInviteToTeamMutation,
  useWithdrawInvitationMutation,
  useRemoveMemberMutation,
  useJoinTeamMutation,
  useLeaveTeamMutation,
  useGetTeamPageQuery,
  useAssignManagerMutation,
  useGetServiceQuery,
  useChangeServiceMutation,
  useDeleteServiceMutation,
  usePublishServiceMutation,
  usePauseServiceMutation,
  useGetProjectQuery,
  usePublishProjectMutation,
  useCloseProjectMutation,
  useAcceptProposalMutation,
  useDeclineProposalMutation,
  useShortlistProposalMutation,
  useWithdrawProposalMutation,
  useDeliverMilestoneMutation,
  useRequestChangesMutation,
  useApproveMilestoneMutation,
  useEditFeedbackMutation,
  useReplyToFeedbackMutation,
  useReportFeedbackMutation,
  useWithdrawFeedbackMutation,
  useGetMeQuery,
  useChangeMeMutation,
  useGetOwnProfileQuery,
  useChangeOwnProfileMutation,
} = injectedRtkApi;
