// Written by "npm run api:generate" from openapi.json; not to be edited.
import { api } from "./base";
const injectedRtkApi = api.injectEndpoints({
  endpoints: (build) => ({
    adviseText: build.mutation<AdviseTextApiResponse, AdviseTextApiArg>({
      query: (queryArg) => ({
        url: `/api/texts/advice`,
        method: "POST",
        body: queryArg,
      }),
    }),
    changePassword: build.mutation<
      ChangePasswordApiResponse,
      ChangePasswordApiArg
    >({
      query: (queryArg) => ({
        url: `/api/auth/change-password`,
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
    uploadFile: build.mutation<UploadFileApiResponse, UploadFileApiArg>({
      query: (queryArg) => ({
        url: `/api/files`,
        method: "POST",
        body: queryArg.stream,
        params: {
          name: queryArg.name,
          kind: queryArg.kind,
        },
      }),
    }),
    getPlans: build.query<GetPlansApiResponse, GetPlansApiArg>({
      query: () => ({ url: `/api/plans` }),
    }),
    getMyServices: build.query<GetMyServicesApiResponse, GetMyServicesApiArg>({
      query: () => ({ url: `/api/me/services` }),
    }),
    getMyProjects: build.query<GetMyProjectsApiResponse, GetMyProjectsApiArg>({
      query: () => ({ url: `/api/me/projects` }),
    }),
    getBudgetHint: build.query<GetBudgetHintApiResponse, GetBudgetHintApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/budget-hint`,
        params: {
          category: queryArg.category,
          city: queryArg.city,
        },
      }),
    }),
    sendProposal: build.mutation<SendProposalApiResponse, SendProposalApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg.id))}/proposals`,
        method: "POST",
        body: queryArg.proposalOffer,
      }),
    }),
    getProposals: build.query<GetProposalsApiResponse, GetProposalsApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}/proposals`,
      }),
    }),
    seeProposals: build.mutation<SeeProposalsApiResponse, SeeProposalsApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}/proposals/seen`,
        method: "POST",
      }),
    }),
    getMyProposals: build.query<
      GetMyProposalsApiResponse,
      GetMyProposalsApiArg
    >({
      query: () => ({ url: `/api/me/proposals` }),
    }),
    adviseLetter: build.mutation<AdviseLetterApiResponse, AdviseLetterApiArg>({
      query: (queryArg) => ({
        url: `/api/proposals/advice`,
        method: "POST",
        body: queryArg,
      }),
    }),
    getMyInvitations: build.query<
      GetMyInvitationsApiResponse,
      GetMyInvitationsApiArg
    >({
      query: () => ({ url: `/api/me/invitations` }),
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
    getOutbox: build.query<GetOutboxApiResponse, GetOutboxApiArg>({
      query: (queryArg) => ({
        url: `/api/admin/outbox`,
        params: {
          state: queryArg.state,
          route: queryArg.route,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    retryMessage: build.mutation<RetryMessageApiResponse, RetryMessageApiArg>({
      query: (queryArg) => ({
        url: `/api/admin/outbox/${encodeURIComponent(String(queryArg.id))}/retry`,
        method: "POST",
        body: queryArg.outboxReason,
      }),
    }),
    dropMessage: build.mutation<DropMessageApiResponse, DropMessageApiArg>({
      query: (queryArg) => ({
        url: `/api/admin/outbox/${encodeURIComponent(String(queryArg.id))}/drop`,
        method: "POST",
        body: queryArg.outboxReason,
      }),
    }),
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
    getCategories: build.query<GetCategoriesApiResponse, GetCategoriesApiArg>({
      query: () => ({ url: `/api/categories` }),
    }),
    getCategory: build.query<GetCategoryApiResponse, GetCategoryApiArg>({
      query: (queryArg) => ({
        url: `/api/categories/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    getCities: build.query<GetCitiesApiResponse, GetCitiesApiArg>({
      query: () => ({ url: `/api/cities` }),
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
    getServices: build.query<GetServicesApiResponse, GetServicesApiArg>({
      query: (queryArg) => ({
        url: `/api/services`,
        params: {
          q: queryArg.q,
          category: queryArg.category,
          city: queryArg.city,
          near: queryArg.near,
          km: queryArg.km,
          remote: queryArg.remote,
          minPrice: queryArg.minPrice,
          maxPrice: queryArg.maxPrice,
          minTrust: queryArg.minTrust,
          level: queryArg.level,
          available: queryArg.available,
          maxDays: queryArg.maxDays,
          premium: queryArg.premium,
          professional: queryArg.professional,
          sort: queryArg.sort,
          facets: queryArg.facets,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
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
    duplicateService: build.mutation<
      DuplicateServiceApiResponse,
      DuplicateServiceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/services/${encodeURIComponent(String(queryArg))}/duplicate`,
        method: "POST",
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
    getProjects: build.query<GetProjectsApiResponse, GetProjectsApiArg>({
      query: (queryArg) => ({
        url: `/api/projects`,
        params: {
          q: queryArg.q,
          category: queryArg.category,
          city: queryArg.city,
          near: queryArg.near,
          km: queryArg.km,
          remote: queryArg.remote,
          minPrice: queryArg.minPrice,
          maxPrice: queryArg.maxPrice,
          minTrust: queryArg.minTrust,
          level: queryArg.level,
          available: queryArg.available,
          maxDays: queryArg.maxDays,
          premium: queryArg.premium,
          professional: queryArg.professional,
          sort: queryArg.sort,
          facets: queryArg.facets,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    getProject: build.query<GetProjectApiResponse, GetProjectApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    changeProject: build.mutation<
      ChangeProjectApiResponse,
      ChangeProjectApiArg
    >({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg.id))}`,
        method: "PATCH",
        body: queryArg.projectBriefPatch,
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
    reopenProject: build.mutation<
      ReopenProjectApiResponse,
      ReopenProjectApiArg
    >({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}/reopen`,
        method: "POST",
      }),
    }),
    editProposal: build.mutation<EditProposalApiResponse, EditProposalApiArg>({
      query: (queryArg) => ({
        url: `/api/proposals/${encodeURIComponent(String(queryArg.id))}`,
        method: "PATCH",
        body: queryArg.proposalOfferPatch,
      }),
    }),
    confirmProposal: build.mutation<
      ConfirmProposalApiResponse,
      ConfirmProposalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/proposals/${encodeURIComponent(String(queryArg.id))}/confirm`,
        method: "POST",
        body: queryArg.proposalConfirmation,
      }),
    }),
    acceptProposal: build.mutation<
      AcceptProposalApiResponse,
      AcceptProposalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/proposals/${encodeURIComponent(String(queryArg.id))}/accept`,
        method: "POST",
        body: queryArg.body,
      }),
    }),
    shortlistProposal: build.mutation<
      ShortlistProposalApiResponse,
      ShortlistProposalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/proposals/${encodeURIComponent(String(queryArg.id))}/shortlist`,
        method: "POST",
        body: queryArg.body,
      }),
    }),
    declineProposal: build.mutation<
      DeclineProposalApiResponse,
      DeclineProposalApiArg
    >({
      query: (queryArg) => ({
        url: `/api/proposals/${encodeURIComponent(String(queryArg.id))}/decline`,
        method: "POST",
        body: queryArg.decline,
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
    getInvitations: build.query<
      GetInvitationsApiResponse,
      GetInvitationsApiArg
    >({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}/invitations`,
      }),
    }),
    inviteToProject: build.mutation<
      InviteToProjectApiResponse,
      InviteToProjectApiArg
    >({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg.id))}/invitations`,
        method: "POST",
        body: queryArg.newProjectInvitation,
      }),
    }),
    declineInvitation: build.mutation<
      DeclineInvitationApiResponse,
      DeclineInvitationApiArg
    >({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}/invitations/decline`,
        method: "POST",
      }),
    }),
    getQuestions: build.query<GetQuestionsApiResponse, GetQuestionsApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg))}/questions`,
      }),
    }),
    askQuestion: build.mutation<AskQuestionApiResponse, AskQuestionApiArg>({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg.id))}/questions`,
        method: "POST",
        body: queryArg.newQuestion,
      }),
    }),
    answerQuestion: build.mutation<
      AnswerQuestionApiResponse,
      AnswerQuestionApiArg
    >({
      query: (queryArg) => ({
        url: `/api/projects/${encodeURIComponent(String(queryArg.id))}/questions/${encodeURIComponent(String(queryArg.question))}/answer`,
        method: "POST",
        body: queryArg.newAnswer,
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
    getPortfolio: build.query<GetPortfolioApiResponse, GetPortfolioApiArg>({
      query: () => ({ url: `/api/me/portfolio` }),
    }),
    addPortfolioItem: build.mutation<
      AddPortfolioItemApiResponse,
      AddPortfolioItemApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/portfolio`,
        method: "POST",
        body: queryArg,
      }),
    }),
    changePortfolioItem: build.mutation<
      ChangePortfolioItemApiResponse,
      ChangePortfolioItemApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/portfolio/${encodeURIComponent(String(queryArg.id))}`,
        method: "PUT",
        body: queryArg.newPortfolioItem,
      }),
    }),
    removePortfolioItem: build.mutation<
      RemovePortfolioItemApiResponse,
      RemovePortfolioItemApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/portfolio/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
      }),
    }),
    orderPortfolio: build.mutation<
      OrderPortfolioApiResponse,
      OrderPortfolioApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/portfolio/order`,
        method: "PUT",
        body: queryArg,
      }),
    }),
    getCredentials: build.query<
      GetCredentialsApiResponse,
      GetCredentialsApiArg
    >({
      query: () => ({ url: `/api/me/credentials` }),
    }),
    addCredential: build.mutation<
      AddCredentialApiResponse,
      AddCredentialApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/credentials`,
        method: "POST",
        body: queryArg,
      }),
    }),
    changeCredential: build.mutation<
      ChangeCredentialApiResponse,
      ChangeCredentialApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/credentials/${encodeURIComponent(String(queryArg.id))}`,
        method: "PUT",
        body: queryArg.newCredential,
      }),
    }),
    removeCredential: build.mutation<
      RemoveCredentialApiResponse,
      RemoveCredentialApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/credentials/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
      }),
    }),
    getHandle: build.query<GetHandleApiResponse, GetHandleApiArg>({
      query: () => ({ url: `/api/me/handle` }),
    }),
    changeHandle: build.mutation<ChangeHandleApiResponse, ChangeHandleApiArg>({
      query: (queryArg) => ({
        url: `/api/me/handle`,
        method: "PUT",
        body: queryArg,
      }),
    }),
    getFavourites: build.query<GetFavouritesApiResponse, GetFavouritesApiArg>({
      query: () => ({ url: `/api/favourites` }),
    }),
    keepFavourite: build.mutation<
      KeepFavouriteApiResponse,
      KeepFavouriteApiArg
    >({
      query: (queryArg) => ({
        url: `/api/favourites/${encodeURIComponent(String(queryArg.kind))}/${encodeURIComponent(String(queryArg.id))}`,
        method: "PUT",
        body: queryArg.keep,
      }),
    }),
    dropFavourite: build.mutation<
      DropFavouriteApiResponse,
      DropFavouriteApiArg
    >({
      query: (queryArg) => ({
        url: `/api/favourites/${encodeURIComponent(String(queryArg.kind))}/${encodeURIComponent(String(queryArg.id))}`,
        method: "DELETE",
      }),
    }),
    makeFavouriteList: build.mutation<
      MakeFavouriteListApiResponse,
      MakeFavouriteListApiArg
    >({
      query: (queryArg) => ({
        url: `/api/favourites/lists`,
        method: "POST",
        body: queryArg,
      }),
    }),
    renameFavouriteList: build.mutation<
      RenameFavouriteListApiResponse,
      RenameFavouriteListApiArg
    >({
      query: (queryArg) => ({
        url: `/api/favourites/lists/${encodeURIComponent(String(queryArg.id))}`,
        method: "PUT",
        body: queryArg.listName,
      }),
    }),
    deleteFavouriteList: build.mutation<
      DeleteFavouriteListApiResponse,
      DeleteFavouriteListApiArg
    >({
      query: (queryArg) => ({
        url: `/api/favourites/lists/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
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
          near: queryArg.near,
          km: queryArg.km,
          remote: queryArg.remote,
          minPrice: queryArg.minPrice,
          maxPrice: queryArg.maxPrice,
          minTrust: queryArg.minTrust,
          level: queryArg.level,
          available: queryArg.available,
          maxDays: queryArg.maxDays,
          premium: queryArg.premium,
          professional: queryArg.professional,
          sort: queryArg.sort,
          facets: queryArg.facets,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    getHome: build.query<GetHomeApiResponse, GetHomeApiArg>({
      query: () => ({ url: `/api/home` }),
    }),
    getSuggestions: build.query<
      GetSuggestionsApiResponse,
      GetSuggestionsApiArg
    >({
      query: (queryArg) => ({
        url: `/api/search/suggestions`,
        params: {
          q: queryArg,
        },
      }),
    }),
    getSearches: build.query<GetSearchesApiResponse, GetSearchesApiArg>({
      query: () => ({ url: `/api/searches` }),
    }),
    saveSearch: build.mutation<SaveSearchApiResponse, SaveSearchApiArg>({
      query: (queryArg) => ({
        url: `/api/searches`,
        method: "POST",
        body: queryArg,
      }),
    }),
    changeSearch: build.mutation<ChangeSearchApiResponse, ChangeSearchApiArg>({
      query: (queryArg) => ({
        url: `/api/searches/${encodeURIComponent(String(queryArg.id))}`,
        method: "PATCH",
        body: queryArg.savedSearchChanges,
      }),
    }),
    deleteSearch: build.mutation<DeleteSearchApiResponse, DeleteSearchApiArg>({
      query: (queryArg) => ({
        url: `/api/searches/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
      }),
    }),
    seeSearch: build.mutation<SeeSearchApiResponse, SeeSearchApiArg>({
      query: (queryArg) => ({
        url: `/api/searches/${encodeURIComponent(String(queryArg))}/seen`,
        method: "POST",
      }),
    }),
  }),
  overrideExisting: false,
});
export { injectedRtkApi as generated };
export type AdviseTextApiResponse = /** status 200 OK */ TextAdvice;
export type AdviseTextApiArg = TextDraft;
export type ChangePasswordApiResponse = unknown;
export type ChangePasswordApiArg = PasswordChange;
export type MakeApiKeyApiResponse = /** status 201 Created */ ApiKeyMade;
export type MakeApiKeyApiArg = NewApiKey;
export type UploadFileApiResponse = /** status 201 Created */ UploadedView;
export type UploadFileApiArg = {
  name?: string;
  kind?: string;
  stream: Stream;
};
export type GetPlansApiResponse = /** status 200 OK */ PlanView[];
export type GetPlansApiArg = void;
export type GetMyServicesApiResponse = /** status 200 OK */ OwnServices;
export type GetMyServicesApiArg = void;
export type GetMyProjectsApiResponse = /** status 200 OK */ ProjectView[];
export type GetMyProjectsApiArg = void;
export type GetBudgetHintApiResponse = /** status 200 OK */ BudgetHintView;
export type GetBudgetHintApiArg = {
  category?: string;
  city?: string;
};
export type SendProposalApiResponse = /** status 201 Created */ ProposalView;
export type SendProposalApiArg = {
  id: string;
  proposalOffer: ProposalOffer;
};
export type GetProposalsApiResponse = /** status 200 OK */ ProposalView[];
export type GetProposalsApiArg = string;
export type SeeProposalsApiResponse = unknown;
export type SeeProposalsApiArg = string;
export type GetMyProposalsApiResponse = /** status 200 OK */ ProposalView[];
export type GetMyProposalsApiArg = void;
export type AdviseLetterApiResponse = /** status 200 OK */ LetterAdvice;
export type AdviseLetterApiArg = LetterDraft;
export type GetMyInvitationsApiResponse =
  /** status 200 OK */ ReceivedInvitation[];
export type GetMyInvitationsApiArg = void;
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
export type GetOutboxApiResponse = /** status 200 OK */ PageOfWaitingMessage;
export type GetOutboxApiArg = {
  state?: string;
  route?: string;
  cursor?: string;
  limit?: number;
};
export type RetryMessageApiResponse = unknown;
export type RetryMessageApiArg = {
  id: number;
  outboxReason: OutboxReason;
};
export type DropMessageApiResponse = unknown;
export type DropMessageApiArg = {
  id: number;
  outboxReason: OutboxReason;
};
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
export type GetCategoriesApiResponse = /** status 200 OK */ CategoryNode[];
export type GetCategoriesApiArg = void;
export type GetCategoryApiResponse = /** status 200 OK */ CategoryPage;
export type GetCategoryApiArg = string;
export type GetCitiesApiResponse = /** status 200 OK */ City[];
export type GetCitiesApiArg = void;
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
export type CreateServiceApiResponse = /** status 201 Created */ ServiceView;
export type CreateServiceApiArg = NewService;
export type GetServicesApiResponse =
  /** status 200 OK */ ResultPageOfServiceCard;
export type GetServicesApiArg = {
  q?: string;
  category?: string;
  city?: string;
  near?: string;
  km?: number;
  remote?: boolean;
  minPrice?: number;
  maxPrice?: number;
  minTrust?: number;
  level?: string;
  available?: boolean;
  maxDays?: number;
  premium?: boolean;
  professional?: string;
  sort?: string;
  facets?: boolean;
  cursor?: string;
  limit?: number;
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
export type DuplicateServiceApiResponse = /** status 201 Created */ ServiceView;
export type DuplicateServiceApiArg = string;
export type CreateProjectApiResponse = /** status 201 Created */ ProjectView;
export type CreateProjectApiArg = ProjectBrief;
export type GetProjectsApiResponse =
  /** status 200 OK */ ResultPageOfProjectCard;
export type GetProjectsApiArg = {
  q?: string;
  category?: string;
  city?: string;
  near?: string;
  km?: number;
  remote?: boolean;
  minPrice?: number;
  maxPrice?: number;
  minTrust?: number;
  level?: string;
  available?: boolean;
  maxDays?: number;
  premium?: boolean;
  professional?: string;
  sort?: string;
  facets?: boolean;
  cursor?: string;
  limit?: number;
};
export type GetProjectApiResponse = /** status 200 OK */ ProjectView;
export type GetProjectApiArg = string;
export type ChangeProjectApiResponse = /** status 200 OK */ ProjectView;
export type ChangeProjectApiArg = {
  id: string;
  projectBriefPatch: ProjectBriefPatch;
};
export type PublishProjectApiResponse = /** status 200 OK */ ProjectView;
export type PublishProjectApiArg = string;
export type CloseProjectApiResponse = /** status 200 OK */ ProjectView;
export type CloseProjectApiArg = string;
export type ReopenProjectApiResponse = /** status 200 OK */ ProjectView;
export type ReopenProjectApiArg = string;
export type EditProposalApiResponse = /** status 200 OK */ ProposalView;
export type EditProposalApiArg = {
  id: string;
  proposalOfferPatch: ProposalOfferPatch;
};
export type ConfirmProposalApiResponse = /** status 200 OK */ ProposalView;
export type ConfirmProposalApiArg = {
  id: string;
  proposalConfirmation: ProposalConfirmation;
};
export type AcceptProposalApiResponse = /** status 200 OK */ AcceptedView;
export type AcceptProposalApiArg = {
  id: string;
  body: null | ReadProposal;
};
export type ShortlistProposalApiResponse = /** status 200 OK */ ProposalView;
export type ShortlistProposalApiArg = {
  id: string;
  body: null | ReadProposal;
};
export type DeclineProposalApiResponse = /** status 200 OK */ ProposalView;
export type DeclineProposalApiArg = {
  id: string;
  decline: Decline;
};
export type WithdrawProposalApiResponse = /** status 200 OK */ ProposalView;
export type WithdrawProposalApiArg = string;
export type GetInvitationsApiResponse =
  /** status 200 OK */ ProjectInvitationView[];
export type GetInvitationsApiArg = string;
export type InviteToProjectApiResponse =
  /** status 200 OK */ ProjectInvitationView[];
export type InviteToProjectApiArg = {
  id: string;
  newProjectInvitation: NewProjectInvitation;
};
export type DeclineInvitationApiResponse = unknown;
export type DeclineInvitationApiArg = string;
export type GetQuestionsApiResponse = /** status 200 OK */ QuestionView[];
export type GetQuestionsApiArg = string;
export type AskQuestionApiResponse = /** status 200 OK */ QuestionView[];
export type AskQuestionApiArg = {
  id: string;
  newQuestion: NewQuestion;
};
export type AnswerQuestionApiResponse = /** status 200 OK */ QuestionView[];
export type AnswerQuestionApiArg = {
  id: string;
  question: string;
  newAnswer: NewAnswer;
};
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
export type GetPortfolioApiResponse = /** status 200 OK */ PortfolioView[];
export type GetPortfolioApiArg = void;
export type AddPortfolioItemApiResponse = /** status 200 OK */ PortfolioView[];
export type AddPortfolioItemApiArg = NewPortfolioItem;
export type ChangePortfolioItemApiResponse =
  /** status 200 OK */ PortfolioView[];
export type ChangePortfolioItemApiArg = {
  id: string;
  newPortfolioItem: NewPortfolioItem;
};
export type RemovePortfolioItemApiResponse =
  /** status 200 OK */ PortfolioView[];
export type RemovePortfolioItemApiArg = string;
export type OrderPortfolioApiResponse = /** status 200 OK */ PortfolioView[];
export type OrderPortfolioApiArg = PortfolioOrder;
export type GetCredentialsApiResponse = /** status 200 OK */ CredentialView[];
export type GetCredentialsApiArg = void;
export type AddCredentialApiResponse = /** status 200 OK */ CredentialView[];
export type AddCredentialApiArg = NewCredential;
export type ChangeCredentialApiResponse = /** status 200 OK */ CredentialView[];
export type ChangeCredentialApiArg = {
  id: string;
  newCredential: NewCredential;
};
export type RemoveCredentialApiResponse = /** status 200 OK */ CredentialView[];
export type RemoveCredentialApiArg = string;
export type GetHandleApiResponse = /** status 200 OK */ HandleView;
export type GetHandleApiArg = void;
export type ChangeHandleApiResponse = /** status 200 OK */ HandleView;
export type ChangeHandleApiArg = NewHandle;
export type GetFavouritesApiResponse = /** status 200 OK */ FavouritesView;
export type GetFavouritesApiArg = void;
export type KeepFavouriteApiResponse = unknown;
export type KeepFavouriteApiArg = {
  kind: string;
  id: string;
  keep: Keep;
};
export type DropFavouriteApiResponse = unknown;
export type DropFavouriteApiArg = {
  kind: string;
  id: string;
};
export type MakeFavouriteListApiResponse =
  /** status 201 Created */ FavouriteListView;
export type MakeFavouriteListApiArg = ListName;
export type RenameFavouriteListApiResponse =
  /** status 200 OK */ FavouriteListView;
export type RenameFavouriteListApiArg = {
  id: string;
  listName: ListName;
};
export type DeleteFavouriteListApiResponse = unknown;
export type DeleteFavouriteListApiArg = string;
export type GetProfessionalsApiResponse =
  /** status 200 OK */ ResultPageOfProfessionalCard;
export type GetProfessionalsApiArg = {
  q?: string;
  category?: string;
  city?: string;
  near?: string;
  km?: number;
  remote?: boolean;
  minPrice?: number;
  maxPrice?: number;
  minTrust?: number;
  level?: string;
  available?: boolean;
  maxDays?: number;
  premium?: boolean;
  professional?: string;
  sort?: string;
  facets?: boolean;
  cursor?: string;
  limit?: number;
};
export type GetHomeApiResponse = /** status 200 OK */ HomeView;
export type GetHomeApiArg = void;
export type GetSuggestionsApiResponse = /** status 200 OK */ Suggestion[];
export type GetSuggestionsApiArg = string | undefined;
export type GetSearchesApiResponse = /** status 200 OK */ SavedSearchView[];
export type GetSearchesApiArg = void;
export type SaveSearchApiResponse = /** status 200 OK */ SavedSearchView[];
export type SaveSearchApiArg = NewSavedSearch;
export type ChangeSearchApiResponse = /** status 200 OK */ SavedSearchView[];
export type ChangeSearchApiArg = {
  id: string;
  savedSearchChanges: SavedSearchChanges;
};
export type DeleteSearchApiResponse = unknown;
export type DeleteSearchApiArg = string;
export type SeeSearchApiResponse = /** status 200 OK */ SavedSearchView[];
export type SeeSearchApiArg = string;
export type TextAdvice = {
  contacts: string[];
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
  seen?: any;
  now?: any;
  errors?:
    | {
        [key: string]: FieldProblem[];
      }
    | {
        [key: string]: FieldProblem[];
      };
  traceId: string;
};
export type TextDraft = {
  text: string;
};
export type PasswordChange = {
  current: string;
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
export type FileKind = "picture" | "document";
export type PictureView = {
  id: string;
  thumb: string;
  large: string;
};
export type DocumentView = {
  id: string;
  name: string;
  bytes: number;
  url: string;
};
export type UploadedView = {
  id: string;
  kind: FileKind;
  name: string;
  bytes: number;
  picture: null | PictureView;
  document: null | DocumentView;
};
export type Stream = Blob;
export type Plan = "free" | "basic" | "premium" | "enterprise";
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
export type PriceUnit = "fixed" | "hour" | "day";
export type ServicePackage = {
  tier: string;
  summary: string;
  price: number;
  deliveryDays: number;
  revisions: number;
};
export type ServiceExtra = {
  title: string;
  price: number;
  days: number;
};
export type ServiceQuestion = {
  question: string;
  answer: string;
};
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
  category: null | CategoryRef;
  price: number;
  priceUnit: PriceUnit;
  currency: string;
  deliveryDays: number;
  revisions: number;
  city: null | string;
  rangeKm: null | number;
  isRemote: boolean;
  tags: string[];
  packages: ServicePackage[];
  extras: ServiceExtra[];
  questions: ServiceQuestion[];
  pictures: PictureView[];
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
export type ProjectVisibility = "public" | "invitation";
export type ProjectStatus =
  "draft" | "open" | "in_progress" | "completed" | "closed";
export type ClientFacts = {
  handle: string;
  fullName: string;
  trust: TrustView;
  projectsPublished: number;
  hireRate: null | number;
  medianFirstAnswerHours: null | number;
  openProjects: number;
  closedProjects: number;
};
export type ProposedMilestone = {
  title: string;
  price: number;
  days: number;
};
export type ProposalStatus =
  "sent" | "shortlisted" | "accepted" | "declined" | "withdrawn" | "waiting";
export type DeclineReason =
  | "price"
  | "experience"
  | "time"
  | "unclear"
  | "chose_another"
  | "other"
  | null;
export type ProposalAction =
  | "accept"
  | "decline"
  | "shortlist"
  | "edit"
  | "confirm"
  | "withdraw"
  | "come_up"
  | "pass_over";
export type ProposalView = {
  id: string;
  projectId: string;
  projectTitle: string;
  projectSlug: string;
  version: number;
  projectVersion: number;
  projectChanged: boolean;
  letter: string;
  price: number;
  currency: string;
  days: number;
  milestones: ProposedMilestone[];
  autoApproveDays: null | number;
  files: DocumentView[];
  status: ProposalStatus;
  sentAt: string;
  editedAt: null | string;
  seenAt: null | string;
  declineReason: null | DeclineReason;
  declineNote: null | string;
  professional: ProfessionalRef;
  km: null | number;
  answersInHours: null | number;
  actions: ProposalAction[];
};
export type ProjectAction =
  | "edit"
  | "publish"
  | "invite"
  | "close"
  | "reopen"
  | "compare"
  | "propose"
  | "ask"
  | "hire"
  | "complete";
export type BlockedReason = {
  code: string;
  way: null | string;
};
export type ProjectView = {
  id: string;
  slug: string;
  version: number;
  title: string;
  description: string;
  category: null | CategoryRef;
  budget: BudgetView;
  city: null | string;
  isRemote: boolean;
  deadline: null | string;
  urgent: boolean;
  proposals: number;
  waiting: number;
  proposalCap: number;
  visibility: ProjectVisibility;
  files: DocumentView[];
  status: ProjectStatus;
  publishedAt: null | string;
  earlyAccessUntil: null | string;
  questions: number;
  client: ClientFacts;
  invited: boolean;
  myProposal: null | ProposalView;
  actions: ProjectAction[];
  blockedReason: null | BlockedReason;
};
export type BudgetHint = {
  low: number;
  median: number;
  high: number;
  sample: number;
  city: null | string;
  currency: string;
};
export type BudgetHintView = {
  hint: null | BudgetHint;
};
export type ProposalOffer = {
  letter?: string;
  price?: number;
  days?: number;
  milestones?: ProposedMilestone[];
  files?: string[];
  autoApproveDays?: null | number;
  projectVersion?: null | number;
};
export type SimilarLetter = {
  projectTitle: string;
  projectSlug: string;
  percent: number;
};
export type LetterAdvice = {
  contacts: string[];
  similar: SimilarLetter[];
};
export type LetterDraft = {
  letter: string;
};
export type PersonCard = {
  handle: string;
  fullName: string;
  trust: TrustView;
};
export type ReceivedInvitation = {
  projectId: string;
  projectSlug: string;
  projectTitle: string;
  client: PersonCard;
  message: null | string;
  invitedAt: string;
  budget: BudgetView;
};
export type OrderedView = {
  id: string;
};
export type NewOrder = {
  brief: string;
  package?: null | string;
  extras?: null | number[];
  price?: null | number;
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
export type PortfolioView = {
  id: string;
  title: string;
  description: null | string;
  pictures: PictureView[];
};
export type CredentialKind = "licence" | "certification";
export type CredentialView = {
  id: string;
  kind: CredentialKind;
  title: string;
  issuer: string;
  number: null | string;
  issuedOn: null | string;
  expiresOn: null | string;
  isExpired: boolean;
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
  rangeKm: null | number;
  hourlyRate: null | number;
  completedJobs: number;
  completionRate: null | number;
  responseHours: null | number;
  since: null | string;
  trust: TrustView;
  portfolio: PortfolioView[];
  credentials: CredentialView[];
};
export type UserView = {
  id: string;
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
export type WaitingMessage = {
  id: number;
  route: string;
  subject: string;
  state: string;
  createdAt: string;
  nextAttemptAt: string;
  attempts: number;
  failingSince: null | string;
  lastError: null | string;
  parkedAt: null | string;
};
export type PageOfWaitingMessage = {
  items: WaitingMessage[];
  nextCursor: null | string;
};
export type OutboxReason = {
  reason: string;
};
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
export type CategoryNode = {
  slug: string;
  name: string;
  children: CategoryRef[];
};
export type CategoryPage = {
  slug: string;
  name: string;
  parent: null | CategoryRef;
  children: CategoryRef[];
  intro: string;
  brief: string[];
};
export type City = {
  name: string;
  province: string;
  latitude: number;
  longitude: number;
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
export type TeamAction =
  "describe" | "invite" | "withdraw" | "join" | "leave" | "remove";
export type TeamMemberView = {
  id: string;
  person: ProfessionalRef;
  since: string;
  actions: TeamAction[];
};
export type InvitationView = {
  id: string;
  email: string;
  expiresAt: string;
  actions: TeamAction[];
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
  actions: TeamAction[];
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
export type NewService = {
  title?: null | string;
  description?: null | string;
  category?: null | string;
  price?: null | number;
  priceUnit?: null | PriceUnit;
  deliveryDays?: null | number;
  city?: null | string;
  isRemote?: null | boolean;
  publish: boolean;
  rangeKm?: null | number;
  revisions?: null | number;
  tags?: null | string[];
  packages?: null | ServicePackage[];
  extras?: null | ServiceExtra[];
  questions?: null | ServiceQuestion[];
  pictures?: null | string[];
};
export type RankView = {
  place: number;
  words: null | number;
  quality: number;
  featured: boolean;
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
  picture: null | string;
  professional: ProfessionalRef;
  featured: boolean;
  km: null | number;
  rank: null | RankView;
};
export type FacetCount = {
  value: string;
  name: string;
  count: number;
};
export type FacetsView = {
  total: number;
  isEstimate: boolean;
  categories: FacetCount[];
  cities: FacetCount[];
  levels: FacetCount[];
  remote: number;
  available: number;
  premium: number;
  prices: number[];
};
export type ResultPageOfServiceCard = {
  items: ServiceCard[];
  nextCursor: null | string;
  mended: null | string;
  relaxed: boolean;
  facets: null | FacetsView;
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
  rangeKm?: null | number;
  revisions?: null | number;
  tags?: null | string[];
  packages?: null | ServicePackage[];
  extras?: null | ServiceExtra[];
  questions?: null | ServiceQuestion[];
  pictures?: null | string[];
};
export type ProjectBrief = {
  title?: string;
  description?: string;
  category?: null | string;
  budgetKind?: BudgetKind;
  budgetMin?: number;
  budgetMax?: number;
  city?: null | string;
  isRemote?: boolean;
  deadline?: null | string;
  urgent?: boolean;
  proposalCap?: number;
  visibility?: ProjectVisibility;
  files?: string[];
  publish?: boolean;
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
  earlyAccessUntil: null | string;
  client: PersonCard;
  km: null | number;
};
export type ResultPageOfProjectCard = {
  items: ProjectCard[];
  nextCursor: null | string;
  mended: null | string;
  relaxed: boolean;
  facets: null | FacetsView;
};
export type ProjectBriefPatch = {
  title?: string;
  description?: string;
  category?: null | string;
  budgetKind?: BudgetKind;
  budgetMin?: number;
  budgetMax?: number;
  city?: null | string;
  isRemote?: boolean;
  deadline?: null | string;
  urgent?: boolean;
  proposalCap?: number;
  visibility?: ProjectVisibility;
  files?: string[];
  publish?: boolean;
};
export type ProposalOfferPatch = {
  letter?: string;
  price?: number;
  days?: number;
  milestones?: ProposedMilestone[];
  files?: string[];
  autoApproveDays?: null | number;
  projectVersion?: null | number;
};
export type ProposalConfirmation = {
  projectVersion: number;
};
export type AcceptedView = {
  projectId: string;
  contractId: string;
};
export type ReadProposal = {
  version: null | number;
};
export type Decline = {
  reason: DeclineReason;
  note?: null | string;
};
export type ProjectInvitationView = {
  professional: ProfessionalRef;
  invitedAt: string;
  declined: boolean;
  proposed: boolean;
};
export type NewProjectInvitation = {
  handle: string;
  message?: null | string;
};
export type QuestionView = {
  id: string;
  question: string;
  askedAt: string;
  asker: PersonCard;
  answer: null | string;
  answeredAt: null | string;
  actions: string[];
};
export type NewQuestion = {
  question: string;
};
export type NewAnswer = {
  answer: string;
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
  may: string[];
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
  rangeKm: null | number;
  hourlyRate: null | number;
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
  rangeKm?: null | number;
  hourlyRate?: null | number;
};
export type NewPortfolioItem = {
  title: string;
  description?: null | string;
  pictures: string[];
};
export type PortfolioOrder = {
  ids: string[];
};
export type NewCredential = {
  kind: CredentialKind;
  title: string;
  issuer: string;
  number?: null | string;
  issuedOn?: null | string;
  expiresOn?: null | string;
};
export type HandleView = {
  handle: string;
  changeableFrom: null | string;
};
export type NewHandle = {
  handle: string;
};
export type FavouriteKind = "service" | "professional" | "project";
export type FavouriteView = {
  kind: FavouriteKind;
  id: string;
  listId: null | string;
  title: string;
  path: string;
  detail: null | string;
  available: boolean;
  keptAt: string;
};
export type FavouriteListView = {
  id: string;
  name: string;
};
export type FavouritesView = {
  items: FavouriteView[];
  lists: FavouriteListView[];
};
export type Keep = {
  listId?: null | string;
};
export type ListName = {
  name: string;
};
export type ProfessionalCard = {
  id: string;
  handle: string;
  fullName: string;
  trust: TrustView;
  level: string;
  isPremium: boolean;
  headline: null | string;
  category: null | CategoryRef;
  city: null | string;
  completedJobs: number;
  km: null | number;
  rank: null | RankView;
};
export type ResultPageOfProfessionalCard = {
  items: ProfessionalCard[];
  nextCursor: null | string;
  mended: null | string;
  relaxed: boolean;
  facets: null | FacetsView;
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
export type Suggestion = {
  text: string;
};
export type SavedKind = "service" | "project";
export type SavedSearchView = {
  id: string;
  kind: SavedKind;
  name: string;
  path: string;
  byMail: boolean;
  news: number;
};
export type NewSavedSearch = {
  kind: SavedKind;
  name: string;
  byMail: boolean;
  q?: null | string;
  category?: null | string;
  city?: null | string;
  near?: null | string;
  km?: null | number;
  remote?: null | boolean;
  minPrice?: null | number;
  maxPrice?: null | number;
  minTrust?: null | number;
  level?: null | string;
  maxDays?: null | number;
};
export type SavedSearchChanges = {
  name?: null | string;
  byMail?: null | boolean;
};
export const {
  useAdviseTextMutation,
  useChangePasswordMutation,
  useMakeApiKeyMutation,
  useUploadFileMutation,
  useGetPlansQuery,
  useGetMyServicesQuery,
  useGetMyProjectsQuery,
  useGetBudgetHintQuery,
  useSendProposalMutation,
  useGetProposalsQuery,
  useSeeProposalsMutation,
  useGetMyProposalsQuery,
  useAdviseLetterMutation,
  useGetMyInvitationsQuery,
  useOrderServiceMutation,
  useGiveFeedbackMutation,
  useGetTrustQuery,
  useGetStatisticsQuery,
  useGetUserQuery,
  useGetFeedbackQuery,
  useGetContractsQuery,
  useGetContractQuery,
  useGetOutboxQuery,
  useRetryMessageMutation,
  useDropMessageMutation,
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
  useGetCategoriesQuery,
  useGetCategoryQuery,
  useGetCitiesQuery,
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
  useCreateServiceMutation,
  useGetServicesQuery,
  useGetServiceQuery,
  useChangeServiceMutation,
  useDeleteServiceMutation,
  usePublishServiceMutation,
  usePauseServiceMutation,
  useDuplicateServiceMutation,
  useCreateProjectMutation,
  useGetProjectsQuery,
  useGetProjectQuery,
  useChangeProjectMutation,
  usePublishProjectMutation,
  useCloseProjectMutation,
  useReopenProjectMutation,
  useEditProposalMutation,
  useConfirmProposalMutation,
  useAcceptProposalMutation,
  useShortlistProposalMutation,
  useDeclineProposalMutation,
  useWithdrawProposalMutation,
  useGetInvitationsQuery,
  useInviteToProjectMutation,
  useDeclineInvitationMutation,
  useGetQuestionsQuery,
  useAskQuestionMutation,
  useAnswerQuestionMutation,
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
  useGetPortfolioQuery,
  useAddPortfolioItemMutation,
  useChangePortfolioItemMutation,
  useRemovePortfolioItemMutation,
  useOrderPortfolioMutation,
  useGetCredentialsQuery,
  useAddCredentialMutation,
  useChangeCredentialMutation,
  useRemoveCredentialMutation,
  useGetHandleQuery,
  useChangeHandleMutation,
  useGetFavouritesQuery,
  useKeepFavouriteMutation,
  useDropFavouriteMutation,
  useMakeFavouriteListMutation,
  useRenameFavouriteListMutation,
  useDeleteFavouriteListMutation,
  useGetProfessionalsQuery,
  useGetHomeQuery,
  useGetSuggestionsQuery,
  useGetSearchesQuery,
  useSaveSearchMutation,
  useChangeSearchMutation,
  useDeleteSearchMutation,
  useSeeSearchMutation,
} = injectedRtkApi;
