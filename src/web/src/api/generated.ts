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
    getEntries: build.query<GetEntriesApiResponse, GetEntriesApiArg>({
      query: (queryArg) => ({
        url: `/api/realtime/entries`,
        params: {
          after: queryArg,
        },
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
    getPapers: build.query<GetPapersApiResponse, GetPapersApiArg>({
      query: () => ({ url: `/api/papers` }),
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
    getContractFeedback: build.query<
      GetContractFeedbackApiResponse,
      GetContractFeedbackApiArg
    >({
      query: (queryArg) => ({
        url: `/api/contracts/${encodeURIComponent(String(queryArg))}/feedback`,
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
    getTrust: build.query<GetTrustApiResponse, GetTrustApiArg>({
      query: (queryArg) => ({
        url: `/api/me/trust/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    getUser: build.query<GetUserApiResponse, GetUserApiArg>({
      query: (queryArg) => ({
        url: `/api/users/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    getStatistics: build.query<GetStatisticsApiResponse, GetStatisticsApiArg>({
      query: () => ({ url: `/api/me/statistics` }),
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
    getConsents: build.query<GetConsentsApiResponse, GetConsentsApiArg>({
      query: () => ({ url: `/api/me/consents` }),
    }),
    acceptPapers: build.mutation<AcceptPapersApiResponse, AcceptPapersApiArg>({
      query: (queryArg) => ({
        url: `/api/me/consents`,
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
    getStatement: build.query<GetStatementApiResponse, GetStatementApiArg>({
      query: (queryArg) => ({
        url: `/api/money/statement`,
        params: {
          account: queryArg.account,
          currency: queryArg.currency,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    getTrialBalance: build.query<
      GetTrialBalanceApiResponse,
      GetTrialBalanceApiArg
    >({
      query: () => ({ url: `/api/admin/ledger/trial-balance` }),
    }),
    sealLedger: build.mutation<SealLedgerApiResponse, SealLedgerApiArg>({
      query: () => ({ url: `/api/admin/ledger/seals`, method: "POST" }),
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
    changeService: build.mutation<
      ChangeServiceApiResponse,
      ChangeServiceApiArg
    >({
      query: (queryArg) => ({
        url: `/api/services/${encodeURIComponent(String(queryArg.id))}`,
        method: "PATCH",
        body: queryArg.serviceOfferPatch,
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
    getService: build.query<GetServiceApiResponse, GetServiceApiArg>({
      query: (queryArg) => ({
        url: `/api/services/${encodeURIComponent(String(queryArg))}`,
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
    getOrders: build.query<GetOrdersApiResponse, GetOrdersApiArg>({
      query: (queryArg) => ({
        url: `/api/orders`,
        params: {
          role: queryArg.role,
          waiting: queryArg.waiting,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    getOrder: build.query<GetOrderApiResponse, GetOrderApiArg>({
      query: (queryArg) => ({
        url: `/api/orders/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    confirmOrder: build.mutation<ConfirmOrderApiResponse, ConfirmOrderApiArg>({
      query: (queryArg) => ({
        url: `/api/orders/${encodeURIComponent(String(queryArg))}/confirm`,
        method: "POST",
      }),
    }),
    declineOrder: build.mutation<DeclineOrderApiResponse, DeclineOrderApiArg>({
      query: (queryArg) => ({
        url: `/api/orders/${encodeURIComponent(String(queryArg.id))}/decline`,
        method: "POST",
        body: queryArg.orderDecline,
      }),
    }),
    withdrawOrder: build.mutation<
      WithdrawOrderApiResponse,
      WithdrawOrderApiArg
    >({
      query: (queryArg) => ({
        url: `/api/orders/${encodeURIComponent(String(queryArg))}/withdraw`,
        method: "POST",
      }),
    }),
    getContracts: build.query<GetContractsApiResponse, GetContractsApiArg>({
      query: (queryArg) => ({
        url: `/api/contracts`,
        params: {
          role: queryArg.role,
          status: queryArg.status,
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
    deliverMilestone: build.mutation<
      DeliverMilestoneApiResponse,
      DeliverMilestoneApiArg
    >({
      query: (queryArg) => ({
        url: `/api/contracts/${encodeURIComponent(String(queryArg.id))}/milestones/${encodeURIComponent(String(queryArg["number"]))}/deliver`,
        method: "POST",
        body: queryArg.newDelivery,
      }),
    }),
    requestChanges: build.mutation<
      RequestChangesApiResponse,
      RequestChangesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/contracts/${encodeURIComponent(String(queryArg.id))}/milestones/${encodeURIComponent(String(queryArg["number"]))}/request-changes`,
        method: "POST",
        body: queryArg.changeRequest,
      }),
    }),
    approveMilestone: build.mutation<
      ApproveMilestoneApiResponse,
      ApproveMilestoneApiArg
    >({
      query: (queryArg) => ({
        url: `/api/contracts/${encodeURIComponent(String(queryArg.id))}/milestones/${encodeURIComponent(String(queryArg["number"]))}/approve`,
        method: "POST",
        body: queryArg.approval,
      }),
    }),
    editFeedback: build.mutation<EditFeedbackApiResponse, EditFeedbackApiArg>({
      query: (queryArg) => ({
        url: `/api/feedback/${encodeURIComponent(String(queryArg.id))}`,
        method: "PATCH",
        body: queryArg.feedbackWordsPatch,
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
    showPhoto: build.mutation<ShowPhotoApiResponse, ShowPhotoApiArg>({
      query: (queryArg) => ({
        url: `/api/me/photo`,
        method: "PUT",
        body: queryArg,
      }),
    }),
    removePhoto: build.mutation<RemovePhotoApiResponse, RemovePhotoApiArg>({
      query: () => ({ url: `/api/me/photo`, method: "DELETE" }),
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
        body: queryArg.savedSearchChangesPatch,
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
    getNotifications: build.query<
      GetNotificationsApiResponse,
      GetNotificationsApiArg
    >({
      query: (queryArg) => ({
        url: `/api/notifications`,
        params: {
          unread: queryArg.unread,
          kind: queryArg.kind,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    getUnreadNotifications: build.query<
      GetUnreadNotificationsApiResponse,
      GetUnreadNotificationsApiArg
    >({
      query: () => ({ url: `/api/notifications/unread` }),
    }),
    readNotification: build.mutation<
      ReadNotificationApiResponse,
      ReadNotificationApiArg
    >({
      query: (queryArg) => ({
        url: `/api/notifications/${encodeURIComponent(String(queryArg))}/read`,
        method: "POST",
      }),
    }),
    readAllNotifications: build.mutation<
      ReadAllNotificationsApiResponse,
      ReadAllNotificationsApiArg
    >({
      query: (queryArg) => ({
        url: `/api/notifications/read`,
        method: "POST",
        body: queryArg,
      }),
    }),
    getNotificationPreferences: build.query<
      GetNotificationPreferencesApiResponse,
      GetNotificationPreferencesApiArg
    >({
      query: () => ({ url: `/api/notifications/preferences` }),
    }),
    changeNotificationHours: build.mutation<
      ChangeNotificationHoursApiResponse,
      ChangeNotificationHoursApiArg
    >({
      query: (queryArg) => ({
        url: `/api/notifications/preferences`,
        method: "PATCH",
        body: queryArg,
      }),
    }),
    chooseChannels: build.mutation<
      ChooseChannelsApiResponse,
      ChooseChannelsApiArg
    >({
      query: (queryArg) => ({
        url: `/api/notifications/preferences/${encodeURIComponent(String(queryArg.kind))}`,
        method: "PUT",
        body: queryArg.channels,
      }),
    }),
    unsubscribe: build.mutation<UnsubscribeApiResponse, UnsubscribeApiArg>({
      query: (queryArg) => ({
        url: `/api/notifications/unsubscribe`,
        method: "POST",
        params: {
          token: queryArg,
        },
      }),
    }),
    getConversations: build.query<
      GetConversationsApiResponse,
      GetConversationsApiArg
    >({
      query: (queryArg) => ({
        url: `/api/conversations`,
        params: {
          archived: queryArg.archived,
          cursor: queryArg.cursor,
          limit: queryArg.limit,
        },
      }),
    }),
    openConversation: build.mutation<
      OpenConversationApiResponse,
      OpenConversationApiArg
    >({
      query: (queryArg) => ({
        url: `/api/conversations`,
        method: "POST",
        body: queryArg,
      }),
    }),
    getUnreadMessages: build.query<
      GetUnreadMessagesApiResponse,
      GetUnreadMessagesApiArg
    >({
      query: () => ({ url: `/api/conversations/unread` }),
    }),
    searchMessages: build.query<
      SearchMessagesApiResponse,
      SearchMessagesApiArg
    >({
      query: (queryArg) => ({
        url: `/api/conversations/search`,
        params: {
          q: queryArg,
        },
      }),
    }),
    getConversation: build.query<
      GetConversationApiResponse,
      GetConversationApiArg
    >({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg))}`,
      }),
    }),
    keepConversation: build.mutation<
      KeepConversationApiResponse,
      KeepConversationApiArg
    >({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}`,
        method: "PUT",
        body: queryArg.conversationKeeping,
      }),
    }),
    getMessages: build.query<GetMessagesApiResponse, GetMessagesApiArg>({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/messages`,
        params: {
          before: queryArg.before,
          after: queryArg.after,
          limit: queryArg.limit,
        },
      }),
    }),
    sendMessage: build.mutation<SendMessageApiResponse, SendMessageApiArg>({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/messages/${encodeURIComponent(String(queryArg.message))}`,
        method: "PUT",
        body: queryArg.newMessage,
      }),
    }),
    editMessage: build.mutation<EditMessageApiResponse, EditMessageApiArg>({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/messages/${encodeURIComponent(String(queryArg.message))}`,
        method: "PATCH",
        body: queryArg.messageTextPatch,
      }),
    }),
    deleteMessage: build.mutation<
      DeleteMessageApiResponse,
      DeleteMessageApiArg
    >({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/messages/${encodeURIComponent(String(queryArg.message))}`,
        method: "DELETE",
      }),
    }),
    markConversation: build.mutation<
      MarkConversationApiResponse,
      MarkConversationApiArg
    >({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/marks`,
        method: "POST",
        body: queryArg.marks,
      }),
    }),
    typeMessage: build.mutation<TypeMessageApiResponse, TypeMessageApiArg>({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg))}/typing`,
        method: "POST",
      }),
    }),
    reportConversation: build.mutation<
      ReportConversationApiResponse,
      ReportConversationApiArg
    >({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/reports`,
        method: "POST",
        body: queryArg.conversationReport,
      }),
    }),
    makeOffer: build.mutation<MakeOfferApiResponse, MakeOfferApiArg>({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/offers/${encodeURIComponent(String(queryArg.message))}`,
        method: "PUT",
        body: queryArg.offeredInChat,
      }),
    }),
    acceptOffer: build.mutation<AcceptOfferApiResponse, AcceptOfferApiArg>({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/offers/${encodeURIComponent(String(queryArg.offer))}/accept`,
        method: "POST",
        body: queryArg.readOffer,
      }),
    }),
    declineOffer: build.mutation<DeclineOfferApiResponse, DeclineOfferApiArg>({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/offers/${encodeURIComponent(String(queryArg.offer))}/decline`,
        method: "POST",
        body: queryArg.readOffer,
      }),
    }),
    withdrawOffer: build.mutation<
      WithdrawOfferApiResponse,
      WithdrawOfferApiArg
    >({
      query: (queryArg) => ({
        url: `/api/conversations/${encodeURIComponent(String(queryArg.id))}/offers/${encodeURIComponent(String(queryArg.offer))}/withdraw`,
        method: "POST",
        body: queryArg.readOffer,
      }),
    }),
    getBlockedPeople: build.query<
      GetBlockedPeopleApiResponse,
      GetBlockedPeopleApiArg
    >({
      query: () => ({ url: `/api/me/blocked` }),
    }),
    blockPerson: build.mutation<BlockPersonApiResponse, BlockPersonApiArg>({
      query: (queryArg) => ({
        url: `/api/me/blocked/${encodeURIComponent(String(queryArg))}`,
        method: "PUT",
      }),
    }),
    unblockPerson: build.mutation<
      UnblockPersonApiResponse,
      UnblockPersonApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/blocked/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
      }),
    }),
    getQuickAnswers: build.query<
      GetQuickAnswersApiResponse,
      GetQuickAnswersApiArg
    >({
      query: () => ({ url: `/api/me/quick-answers` }),
    }),
    makeQuickAnswer: build.mutation<
      MakeQuickAnswerApiResponse,
      MakeQuickAnswerApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/quick-answers`,
        method: "POST",
        body: queryArg,
      }),
    }),
    deleteQuickAnswer: build.mutation<
      DeleteQuickAnswerApiResponse,
      DeleteQuickAnswerApiArg
    >({
      query: (queryArg) => ({
        url: `/api/me/quick-answers/${encodeURIComponent(String(queryArg))}`,
        method: "DELETE",
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
  }),
  overrideExisting: false,
});
export { injectedRtkApi as generated };
export type AdviseTextApiResponse =
  /** status 200 What is worth knowing before others read it. Nothing of it is an obstacle. */ TextAdvice;
export type AdviseTextApiArg = TextDraft;
export type GetEntriesApiResponse =
  /** status 200 What somebody was told after a position. */ StreamPart;
export type GetEntriesApiArg = number | undefined;
export type ChangePasswordApiResponse = unknown;
export type ChangePasswordApiArg = PasswordChange;
export type MakeApiKeyApiResponse =
  /** status 201 A key, shown once. */ ApiKeyMade;
export type MakeApiKeyApiArg = NewApiKey;
export type GetPapersApiResponse =
  /** status 200 The versions of the papers. */ PaperVersions;
export type GetPapersApiArg = void;
export type UploadFileApiResponse =
  /** status 201 What came of an upload: a picture, a document or a photo of oneself, and its addresses. */ UploadedView;
export type UploadFileApiArg = {
  name?: string;
  kind?: string;
  stream: Stream;
};
export type GetPlansApiResponse =
  /** status 200 A plan as the pricing page shows it. */ PlanView[];
export type GetPlansApiArg = void;
export type GetMyServicesApiResponse =
  /** status 200 One's own services, and how many of the plan's are in use. */ OwnServices;
export type GetMyServicesApiArg = void;
export type GetMyProjectsApiResponse =
  /** status 200 A project, whole. `version` counts what it said: name it in a proposal, and as `If-Match` when changing it. */ ProjectView[];
export type GetMyProjectsApiArg = void;
export type GetBudgetHintApiResponse =
  /** status 200 What is known of comparable work; `hint` is null when there are too few to say. */ BudgetHintView;
export type GetBudgetHintApiArg = {
  category?: string;
  city?: string;
};
export type SendProposalApiResponse =
  /** status 201 A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why. */ ProposalView;
export type SendProposalApiArg = {
  /** Which one. */
  id: string;
  proposalOffer: ProposalOffer;
};
export type GetProposalsApiResponse =
  /** status 200 A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why. */ ProposalView[];
export type GetProposalsApiArg = /** Which one. */ string;
export type SeeProposalsApiResponse = unknown;
export type SeeProposalsApiArg = /** Which one. */ string;
export type GetMyProposalsApiResponse =
  /** status 200 A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why. */ ProposalView[];
export type GetMyProposalsApiArg = void;
export type AdviseLetterApiResponse =
  /** status 200 What is worth knowing before sending a letter. Nothing of it is an obstacle. */ LetterAdvice;
export type AdviseLetterApiArg = LetterDraft;
export type GetMyInvitationsApiResponse =
  /** status 200 An invitation as the professional sees it. */ ReceivedInvitation[];
export type GetMyInvitationsApiArg = void;
export type OrderServiceApiResponse =
  /** status 201 An order as its two sides see it. */ OrderView;
export type OrderServiceApiArg = {
  /** Which one. */
  id: string;
  newOrder: NewOrder;
};
export type GiveFeedbackApiResponse =
  /** status 201 Feedback was taken. */ FeedbackTaken;
export type GiveFeedbackApiArg = {
  /** Which one. */
  id: string;
  newFeedback: NewFeedback;
};
export type GetContractFeedbackApiResponse =
  /** status 200 The feedback of a contract as one of its parties may see it. */ ContractFeedback;
export type GetContractFeedbackApiArg = /** Which one. */ string;
export type GetFeedbackApiResponse =
  /** status 200 A part of a list, and where the next part begins. */ PageOfFeedbackView;
export type GetFeedbackApiArg = {
  /** Name of the person's or the team's page. */
  handle: string;
  role?: string;
  /** Where the page begins: `nextCursor` of the one before. */
  cursor?: string;
  /** Items a page, 1 to 50; 20 unless told. */
  limit?: number;
};
export type GetTrustApiResponse =
  /** status 200 One's own score in a role and everything it is made of, to do the sum again. */ TrustAccount;
export type GetTrustApiArg = string;
export type GetUserApiResponse = /** status 200 A public page. */ UserView;
export type GetUserApiArg =
  /** Name of the person's or the team's page. */ string;
export type GetStatisticsApiResponse =
  /** status 200 The advanced statistics of the premium plans. */ StatisticsView;
export type GetStatisticsApiArg = void;
export type GetOutboxApiResponse =
  /** status 200 A part of a list, and where the next part begins. */ PageOfWaitingMessage;
export type GetOutboxApiArg = {
  /** `waiting`, `failing` or `parked`; all when left out. */
  state?: string;
  /** Only of this route. */
  route?: string;
  /** Where the page begins. */
  cursor?: string;
  /** How many; 20 unless told, 50 at most. */
  limit?: number;
};
export type RetryMessageApiResponse = unknown;
export type RetryMessageApiArg = {
  /** Which one. */
  id: number;
  outboxReason: OutboxReason;
};
export type DropMessageApiResponse = unknown;
export type DropMessageApiArg = {
  /** Which one. */
  id: number;
  outboxReason: OutboxReason;
};
export type RegisterApiResponse =
  /** status 200 A session has started or goes on. */ SessionStarted;
export type RegisterApiArg = NewAccount;
export type LoginApiResponse =
  /** status 200 A session has started or goes on. */ SessionStarted;
export type LoginApiArg = Credentials;
export type RefreshApiResponse =
  /** status 200 A session has started or goes on. */ SessionStarted;
export type RefreshApiArg = void;
export type LogoutApiResponse = unknown;
export type LogoutApiArg = void;
export type LogoutAllApiResponse = unknown;
export type LogoutAllApiArg = void;
export type GetSessionsApiResponse =
  /** status 200 A device where the account is open. */ SessionView[];
export type GetSessionsApiArg = void;
export type EndSessionApiResponse = unknown;
export type EndSessionApiArg = /** Which one. */ string;
export type VerifyEmailApiResponse = unknown;
export type VerifyEmailApiArg = LinkToken;
export type ResendVerificationApiResponse = unknown;
export type ResendVerificationApiArg = void;
export type ForgotPasswordApiResponse = unknown;
export type ForgotPasswordApiArg = ForgottenPassword;
export type ResetPasswordApiResponse = unknown;
export type ResetPasswordApiArg = NewPassword;
export type GetConsentsApiResponse =
  /** status 200 What somebody agreed to. */ ConsentView[];
export type GetConsentsApiArg = void;
export type AcceptPapersApiResponse =
  /** status 200 What somebody agreed to. */ ConsentView[];
export type AcceptPapersApiArg = PaperVersions;
export type GetCategoriesApiResponse =
  /** status 200 A branch of the tree. */ CategoryNode[];
export type GetCategoriesApiArg = void;
export type GetCategoryApiResponse =
  /** status 200 The page of a category. */ CategoryPage;
export type GetCategoryApiArg = /** Name in the address. */ string;
export type GetCitiesApiResponse =
  /** status 200 A city, and where it is. */ City[];
export type GetCitiesApiArg = void;
export type GetStatementApiResponse =
  /** status 200 A part of a list, and where the next part begins. */ PageOfStatementLine;
export type GetStatementApiArg = {
  /** `available`, `on_its_way` or `debt`; available unless told. */
  account?: string;
  /** ISO 4217; ARS unless told. */
  currency?: string;
  /** Where the page begins. */
  cursor?: string;
  /** How many; 20 unless told, 50 at most. */
  limit?: number;
};
export type GetTrialBalanceApiResponse =
  /** status 200 All accounts of a kind in a currency. */ TrialBalance[];
export type GetTrialBalanceApiArg = void;
export type SealLedgerApiResponse =
  /** status 200 A seal, as it is published. */ Seal;
export type SealLedgerApiArg = void;
export type GetSubscriptionApiResponse =
  /** status 200 One's own subscription and what one can do with it. */ SubscriptionView;
export type GetSubscriptionApiArg = void;
export type SubscribeApiResponse =
  /** status 200 What happened, and where to pay when something has to be authorized. */ CheckoutView;
export type SubscribeApiArg = NewSubscription;
export type ChangePlanApiResponse =
  /** status 200 What happened, and where to pay when something has to be authorized. */ CheckoutView;
export type ChangePlanApiArg = NewSubscription;
export type CancelSubscriptionApiResponse =
  /** status 200 One's own subscription and what one can do with it. */ SubscriptionView;
export type CancelSubscriptionApiArg = void;
export type ReactivateSubscriptionApiResponse =
  /** status 200 What happened, and where to pay when something has to be authorized. */ CheckoutView;
export type ReactivateSubscriptionApiArg = void;
export type RevokeSubscriptionApiResponse =
  /** status 200 One's own subscription and what one can do with it. */ SubscriptionView;
export type RevokeSubscriptionApiArg = void;
export type RequestWithdrawalApiResponse =
  /** status 201 The code of the request. */ LegalRequestView;
export type RequestWithdrawalApiArg = NewLegalRequest;
export type ConfirmWithdrawalApiResponse =
  /** status 200 What a confirmed request did: `revoked`, `cancelled` or `nothing`. */ LegalOutcome;
export type ConfirmWithdrawalApiArg = LegalConfirmation;
export type GetTeamApiResponse =
  /** status 200 A team as its own people see it. */ MyTeamView;
export type GetTeamApiArg = void;
export type DescribeTeamApiResponse =
  /** status 200 A team as its own people see it. */ MyTeamView;
export type DescribeTeamApiArg = TeamChanges;
export type InviteToTeamApiResponse =
  /** status 201 An invitation nobody answered yet. */ InvitationView;
export type InviteToTeamApiArg = NewInvitation;
export type WithdrawInvitationApiResponse = unknown;
export type WithdrawInvitationApiArg = /** Which one. */ string;
export type RemoveMemberApiResponse = unknown;
export type RemoveMemberApiArg = /** Which one. */ string;
export type JoinTeamApiResponse =
  /** status 200 A team as its own people see it. */ MyTeamView;
export type JoinTeamApiArg = JoinTeam;
export type LeaveTeamApiResponse = unknown;
export type LeaveTeamApiArg = void;
export type GetTeamPageApiResponse =
  /** status 200 A team as everybody sees it. */ TeamView;
export type GetTeamPageApiArg =
  /** Name of the person's or the team's page. */ string;
export type AssignManagerApiResponse = unknown;
export type AssignManagerApiArg = {
  /** Name of the person's or the team's page. */
  handle: string;
  teamManager: TeamManager;
};
export type CreateServiceApiResponse =
  /** status 201 A service, whole. Its category is missing only while it is a draft. */ ServiceView;
export type CreateServiceApiArg = NewOffer;
export type GetServicesApiResponse =
  /** status 200 A page of results. */ ResultPageOfServiceCard;
export type GetServicesApiArg = {
  q?: string;
  category?: string;
  city?: string;
  near?: string;
  km?: number;
  remote?: boolean;
  minPrice?: null | number;
  maxPrice?: null | number;
  minTrust?: number;
  level?: string;
  available?: boolean;
  maxDays?: number;
  premium?: boolean;
  professional?: string;
  sort?: string;
  facets?: boolean;
  /** Where the page begins: `nextCursor` of the one before. */
  cursor?: CursorOfPosition;
  /** Items a page, 1 to 50; 20 unless told. */
  limit?: number;
};
export type ChangeServiceApiResponse =
  /** status 200 A service, whole. Its category is missing only while it is a draft. */ ServiceView;
export type ChangeServiceApiArg = {
  /** Which one. */
  id: string;
  serviceOfferPatch: ServiceOfferPatch;
};
export type DeleteServiceApiResponse = unknown;
export type DeleteServiceApiArg = /** Which one. */ string;
export type GetServiceApiResponse =
  /** status 200 A service, whole. Its category is missing only while it is a draft. */ ServiceView;
export type GetServiceApiArg =
  /** Its id, or its name in the address; a name it had before works too. */ string;
export type PublishServiceApiResponse =
  /** status 200 A service, whole. Its category is missing only while it is a draft. */ ServiceView;
export type PublishServiceApiArg = /** Which one. */ string;
export type PauseServiceApiResponse =
  /** status 200 A service, whole. Its category is missing only while it is a draft. */ ServiceView;
export type PauseServiceApiArg = /** Which one. */ string;
export type DuplicateServiceApiResponse =
  /** status 201 A service, whole. Its category is missing only while it is a draft. */ ServiceView;
export type DuplicateServiceApiArg = /** Which one. */ string;
export type CreateProjectApiResponse =
  /** status 201 A project, whole. `version` counts what it said: name it in a proposal, and as `If-Match` when changing it. */ ProjectView;
export type CreateProjectApiArg = ProjectBrief;
export type GetProjectsApiResponse =
  /** status 200 A page of results. */ ResultPageOfProjectCard;
export type GetProjectsApiArg = {
  q?: string;
  category?: string;
  city?: string;
  near?: string;
  km?: number;
  remote?: boolean;
  minPrice?: null | number;
  maxPrice?: null | number;
  minTrust?: number;
  level?: string;
  available?: boolean;
  maxDays?: number;
  premium?: boolean;
  professional?: string;
  sort?: string;
  facets?: boolean;
  /** Where the page begins: `nextCursor` of the one before. */
  cursor?: CursorOfPosition;
  /** Items a page, 1 to 50; 20 unless told. */
  limit?: number;
};
export type ChangeProjectApiResponse =
  /** status 200 A project, whole. `version` counts what it said: name it in a proposal, and as `If-Match` when changing it. */ ProjectView;
export type ChangeProjectApiArg = {
  /** Which one. */
  id: string;
  projectBriefPatch: ProjectBriefPatch;
};
export type GetProjectApiResponse =
  /** status 200 A project, whole. `version` counts what it said: name it in a proposal, and as `If-Match` when changing it. */ ProjectView;
export type GetProjectApiArg =
  /** Its id, or its name in the address; a name it had before works too. */ string;
export type PublishProjectApiResponse =
  /** status 200 A project, whole. `version` counts what it said: name it in a proposal, and as `If-Match` when changing it. */ ProjectView;
export type PublishProjectApiArg = /** Which one. */ string;
export type CloseProjectApiResponse =
  /** status 200 A project, whole. `version` counts what it said: name it in a proposal, and as `If-Match` when changing it. */ ProjectView;
export type CloseProjectApiArg = /** Which one. */ string;
export type ReopenProjectApiResponse =
  /** status 200 A project, whole. `version` counts what it said: name it in a proposal, and as `If-Match` when changing it. */ ProjectView;
export type ReopenProjectApiArg = /** Which one. */ string;
export type EditProposalApiResponse =
  /** status 200 A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why. */ ProposalView;
export type EditProposalApiArg = {
  /** Which one. */
  id: string;
  proposalOfferPatch: ProposalOfferPatch;
};
export type ConfirmProposalApiResponse =
  /** status 200 A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why. */ ProposalView;
export type ConfirmProposalApiArg = {
  /** Which one. */
  id: string;
  proposalConfirmation: ProposalConfirmation;
};
export type AcceptProposalApiResponse =
  /** status 200 The contract that came of an acceptance; it carries the project's id. */ AcceptedView;
export type AcceptProposalApiArg = {
  /** Which one. */
  id: string;
  body: null | ReadProposal;
};
export type ShortlistProposalApiResponse =
  /** status 200 A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why. */ ProposalView;
export type ShortlistProposalApiArg = {
  /** Which one. */
  id: string;
  body: null | ReadProposal;
};
export type DeclineProposalApiResponse =
  /** status 200 A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why. */ ProposalView;
export type DeclineProposalApiArg = {
  /** Which one. */
  id: string;
  decline: Decline;
};
export type WithdrawProposalApiResponse =
  /** status 200 A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why. */ ProposalView;
export type WithdrawProposalApiArg = /** Which one. */ string;
export type GetInvitationsApiResponse =
  /** status 200 An invitation as the client sees it. */ ProjectInvitationView[];
export type GetInvitationsApiArg = /** Which one. */ string;
export type InviteToProjectApiResponse =
  /** status 200 An invitation as the client sees it. */ ProjectInvitationView[];
export type InviteToProjectApiArg = {
  /** Which one. */
  id: string;
  newProjectInvitation: NewProjectInvitation;
};
export type DeclineInvitationApiResponse = unknown;
export type DeclineInvitationApiArg = /** Which one. */ string;
export type GetQuestionsApiResponse =
  /** status 200 A question and its answer; `actions`: `answer`. */ QuestionView[];
export type GetQuestionsApiArg = /** Which one. */ string;
export type AskQuestionApiResponse =
  /** status 200 A question and its answer; `actions`: `answer`. */ QuestionView[];
export type AskQuestionApiArg = {
  /** Which one. */
  id: string;
  newQuestion: NewQuestion;
};
export type AnswerQuestionApiResponse =
  /** status 200 A question and its answer; `actions`: `answer`. */ QuestionView[];
export type AnswerQuestionApiArg = {
  /** Which one. */
  id: string;
  question: string;
  newAnswer: NewAnswer;
};
export type GetOrdersApiResponse =
  /** status 200 A part of a list, and where the next part begins. */ PageOfOrderView;
export type GetOrdersApiArg = {
  role?: string;
  waiting?: boolean;
  /** Where the page begins: `nextCursor` of the one before. */
  cursor?: string;
  /** Items a page, 1 to 50; 20 unless told. */
  limit?: number;
};
export type GetOrderApiResponse =
  /** status 200 An order as its two sides see it. */ OrderView;
export type GetOrderApiArg = /** Which one. */ string;
export type ConfirmOrderApiResponse =
  /** status 200 An order as its two sides see it. */ OrderView;
export type ConfirmOrderApiArg = /** Which one. */ string;
export type DeclineOrderApiResponse =
  /** status 200 An order as its two sides see it. */ OrderView;
export type DeclineOrderApiArg = {
  /** Which one. */
  id: string;
  orderDecline: OrderDecline;
};
export type WithdrawOrderApiResponse =
  /** status 200 An order as its two sides see it. */ OrderView;
export type WithdrawOrderApiArg = /** Which one. */ string;
export type GetContractsApiResponse =
  /** status 200 Contracts of one's own. */ ContractList;
export type GetContractsApiArg = {
  role?: string;
  status?: string;
  /** Where the page begins: `nextCursor` of the one before. */
  cursor?: string;
  /** Items a page, 1 to 50; 20 unless told. */
  limit?: number;
};
export type GetContractApiResponse =
  /** status 200 A contract as its parties see it. */ ContractView;
export type GetContractApiArg = /** Which one. */ string;
export type DeliverMilestoneApiResponse = unknown;
export type DeliverMilestoneApiArg = {
  /** Which one. */
  id: string;
  number: number;
  newDelivery: NewDelivery;
};
export type RequestChangesApiResponse = unknown;
export type RequestChangesApiArg = {
  /** Which one. */
  id: string;
  number: number;
  changeRequest: ChangeRequest;
};
export type ApproveMilestoneApiResponse = unknown;
export type ApproveMilestoneApiArg = {
  /** Which one. */
  id: string;
  number: number;
  approval: Approval;
};
export type EditFeedbackApiResponse = unknown;
export type EditFeedbackApiArg = {
  /** Which one. */
  id: string;
  feedbackWordsPatch: FeedbackWordsPatch;
};
export type ReplyToFeedbackApiResponse = unknown;
export type ReplyToFeedbackApiArg = {
  /** Which one. */
  id: string;
  feedbackReply: FeedbackReply;
};
export type ReportFeedbackApiResponse = unknown;
export type ReportFeedbackApiArg = {
  /** Which one. */
  id: string;
  feedbackReason: FeedbackReason;
};
export type WithdrawFeedbackApiResponse = unknown;
export type WithdrawFeedbackApiArg = {
  /** Which one. */
  id: string;
  feedbackReason: FeedbackReason;
};
export type GetOwnProfileApiResponse =
  /** status 200 One's professional profile, to edit. */ OwnProfileView;
export type GetOwnProfileApiArg = void;
export type ChangeOwnProfileApiResponse =
  /** status 200 One's professional profile, to edit. */ OwnProfileView;
export type ChangeOwnProfileApiArg = WorkProfilePatch;
export type GetPortfolioApiResponse =
  /** status 200 Work to show. */ PortfolioView[];
export type GetPortfolioApiArg = void;
export type AddPortfolioItemApiResponse =
  /** status 200 Work to show. */ PortfolioView[];
export type AddPortfolioItemApiArg = NewPortfolioItem;
export type ChangePortfolioItemApiResponse =
  /** status 200 Work to show. */ PortfolioView[];
export type ChangePortfolioItemApiArg = {
  /** Which one. */
  id: string;
  newPortfolioItem: NewPortfolioItem;
};
export type RemovePortfolioItemApiResponse =
  /** status 200 Work to show. */ PortfolioView[];
export type RemovePortfolioItemApiArg = /** Which one. */ string;
export type OrderPortfolioApiResponse =
  /** status 200 Work to show. */ PortfolioView[];
export type OrderPortfolioApiArg = PortfolioOrder;
export type GetCredentialsApiResponse =
  /** status 200 A licence or certification; `isExpired` today. */ CredentialView[];
export type GetCredentialsApiArg = void;
export type AddCredentialApiResponse =
  /** status 200 A licence or certification; `isExpired` today. */ CredentialView[];
export type AddCredentialApiArg = NewCredential;
export type ChangeCredentialApiResponse =
  /** status 200 A licence or certification; `isExpired` today. */ CredentialView[];
export type ChangeCredentialApiArg = {
  /** Which one. */
  id: string;
  newCredential: NewCredential;
};
export type RemoveCredentialApiResponse =
  /** status 200 A licence or certification; `isExpired` today. */ CredentialView[];
export type RemoveCredentialApiArg = /** Which one. */ string;
export type ShowPhotoApiResponse =
  /** status 200 Somebody's photo, a square in three sizes. Who has none is drawn by whoever shows them. */ PhotoView;
export type ShowPhotoApiArg = NewPhoto;
export type RemovePhotoApiResponse = unknown;
export type RemovePhotoApiArg = void;
export type GetHandleApiResponse =
  /** status 200 The name of one's page, and from when on it can be changed; null: now. */ HandleView;
export type GetHandleApiArg = void;
export type ChangeHandleApiResponse =
  /** status 200 The name of one's page, and from when on it can be changed; null: now. */ HandleView;
export type ChangeHandleApiArg = NewHandle;
export type GetProfessionalsApiResponse =
  /** status 200 A page of results. */ ResultPageOfProfessionalCard;
export type GetProfessionalsApiArg = {
  q?: string;
  category?: string;
  city?: string;
  near?: string;
  km?: number;
  remote?: boolean;
  minPrice?: null | number;
  maxPrice?: null | number;
  minTrust?: number;
  level?: string;
  available?: boolean;
  maxDays?: number;
  premium?: boolean;
  professional?: string;
  sort?: string;
  facets?: boolean;
  /** Where the page begins: `nextCursor` of the one before. */
  cursor?: CursorOfPosition;
  /** Items a page, 1 to 50; 20 unless told. */
  limit?: number;
};
export type GetHomeApiResponse =
  /** status 200 What the home page shows. */ HomeView;
export type GetHomeApiArg = void;
export type GetSuggestionsApiResponse =
  /** status 200 What somebody may be about to type. */ Suggestion[];
export type GetSuggestionsApiArg = string | undefined;
export type GetSearchesApiResponse =
  /** status 200 A kept search. */ SavedSearchView[];
export type GetSearchesApiArg = void;
export type SaveSearchApiResponse =
  /** status 200 A kept search. */ SavedSearchView[];
export type SaveSearchApiArg = NewSavedSearch;
export type ChangeSearchApiResponse =
  /** status 200 A kept search. */ SavedSearchView[];
export type ChangeSearchApiArg = {
  /** Which one. */
  id: string;
  savedSearchChangesPatch: SavedSearchChangesPatch;
};
export type DeleteSearchApiResponse = unknown;
export type DeleteSearchApiArg = /** Which one. */ string;
export type SeeSearchApiResponse =
  /** status 200 A kept search. */ SavedSearchView[];
export type SeeSearchApiArg = /** Which one. */ string;
export type GetFavouritesApiResponse =
  /** status 200 Everything somebody keeps, the newest first, and their lists. */ FavouritesView;
export type GetFavouritesApiArg = void;
export type KeepFavouriteApiResponse = unknown;
export type KeepFavouriteApiArg = {
  kind: string;
  /** Which one. */
  id: string;
  keep: Keep;
};
export type DropFavouriteApiResponse = unknown;
export type DropFavouriteApiArg = {
  kind: string;
  /** Which one. */
  id: string;
};
export type MakeFavouriteListApiResponse =
  /** status 201 A list somebody sorts what they keep into. */ FavouriteListView;
export type MakeFavouriteListApiArg = ListName;
export type RenameFavouriteListApiResponse =
  /** status 200 A list somebody sorts what they keep into. */ FavouriteListView;
export type RenameFavouriteListApiArg = {
  /** Which one. */
  id: string;
  listName: ListName;
};
export type DeleteFavouriteListApiResponse = unknown;
export type DeleteFavouriteListApiArg = /** Which one. */ string;
export type GetNotificationsApiResponse =
  /** status 200 A part of a list, and where the next part begins. */ PageOfNotificationView;
export type GetNotificationsApiArg = {
  unread?: boolean;
  kind?: string;
  /** Where the page begins: `nextCursor` of the one before. */
  cursor?: string;
  /** Items a page, 1 to 50; 20 unless told. */
  limit?: number;
};
export type GetUnreadNotificationsApiResponse =
  /** status 200 How many notifications one has not read. */ UnreadNotifications;
export type GetUnreadNotificationsApiArg = void;
export type ReadNotificationApiResponse = unknown;
export type ReadNotificationApiArg = /** Which one. */ string;
export type ReadAllNotificationsApiResponse = unknown;
export type ReadAllNotificationsApiArg = ReadNotifications;
export type GetNotificationPreferencesApiResponse =
  /** status 200 Everything one chose. */ NotificationPreferencesView;
export type GetNotificationPreferencesApiArg = void;
export type ChangeNotificationHoursApiResponse =
  /** status 200 Everything one chose. */ NotificationPreferencesView;
export type ChangeNotificationHoursApiArg = NotificationHoursPatch;
export type ChooseChannelsApiResponse =
  /** status 200 Everything one chose. */ NotificationPreferencesView;
export type ChooseChannelsApiArg = {
  kind: string;
  channels: Channels;
};
export type UnsubscribeApiResponse = unknown;
export type UnsubscribeApiArg = string | undefined;
export type GetConversationsApiResponse =
  /** status 200 A part of a list, and where the next part begins. */ PageOfConversationView;
export type GetConversationsApiArg = {
  archived?: boolean;
  /** Where the page begins: `nextCursor` of the one before. */
  cursor?: string;
  /** Items a page, 1 to 50; 20 unless told. */
  limit?: number;
};
export type OpenConversationApiResponse =
  /** status 201 A conversation as one of the two sees it. */ ConversationView;
export type OpenConversationApiArg = NewConversation;
export type GetUnreadMessagesApiResponse =
  /** status 200 How many messages one has not read. */ UnreadMessages;
export type GetUnreadMessagesApiArg = void;
export type SearchMessagesApiResponse =
  /** status 200 A message that was found. */ FoundMessage[];
export type SearchMessagesApiArg = string;
export type GetConversationApiResponse =
  /** status 200 A conversation as one of the two sees it. */ ConversationView;
export type GetConversationApiArg = /** Which one. */ string;
export type KeepConversationApiResponse = unknown;
export type KeepConversationApiArg = {
  /** Which one. */
  id: string;
  conversationKeeping: ConversationKeeping;
};
export type GetMessagesApiResponse =
  /** status 200 Messages of a conversation, in order. */ MessagesPart;
export type GetMessagesApiArg = {
  /** Which one. */
  id: string;
  before?: number;
  after?: number;
  /** Items a page, 1 to 50; 20 unless told. */
  limit?: number;
};
export type SendMessageApiResponse =
  /** status 200 A message, or something that happened. */ MessageView;
export type SendMessageApiArg = {
  /** Which one. */
  id: string;
  message: string;
  newMessage: NewMessage;
};
export type EditMessageApiResponse =
  /** status 200 A message, or something that happened. */ MessageView;
export type EditMessageApiArg = {
  /** Which one. */
  id: string;
  message: string;
  messageTextPatch: MessageTextPatch;
};
export type DeleteMessageApiResponse = unknown;
export type DeleteMessageApiArg = {
  /** Which one. */
  id: string;
  message: string;
};
export type MarkConversationApiResponse = unknown;
export type MarkConversationApiArg = {
  /** Which one. */
  id: string;
  marks: Marks;
};
export type TypeMessageApiResponse = unknown;
export type TypeMessageApiArg = /** Which one. */ string;
export type ReportConversationApiResponse = unknown;
export type ReportConversationApiArg = {
  /** Which one. */
  id: string;
  conversationReport: ConversationReport;
};
export type MakeOfferApiResponse =
  /** status 200 A message, or something that happened. */ MessageView;
export type MakeOfferApiArg = {
  /** Which one. */
  id: string;
  message: string;
  offeredInChat: OfferedInChat;
};
export type AcceptOfferApiResponse =
  /** status 200 The contract that came of an offer. */ AgreedView;
export type AcceptOfferApiArg = {
  /** Which one. */
  id: string;
  offer: string;
  readOffer: ReadOffer;
};
export type DeclineOfferApiResponse = unknown;
export type DeclineOfferApiArg = {
  /** Which one. */
  id: string;
  offer: string;
  readOffer: ReadOffer;
};
export type WithdrawOfferApiResponse = unknown;
export type WithdrawOfferApiArg = {
  /** Which one. */
  id: string;
  offer: string;
  readOffer: ReadOffer;
};
export type GetBlockedPeopleApiResponse =
  /** status 200 The other one of the two. */ PartnerView[];
export type GetBlockedPeopleApiArg = void;
export type BlockPersonApiResponse = unknown;
export type BlockPersonApiArg =
  /** Name of the person's or the team's page. */ string;
export type UnblockPersonApiResponse = unknown;
export type UnblockPersonApiArg =
  /** Name of the person's or the team's page. */ string;
export type GetQuickAnswersApiResponse =
  /** status 200 Something one can answer with at once. */ QuickAnswerView[];
export type GetQuickAnswersApiArg = void;
export type MakeQuickAnswerApiResponse =
  /** status 201 Something one can answer with at once. */ QuickAnswerView;
export type MakeQuickAnswerApiArg = QuickAnswerText;
export type DeleteQuickAnswerApiResponse = unknown;
export type DeleteQuickAnswerApiArg = /** Which one. */ string;
export type GetMeApiResponse =
  /** status 200 Everything the panel shows of oneself. */ MeView;
export type GetMeApiArg = void;
export type ChangeMeApiResponse =
  /** status 200 Everything the panel shows of oneself. */ MeView;
export type ChangeMeApiArg = AboutMePatch;
export type TextAdvice = {
  /** The exact words that look like an address or a telephone number; contact is shown to both when they
        agree. */
  contacts: string[];
};
export type FieldProblem = {
  code: string;
  message: string;
};
export type ProblemDocument = {
  /** Where this kind of problem is explained. */
  type: string;
  /** One sentence in the caller's language. */
  title: string;
  /** The status of the answer: 4xx is the caller's to mend, 5xx is ours. */
  status: number;
  /** Stable name of the problem. */
  code: string;
  /** A page of the web client where the caller can become able to do this. */
  way?: null | string;
  /** What the caller said to have seen, when it is something else now; the same kind of thing as object? ProblemDocument.Now. */
  seen?: any;
  /** What it is now. */
  now?: any;
  /** Field (as in the request's JSON) → the rules it breaks. */
  errors?:
    | {
        [key: string]: FieldProblem[];
      }
    | {
        [key: string]: FieldProblem[];
      };
  /** Finds the request in logs and traces. */
  traceId: string;
};
export type TextDraft = {
  text: string;
};
export type JsonElement = any;
export type StreamEntry = {
  /** Its place: 1, 2, 3, without gaps. */
  position: number;
  /** What it is about; unknown kinds are passed over. */
  kind: string;
  /** What is told, by kind. */
  data: JsonElement;
  /** When it happened. */
  at: string;
};
export type StreamPart = {
  /** Up to here it is told; the next question begins there. */
  position: number;
  /** In order, none left out. */
  entries: StreamEntry[];
  /** There is more: ask again. */
  more: boolean;
  /** What was told since is not kept any more: read everything anew, and go on from the position. */
  reset: boolean;
};
export type PasswordChange = {
  /** The one they have. */
  current: string;
  /** The one they want. */
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
export type PaperVersions = {
  /** Of the terms, such as 2026-11-21. */
  terms: string;
  /** Of the privacy notice. */
  privacy: string;
};
export type FileKind = "picture" | "document" | "photo";
export type PictureView = {
  /** Send it back to keep it. */
  id: string;
  /** Address of the small one, at most 640 by 480 pixels. */
  thumb: string;
  /** Address of the large one, at most 1600 by 1600 pixels. */
  large: string;
};
export type DocumentView = {
  /** Send it back to keep it. */
  id: string;
  /** As its owner called it. */
  name: string;
  /** How large it was when it was uploaded. */
  bytes: number;
  /** Works for an hour. */
  url: string;
};
export type PhotoView = {
  /** 96 pixels wide. */
  small: string;
  /** 192 pixels wide. */
  medium: string;
  /** 512 pixels wide. */
  large: string;
};
export type UploadedView = {
  id: string;
  kind: FileKind;
  name: string;
  bytes: number;
  picture: null | PictureView;
  document: null | DocumentView;
  photo: null | PhotoView;
};
export type Stream = Blob;
export type Plan = "free" | "basic" | "premium" | "enterprise";
export type PlanFeature = {
  code: string;
  included: boolean;
  limit?: null | number;
};
export type PlanView = {
  /** Which of the four it is. */
  type: Plan;
  /** ARS a month, final. */
  price: number;
  /** ARS. */
  currency: string;
  /** What it gives, and what it does not. */
  features: PlanFeature[];
  /** Null: no limit. */
  maxActiveServices: null | number;
  /** Whether the caller has it now. */
  current: boolean;
};
export type CategoryRef = {
  slug: string;
  name: string;
};
export type PriceUnit = "fixed" | "hour" | "day";
export type ServicePackage = {
  /** `basic`, `standard` or `premium`; each once, in this order. */
  tier: string;
  /** What it includes. */
  summary: string;
  /** ARS for the whole package. */
  price: number;
  /** Days until delivery. */
  deliveryDays: number;
  /** Rounds of changes included. */
  revisions: number;
};
export type ServiceExtra = {
  /** What the client gets. */
  title: string;
  /** ARS more. */
  price: number;
  /** Days more. */
  days: number;
};
export type ServiceQuestion = {
  question: string;
  answer: string;
};
export type ServiceStatus = "draft" | "active" | "paused" | "hidden";
export type TrustView = {
  /** How often they were recommended. */
  likes: number;
  /** How often somebody judged. */
  total: number;
  /** Likes of total, rounded; null while IsNew. */
  percentage: null | number;
  /** Fewer than 3 feedbacks or 2 people: too little to say a number. */
  isNew: boolean;
  /** Different people it came from. */
  people: number;
};
export type ProfessionalRef = {
  handle: string;
  fullName: string;
  trust: TrustView;
  level: string;
  isPremium: boolean;
  headline: null | string;
  photo: null | PhotoView;
};
export type ServiceAction =
  | "edit"
  | "delete"
  | "publish"
  | "pause"
  | "duplicate"
  | "order"
  | "expire"
  | "limit"
  | "restore";
export type ServiceView = {
  /** Its key, which never changes; the name in its address may. */
  id: string;
  /** Name in the address. */
  slug: string;
  /** Counts what was offered; name it when ordering, and as `If-Match` when changing it. */
  version: number;
  /** What it is called. */
  title: string;
  /** What one gets, in paragraphs. */
  description: string;
  category: null | CategoryRef;
  /** ARS; with packages, that of the first. */
  price: number;
  /** What the price is for. */
  priceUnit: PriceUnit;
  /** Always ARS. */
  currency: string;
  /** Days until delivery; with packages, those of the first. */
  deliveryDays: number;
  /** Rounds of changes included. */
  revisions: number;
  /** Where, when not only remote. */
  city: null | string;
  /** How far from the city its owner goes, in kilometres; null: the city only. */
  rangeKm: null | number;
  /** Whether it can be done remotely. */
  isRemote: boolean;
  /** Whether an order binds at once, without the professional's confirmation. */
  isInstant: boolean;
  /** After how many days an unanswered delivery counts as approved; null: as long as is usual. */
  autoApproveDays: null | number;
  /** Words it is found by beside its text. */
  tags: string[];
  /** Ways to buy it, the smallest first; none: there is one price. */
  packages: ServicePackage[];
  /** What can be added to an order. */
  extras: ServiceExtra[];
  /** What buyers ask. */
  questions: ServiceQuestion[];
  /** Its pictures, the first on cards. */
  pictures: PictureView[];
  /** Whether it is shown, and who took it out if not. */
  status: ServiceStatus;
  /** Why the house hid it: `subscription`, `plan_limit` or `moderation`. */
  hiddenReason: null | string;
  /** When first published. */
  publishedAt: null | string;
  /** Whose it is. */
  professional: ProfessionalRef;
  /** What the caller can do with it. */
  actions: ServiceAction[];
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
  /** Name in the address. */
  handle: string;
  /** As they call themselves. */
  fullName: string;
  photo: null | PhotoView;
  /** Trust as a client. */
  trust: TrustView;
  /** Projects published, this one included. */
  projectsPublished: number;
  /** Percent of the decided projects that ended in a contract; null when none is decided. */
  hireRate: null | number;
  /** Half of the proposals they answered had their first answer within so many hours; null
        when they answered none. */
  medianFirstAnswerHours: null | number;
  /** How many of theirs are open at this moment. */
  openProjects: number;
  /** Closed without hiring. */
  closedProjects: number;
};
export type ProposedMilestone = {
  /** What is delivered. */
  title: string;
  /** ARS for this part. */
  price: number;
  /** Days after the part before. */
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
  /** Counts what was offered; name it when accepting, and as `If-Match` when changing it. */
  version: number;
  /** The version of the project it answers. */
  projectVersion: number;
  /** Whether the project says something else since; what is agreed is what it said then. */
  projectChanged: boolean;
  letter: string;
  price: number;
  currency: string;
  days: number;
  milestones: ProposedMilestone[];
  /** Days after which a delivery nobody answered counts as approved; null: as usual. */
  autoApproveDays: null | number;
  files: DocumentView[];
  status: ProposalStatus;
  sentAt: string;
  editedAt: null | string;
  seenAt: null | string;
  declineReason: null | DeclineReason;
  declineNote: null | string;
  professional: ProfessionalRef;
  /** From the author's city to the project's, as the crow flies; null for remote work and places nobody
        knows. */
  km: null | number;
  /** Half of the invitations the author answered were answered within so many hours; null when they
        answered none. */
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
  /** A quarter was agreed for less. */
  low: number;
  /** Half of them were agreed for less, in ARS. */
  median: number;
  /** Three quarters of them were agreed for less, in ARS. */
  high: number;
  /** How many there are. */
  sample: number;
  /** The city they are of; null: of the whole country, because there are too few there. */
  city: null | string;
  /** Always ARS. */
  currency: string;
};
export type BudgetHintView = {
  hint: null | BudgetHint;
};
export type ProposalOffer = {
  /** 30 to 3000 characters. */
  letter?: string;
  /** ARS; with milestones it is their sum, whatever is said here. */
  price?: number;
  /** Days until delivery, 1 to 365. */
  days?: number;
  /** Parts with their own price, at most 10; none: the whole work is one. */
  milestones?: ProposedMilestone[];
  /** Documents uploaded before, at most 5. */
  files?: string[];
  /** Days (1 to 14) after which a delivery nobody answered counts as approved; null: as usual. */
  autoApproveDays?: null | number;
  /** The version of the project it answers, as it was read; another one now is refused (409 `project_changed`). Null: what
    the project says now. */
  projectVersion?: null | number;
};
export type SimilarLetter = {
  /** Title of the project it was sent to. */
  projectTitle: string;
  /** Name of that project in the address. */
  projectSlug: string;
  /** How much of it is the same. */
  percent: number;
};
export type LetterAdvice = {
  /** The exact words that look like an address or a telephone number; contact is shown to both at
        acceptance. */
  contacts: string[];
  /** Own letters of other projects that are nearly the same: clients notice. */
  similar: SimilarLetter[];
};
export type LetterDraft = {
  letter: string;
};
export type PersonCard = {
  handle: string;
  fullName: string;
  trust: TrustView;
  photo: null | PhotoView;
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
export type OrderStatus =
  "waiting" | "confirmed" | "declined" | "withdrawn" | "lapsed";
export type TrustRole = "client" | "professional";
export type OrderDeclineReason =
  "busy" | "scope" | "price" | "area" | "other" | null;
export type OrderAction = "confirm" | "decline" | "withdraw" | "lapse";
export type OrderView = {
  id: string;
  title: string;
  status: OrderStatus;
  role: TrustRole;
  price: number;
  currency: string;
  days: number;
  /** What the client asks for. */
  brief: string;
  package: null | ServicePackage;
  /** What was added, as it was when ordered. */
  extras: ServiceExtra[];
  /** The last part of the address of the service's page. */
  serviceSlug: string;
  /** Who wants it, with their trust as a client. */
  client: PersonCard;
  /** Whose service it is, with their trust as a professional. */
  professional: PersonCard;
  /** When it was placed. */
  orderedAt: string;
  /** Until when the professional can answer. */
  answerBy: string;
  /** When it was answered, taken back or let go; null while it waits. */
  answeredAt: null | string;
  declineReason: null | OrderDeclineReason;
  /** What they said with it. */
  declineNote: null | string;
  /** The contract that came of it. */
  contractId: null | string;
  /** What the caller can do with it now. */
  actions: OrderAction[];
};
export type NewOrder = {
  /** What the client needs, in their words. */
  brief: string;
  /** Tier of the package; absent when the service has none. */
  package?: null | string;
  /** Places of the extras in the service's list, from 0 on. */
  extras?: null | number[];
  /** ARS: what the client saw that it costs; another price now is refused instead of agreed. */
  price: number;
  /** The version of the service the client saw; when it says something else now, the order is
        refused. */
  version?: null | number;
};
export type FeedbackTaken = {
  id: string;
  version: number;
  toRole: TrustRole;
  hasLike: boolean;
  comment: null | string;
  createdAt: string;
  visibleAt: null | string;
};
export type NewFeedback = {
  /** Whether one would hire them, or work for them, again. */
  hasLike: boolean;
  /** Up to 1,500 characters. */
  comment?: null | string;
  toUserRole?: null | TrustRole;
};
export type Giver = {
  handle: string;
  fullName: string;
  photo: null | PhotoView;
};
export type FeedbackAction = "edit" | "show" | "reply" | "report" | "withdraw";
export type FeedbackView = {
  id: string;
  contractId: string;
  from: Giver;
  toRole: TrustRole;
  hasLike: boolean;
  comment: null | string;
  /** Counts what its giver said; name it as `If-Match` when changing it. */
  version: number;
  /** When it was given. */
  createdAt: string;
  /** Since when everybody sees it; null while only its giver does. */
  visibleAt: null | string;
  /** What the receiver answered. */
  reply: null | string;
  /** What the work was: its title, or only its trade where the title is the two's alone. */
  contractTitle: string;
  /** What the reader can do with it. */
  actions: FeedbackAction[];
};
export type GiveAction = "give";
export type ContractFeedback = {
  given: null | FeedbackView;
  received: null | FeedbackView;
  /** Until when it can be given; null before the work is completed. */
  closesAt: null | string;
  /** `give` while the caller can speak. */
  actions: GiveAction[];
};
export type PageOfFeedbackView = {
  /** What stands on it, in the order of the list. */
  items: FeedbackView[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
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
  /** Likes that count. */
  likes: number;
  /** Feedbacks that count. */
  total: number;
  /** Different people they came from. */
  people: number;
  /** 100 × likes / total, two decimals. */
  percentage: number;
  /** Wilson's lower bound at 95 %, by which results are ranked. */
  ranking: number;
  /** Every feedback, the newest first. */
  inputs: TrustInput[];
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
  /** What they do, in one line. */
  headline: null | string;
  /** A few paragraphs. */
  bio: null | string;
  category: null | CategoryRef;
  /** Follows from completed contracts and trust. */
  level: string;
  /** `available`, `busy` or `away`. */
  availability: string;
  /** What they know. */
  skills: string[];
  /** What they speak. */
  languages: string[];
  /** Where they are. */
  city: null | string;
  /** How far they go. */
  rangeKm: null | number;
  /** ARS an hour. */
  hourlyRate: null | number;
  /** How many contracts they brought to their end. */
  completedJobs: number;
  /** Percent of the ended contracts that were completed; null when none ended. */
  completionRate: null | number;
  /** Half of the invitations they answered were answered within so many hours; null when they answered
        none. */
  responseHours: null | number;
  /** When their first subscription began. */
  since: null | string;
  /** Trust as a professional. */
  trust: TrustView;
  /** Work to show, in their order. */
  portfolio: PortfolioView[];
  /** Licences and certifications, as they state them. */
  credentials: CredentialView[];
};
export type UserView = {
  id: string;
  handle: string;
  fullName: string;
  photo: null | PhotoView;
  city: null | string;
  about: null | string;
  memberSince: string;
  isProfessionalActive: boolean;
  isPremium: boolean;
  client: ClientSide;
  professional: null | ProfessionalSide;
};
export type MonthView = {
  /** First day of the month. */
  month: string;
  /** How many they sent in that month. */
  proposals: number;
  /** Of those, accepted until now. */
  accepted: number;
  /** Contracts whose last milestone was done in that month. */
  completed: number;
  /** ARS agreed in them. */
  earned: number;
};
export type ServiceResult = {
  slug: string;
  title: string;
  orders: number;
  earned: number;
};
export type StatisticsView = {
  /** The last twelve, the oldest first. */
  months: MonthView[];
  /** Percent of proposals accepted, of those that were decided; null without any. */
  acceptanceRate: null | number;
  /** Percent of clients who hired more than once; null without any. */
  repeatClients: null | number;
  /** From the start of a contract to its first delivery; null without any. */
  medianDaysToDeliver: null | number;
  /** The five that were ordered most. */
  services: ServiceResult[];
};
export type WaitingMessage = {
  /** Its number: in the order they were written. */
  id: number;
  /** Where it goes. */
  route: string;
  /** Whose history it belongs to. */
  subject: string;
  /** `waiting`, `failing` (tried in vain, tried again), `parked` (given up). */
  state: string;
  /** When it was written. */
  createdAt: string;
  /** When it is tried next; nothing of a parked one. */
  nextAttemptAt: string;
  /** Failures so far. */
  attempts: number;
  /** The first of them. */
  failingSince: null | string;
  /** What the last one said. */
  lastError: null | string;
  /** When it was given up. */
  parkedAt: null | string;
};
export type PageOfWaitingMessage = {
  /** What stands on it, in the order of the list. */
  items: WaitingMessage[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
};
export type OutboxReason = {
  /** For whoever asks later; 1 to 500 characters. */
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
  /** For the header `Authorization: Bearer`. */
  accessToken: string;
  /** Seconds for which it is good. */
  expiresIn: number;
  /** Whose it is. */
  user: AccountView;
};
export type NewAccount = {
  /** Whose it is proves it by the link sent there. */
  email: string;
  /** 10 characters at least. */
  password: string;
  /** As others read it. */
  fullName: string;
  /** `es` or `en`; that of the request without it. */
  language?: null | string;
  accepts?: null | PaperVersions;
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
export type Paper = "terms" | "privacy";
export type ConsentView = {
  /** What was agreed to. */
  paper: Paper;
  /** In which words. */
  version: string;
  /** When they agreed. */
  acceptedAt: string;
};
export type CategoryNode = {
  slug: string;
  name: string;
  children: CategoryRef[];
};
export type CategoryPage = {
  /** Name in the address. */
  slug: string;
  /** What people read, in their language. */
  name: string;
  parent: null | CategoryRef;
  /** The leaves of a branch. */
  children: CategoryRef[];
  /** What one finds there and how to choose. */
  intro: string;
  /** What to tell when asking for such work: questions, one a line; empty of a branch. */
  brief: string[];
};
export type City = {
  /** As it is written. */
  name: string;
  /** The province it lies in, as in the list of cities. */
  province: string;
  /** Degrees, south is negative. */
  latitude: number;
  /** Degrees, west is negative. */
  longitude: number;
};
export type ProofStep = {
  /** On which side of the hash so far it stands: `left` or `right`. */
  side: string;
  /** SHA-256 in lower-case hexadecimal digits. */
  hash: string;
};
export type LineProof = {
  /** Number of the seal, at `/.well-known/ledger-seals/{number}`. */
  seal: number;
  /** The words that are hashed. */
  line: string;
  /** The hashes from there to the seal's root. */
  way: ProofStep[];
};
export type StatementLine = {
  /** From 1 on: the account's how manieth. */
  version: number;
  /** When it was posted. */
  at: string;
  /** What happened, as a word. */
  what: string;
  /** What the account gained. */
  amount: number;
  /** Where that left it. */
  balance: number;
  /** The posting it belongs to: all lines of one fact carry the same. */
  postingId: string;
  /** The posting it takes back. */
  reverses: null | string;
  /** What it is about: ids by name. */
  about: {
    [key: string]: string;
  };
  proof: null | LineProof;
};
export type PageOfStatementLine = {
  /** What stands on it, in the order of the list. */
  items: StatementLine[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
};
export type TrialBalance = {
  /** The kind's word. */
  kind: string;
  /** ISO 4217. */
  currency: string;
  /** How many there are. */
  accounts: number;
  /** All of them together. */
  balance: number;
};
export type Seal = {
  /** From 1 on. */
  number: number;
  /** It covers what was posted until then and is in no seal before it. */
  until: string;
  /** How many lines it covers. */
  entries: number;
  /** Root of the tree of their hashes, in hexadecimal digits. */
  root: string;
  /** SHA-256 of the statement before, in hexadecimal digits; null of the first. */
  previous: null | string;
  /** All of this, signed: a JSON Web Signature (ES256) by a key of `/.well-known/ledger-keys`. */
  statement: string;
  /** When it was made. */
  sealedAt: string;
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
  /** The plan it gives. */
  type: Plan;
  /** `none`, or where it stands. */
  status: string;
  /** When it came into force. */
  startedAt: null | string;
  /** The end of the paid period. */
  expiresAt: null | string;
  /** Whether it renews. */
  autoRenew: boolean;
  /** ARS a month. */
  price: number;
  /** ARS. */
  currency: string;
  /** While past due: until when everything works. */
  graceUntil: null | string;
  /** A checkout that is open. */
  checkoutUrl: null | string;
  /** What its owner can do: `subscribe`, `continue_checkout`, `cancel`, `reactivate`, `change_plan`,
    `keep_plan`,
    `revoke`. */
  actions: string[];
  next: null | ComingChange;
  /** Until when it can be revoked with its money back. */
  revocableUntil: null | string;
  /** The newest 24. */
  charges: ChargeView[];
  /** The newest 50. */
  history: HistoryView[];
  lastPayment: null | LastPayment;
};
export type SubscriptionStatus =
  "pending" | "active" | "past_due" | "cancelled" | "expired";
export type CheckoutView = {
  /** MercadoPago's page; null when nothing has to be paid or authorized. */
  checkoutUrl: null | string;
  /** Where the subscription stands now. */
  status: SubscriptionStatus;
  /** When the payer is charged first; null: as soon as they authorize it. */
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
  /** By which the member is removed. */
  id: string;
  /** Who they are. */
  person: ProfessionalRef;
  /** When they joined. */
  since: string;
  /** What the caller can do with their place: `remove`. */
  actions: TeamAction[];
};
export type InvitationView = {
  /** By which the invitation is taken back. */
  id: string;
  /** Where its letter went. */
  email: string;
  /** Until when its link is good. */
  expiresAt: string;
  /** What the caller can do with it: `invite` (sends another letter), `withdraw`. */
  actions: TeamAction[];
};
export type ContactView = {
  fullName: string;
  email: string;
};
export type MyTeamView = {
  /** Name in the address of its page. */
  handle: string;
  /** What the team calls itself. */
  name: string;
  /** What it says of itself. */
  about: null | string;
  /** Whether it is the caller's. */
  isOwner: boolean;
  /** Whether the subscription it works under is in force. */
  isInForce: boolean;
  /** Seats beside the owner's. */
  seats: number;
  /** Whose it is. */
  owner: ProfessionalRef;
  /** Who belongs to it. */
  members: TeamMemberView[];
  /** Open invitations; for the owner only. */
  invitations: InvitationView[];
  manager: null | ContactView;
  /** What the caller can do: `describe`, `invite` (while a seat is free), `leave`. */
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
export type NewOffer = {
  /** Whether it is shown at once; else it is kept as a draft, which may be unfinished. */
  publish?: boolean;
  /** 8 to 90 characters. */
  title?: string;
  /** 30 to 5,000 characters. */
  description?: string;
  /** Slug of a leaf of the categories. */
  category?: null | string;
  /** ARS; with packages, that of the first. */
  price?: number;
  /** What the price is for. */
  priceUnit?: PriceUnit;
  /** Days until delivery, 1 to 365; with packages, those of the first. */
  deliveryDays?: number;
  /** Rounds of changes included, 0 to 20; with packages, those of the first. */
  revisions?: number;
  /** A city of the list, however it is written; may be missing of what is remote only. */
  city?: null | string;
  /** How far from the city its owner goes, 1 to 500 km; null: the city only. */
  rangeKm?: null | number;
  /** Whether it can be done remotely. */
  isRemote?: boolean;
  /** Whether an order binds at once, without the professional's confirmation. */
  isInstant?: boolean;
  /** After how many days, 1 to 14, a delivery that nobody answers counts as approved; null: 7 days, or 72 hours when the work
    is done in person. */
  autoApproveDays?: null | number;
  /** Words it is found by beside its text. */
  tags?: string[];
  /** Ways to buy it, the smallest first; none: there is one price. */
  packages?: ServicePackage[];
  /** What can be added to an order. */
  extras?: ServiceExtra[];
  /** What buyers ask. */
  questions?: ServiceQuestion[];
  /** Pictures uploaded before, the first on cards. */
  pictures?: string[];
};
export type RankView = {
  /** Its place, from 1 on. */
  place: number;
  /** How well it answers the words, in percent of the best answer among the results; null without
        words. */
  words: null | number;
  /** Trust, level, availability and a complete profile, in percent. */
  quality: number;
  /** Whether the plan lifts it. */
  featured: boolean;
};
export type ServiceCard = {
  /** Of the service. */
  id: string;
  /** Its page is `/servicios/{slug}`. */
  slug: string;
  /** As its owner calls it. */
  title: string;
  /** How its description begins. */
  summary: string;
  /** The trade it belongs to. */
  category: CategoryRef;
  /** From this price on, final. */
  price: number;
  /** What the price is for. */
  priceUnit: PriceUnit;
  /** Whether the price is that of the smallest of its packages. */
  isFrom: boolean;
  /** ARS. */
  currency: string;
  /** Where it is offered; null when only at a distance. */
  city: null | string;
  /** Whether it can be done at a distance. */
  isRemote: boolean;
  /** Days it takes. */
  deliveryDays: number;
  /** Address of its first picture, small. */
  picture: null | string;
  /** Who does it. */
  professional: ProfessionalRef;
  /** Whether its owner's plan has lifted it. */
  featured: boolean;
  /** How far it is from the place asked for. */
  km: null | number;
  rank: null | RankView;
};
export type FacetCount = {
  value: string;
  name: string;
  count: number;
};
export type PriceBar = {
  from: number;
  to: number;
  count: number;
};
export type FacetsView = {
  /** Results in all. */
  total: number;
  /** Whether the numbers are estimates. */
  isEstimate: boolean;
  /** The twelve most common. */
  categories: FacetCount[];
  /** The twelve most common. */
  cities: FacetCount[];
  /** Levels of their professionals. */
  levels: FacetCount[];
  /** How many can be done remotely. */
  remote: number;
  /** How many of whom takes on work now. */
  available: number;
  /** How many of whom has the Premium badge. */
  premium: number;
  /** A tenth is cheaper than the first price, half than the second, nine tenths than the third; empty when too
        few have one. */
  prices: any;
  /** How the prices are spread, the lowest first; at most sixteen bars, empty where there is nothing to
        compare. */
  histogram: PriceBar[];
};
export type ResultPageOfServiceCard = {
  /** What was found, in the order asked for. */
  items: ServiceCard[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
  /** The words that were looked for instead, when nothing had those asked for. */
  mended: null | string;
  /** Whether the results have only some of the words, because none has all. */
  relaxed: boolean;
  facets: null | FacetsView;
};
export type Asked = {
  /** What a result must have. */
  needs: string;
  /** What makes one result better than another. */
  ranks: string;
  /** A city that was named: whoever goes there answers, wherever they live. */
  goesTo?: null | string;
  /** The words that were looked for instead, because nothing had those that were asked. */
  mended?: null | string;
  /** Whether the results have some of the words only, because none has all. */
  relaxed?: boolean;
};
export type Position = {
  /** The tier of what was shown last. */
  tier?: number;
  /** How good it is, whatever was searched for: from 0 to 1. */
  score?: null | number;
  /** Which it was. */
  id?: null | string;
  /** How many of the window were shown already. */
  offset?: number;
  /** How many were shown before. */
  place?: number;
  asked?: null | Asked;
  /** When what was shown last was published, of the newest first. */
  at?: null | string;
  /** What was shown last costs so much, of pages by price. */
  price?: null | number;
  /** Which of the cities around. */
  city?: number;
  /** Whether such a position can be. */
  isPossible?: boolean;
};
export type CursorOfPosition = {
  at: null | Position;
};
export type ServiceOfferPatch = {
  /** 8 to 90 characters. */
  title?: string;
  /** 30 to 5,000 characters. */
  description?: string;
  /** Slug of a leaf of the categories. */
  category?: null | string;
  /** ARS; with packages, that of the first. */
  price?: number;
  /** What the price is for. */
  priceUnit?: PriceUnit;
  /** Days until delivery, 1 to 365; with packages, those of the first. */
  deliveryDays?: number;
  /** Rounds of changes included, 0 to 20; with packages, those of the first. */
  revisions?: number;
  /** A city of the list, however it is written; may be missing of what is remote only. */
  city?: null | string;
  /** How far from the city its owner goes, 1 to 500 km; null: the city only. */
  rangeKm?: null | number;
  /** Whether it can be done remotely. */
  isRemote?: boolean;
  /** Whether an order binds at once, without the professional's confirmation. */
  isInstant?: boolean;
  /** After how many days, 1 to 14, a delivery that nobody answers counts as approved; null: 7 days, or 72 hours when the work
    is done in person. */
  autoApproveDays?: null | number;
  /** Words it is found by beside its text. */
  tags?: string[];
  /** Ways to buy it, the smallest first; none: there is one price. */
  packages?: ServicePackage[];
  /** What can be added to an order. */
  extras?: ServiceExtra[];
  /** What buyers ask. */
  questions?: ServiceQuestion[];
  /** Pictures uploaded before, the first on cards. */
  pictures?: string[];
};
export type ProjectBrief = {
  /** 8 to 90 characters. */
  title?: string;
  /** 30 to 5000 characters. */
  description?: string;
  /** Slug of a leaf of the categories. */
  category?: null | string;
  /** What the amounts are for. */
  budgetKind?: BudgetKind;
  /** ARS; 0 when the client names only the most. */
  budgetMin?: number;
  /** ARS, at least decimal ProjectBrief.BudgetMin. */
  budgetMax?: number;
  /** A city of the list, however it is written; may be missing when the work can be done remotely. */
  city?: null | string;
  /** Whether it can be done remotely. */
  isRemote?: boolean;
  /** The day it is needed by. */
  deadline?: null | string;
  /** Urgent projects have no early access. */
  urgent?: boolean;
  /** How many proposals the client wants to read at a time: 5, 10 or 20; more wait. */
  proposalCap?: number;
  /** Everybody, or only whom the client invites. */
  visibility?: ProjectVisibility;
  /** Documents uploaded before. */
  files?: string[];
  /** Whether it is shown: published at once, or with this change; false keeps a draft. */
  publish?: boolean;
};
export type ProjectCard = {
  /** Of the project. */
  id: string;
  /** Its page is `/proyectos/{slug}`. */
  slug: string;
  /** As its client calls it. */
  title: string;
  /** How its description begins. */
  summary: string;
  /** The trade it asks for. */
  category: CategoryRef;
  /** What the client thinks of spending. */
  budget: BudgetView;
  /** Where it is to be done; null when only at a distance. */
  city: null | string;
  /** Whether it can be done at a distance. */
  isRemote: boolean;
  /** The last day to have it done. */
  deadline: null | string;
  /** Whether everybody saw it from the first minute. */
  urgent: boolean;
  /** Proposals it has. */
  proposals: number;
  /** Proposals its client wants; more wait. */
  proposalCap: number;
  /** When it was published. */
  publishedAt: null | string;
  /** Set while only some plans see it. */
  earlyAccessUntil: null | string;
  /** Who published it. */
  client: PersonCard;
  /** How far it is from the place asked for. */
  km: null | number;
};
export type ResultPageOfProjectCard = {
  /** What was found, in the order asked for. */
  items: ProjectCard[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
  /** The words that were looked for instead, when nothing had those asked for. */
  mended: null | string;
  /** Whether the results have only some of the words, because none has all. */
  relaxed: boolean;
  facets: null | FacetsView;
};
export type ProjectBriefPatch = {
  /** 8 to 90 characters. */
  title?: string;
  /** 30 to 5000 characters. */
  description?: string;
  /** Slug of a leaf of the categories. */
  category?: null | string;
  /** What the amounts are for. */
  budgetKind?: BudgetKind;
  /** ARS; 0 when the client names only the most. */
  budgetMin?: number;
  /** ARS, at least decimal ProjectBrief.BudgetMin. */
  budgetMax?: number;
  /** A city of the list, however it is written; may be missing when the work can be done remotely. */
  city?: null | string;
  /** Whether it can be done remotely. */
  isRemote?: boolean;
  /** The day it is needed by. */
  deadline?: null | string;
  /** Urgent projects have no early access. */
  urgent?: boolean;
  /** How many proposals the client wants to read at a time: 5, 10 or 20; more wait. */
  proposalCap?: number;
  /** Everybody, or only whom the client invites. */
  visibility?: ProjectVisibility;
  /** Documents uploaded before. */
  files?: string[];
  /** Whether it is shown: published at once, or with this change; false keeps a draft. */
  publish?: boolean;
};
export type ProposalOfferPatch = {
  /** 30 to 3000 characters. */
  letter?: string;
  /** ARS; with milestones it is their sum, whatever is said here. */
  price?: number;
  /** Days until delivery, 1 to 365. */
  days?: number;
  /** Parts with their own price, at most 10; none: the whole work is one. */
  milestones?: ProposedMilestone[];
  /** Documents uploaded before, at most 5. */
  files?: string[];
  /** Days (1 to 14) after which a delivery nobody answered counts as approved; null: as usual. */
  autoApproveDays?: null | number;
  /** The version of the project it answers, as it was read; another one now is refused (409 `project_changed`). Null: what
    the project says now. */
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
  /** Its version; absent: the first. Another one now is refused (409 `proposal_changed`, with what was
        seen and what it is now). */
  version: null | number;
};
export type Decline = {
  reason: DeclineReason;
  note?: null | string;
};
export type ProjectInvitationView = {
  /** Who was invited. */
  professional: ProfessionalRef;
  /** When they were asked. */
  invitedAt: string;
  /** Whether they said no. */
  declined: boolean;
  /** Whether they sent a proposal. */
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
export type PageOfOrderView = {
  /** What stands on it, in the order of the list. */
  items: OrderView[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
};
export type OrderDecline = {
  reason: OrderDeclineReason;
  note?: null | string;
};
export type ContractStatus = "active" | "completed" | "cancelled";
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
export type NextStep = {
  /** Which of its parts, from 1 on. */
  number: number;
  /** What it is called. */
  title: string;
  /** Where it stands. */
  status: MilestoneState;
  /** By when it was promised. */
  dueAt: null | string;
  /** When what was delivered is approved by itself; null while nothing waits for the client. */
  autoApproveAt: null | string;
  /** What the caller can do with it now; nothing: the other side has to. */
  actions: MilestoneAction[];
};
export type ContractCard = {
  /** The contract's key, as in its address. */
  id: string;
  /** What the two call the work. */
  title: string;
  /** Whether work is going on. */
  status: ContractStatus;
  /** The caller's side. */
  role: TrustRole;
  /** The other side, with its trust. */
  other: PersonCard;
  /** ARS, all milestones together. */
  price: number;
  /** Always ARS. */
  currency: string;
  /** When it was agreed. */
  startedAt: string;
  /** How many parts it has. */
  parts: number;
  /** How many of them are done. */
  done: number;
  next: null | NextStep;
};
export type ContractCounts = {
  active: number;
  completed: number;
  cancelled: number;
};
export type ContractList = {
  /** The contracts of this page, the newest first. */
  items: ContractCard[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
  /** How many there are in each state, over all pages. */
  counts: ContractCounts;
};
export type DeliveryView = {
  /** From 1 on; an answer names the one it was given to. */
  number: number;
  /** What the professional said with it. */
  note: string;
  /** Documents handed over with it. */
  files: DocumentView[];
  /** When it was handed over. */
  deliveredAt: string;
  /** What the client wants changed; null when it was taken, or waits. */
  changesRequested: null | string;
  /** When it was answered, by the client or by time; null while it waits. */
  answeredAt: null | string;
};
export type MilestoneView = {
  number: number;
  title: string;
  price: number;
  status: MilestoneState;
  funding: string;
  /** By when it was promised. */
  dueAt: null | string;
  /** When it was delivered last. */
  deliveredAt: null | string;
  /** When it was approved. */
  approvedAt: null | string;
  /** When what was delivered is approved by itself; null while nothing waits for the client. */
  autoApproveAt: null | string;
  /** Every delivery and what was answered, the first one first. */
  deliveries: DeliveryView[];
  /** What the caller can do with it now. */
  actions: MilestoneAction[];
};
export type ContractView = {
  id: string;
  title: string;
  status: ContractStatus;
  role: TrustRole;
  price: number;
  currency: string;
  /** What the client asked for. */
  brief: null | string;
  /** What the professional wrote with the proposal that was accepted; null of a service. */
  letter: null | string;
  /** Documents of the project and of the proposal that was accepted. */
  files: DocumentView[];
  /** The slug of the category of the work. */
  category: string;
  /** How to reach the other side. */
  contact: ContactView;
  next: null | NextStep;
  package: null | ServicePackage;
  /** What was added to the order, as it was. */
  extras: ServiceExtra[];
  /** Who hired, with their trust as a client. */
  client: PersonCard;
  /** Who works, with their trust as a professional. */
  professional: PersonCard;
  /** The project it came of. */
  projectSlug: null | string;
  /** The service it came of. */
  serviceSlug: null | string;
  /** When it was agreed. */
  startedAt: string;
  /** When its last milestone was done. */
  completedAt: null | string;
  /** Hours a delivery waits for the client before it is approved by itself. */
  autoApproveHours: number;
  /** Its parts, in their order. */
  milestones: MilestoneView[];
  /** What the caller can do with some milestone now. */
  actions: MilestoneAction[];
};
export type NewDelivery = {
  /** What the professional says with it. */
  note: string;
  /** Documents uploaded before, at most 8; nothing when there are none. */
  files?: string[];
};
export type ChangeRequest = {
  /** What is to be different in the next delivery. */
  note: string;
  /** Number of the delivery they have seen; refused when there is a newer one. */
  delivery: number;
};
export type Approval = {
  /** Number of the delivery they have seen; refused when there is a newer one. */
  delivery: number;
};
export type FeedbackWordsPatch = {
  hasLike?: boolean;
  comment?: null | string;
};
export type FeedbackReply = {
  reply: string;
};
export type FeedbackReason = {
  reason: string;
};
export type Completeness = {
  /** From 0 to 100. */
  percent: number;
  /** What is missing, the most useful first: `headline`, `category`, `bio`, `city`,
        `skills`, `languages`, `portfolio`. */
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
export type WorkProfilePatch = {
  /** What they do, in one line of up to 120 characters. */
  headline?: null | string;
  /** Up to 3,000 characters. */
  bio?: null | string;
  /** Slug of a leaf of the categories. */
  category?: null | string;
  /** `available`, `busy` or `away`. */
  availability?: string;
  /** What they know; 20 at most, of up to 60 characters each. */
  skills?: null | string[];
  /** What they speak; 10 at most. */
  languages?: null | string[];
  /** How far from their city they go; null: the city only. */
  rangeKm?: null | number;
  /** ARS an hour; null when they do not say. */
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
export type NewPhoto = {
  file: string;
};
export type HandleView = {
  handle: string;
  changeableFrom: null | string;
};
export type NewHandle = {
  handle: string;
};
export type ProfessionalCard = {
  /** Of the user. */
  id: string;
  /** Their page is `/u/{handle}`. */
  handle: string;
  /** As they call themselves. */
  fullName: string;
  photo: null | PhotoView;
  /** As a professional. */
  trust: TrustView;
  /** `new`, `growing`, `outstanding` or `expert`. */
  level: string;
  /** Whether they have the Premium badge. */
  isPremium: boolean;
  /** What they say they do. */
  headline: null | string;
  category: null | CategoryRef;
  /** Where they are. */
  city: null | string;
  /** How many contracts they brought to their end. */
  completedJobs: number;
  /** How far they are from the place asked for. */
  km: null | number;
  rank: null | RankView;
};
export type ResultPageOfProfessionalCard = {
  /** What was found, in the order asked for. */
  items: ProfessionalCard[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
  /** The words that were looked for instead, when nothing had those asked for. */
  mended: null | string;
  /** Whether the results have only some of the words, because none has all. */
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
  /** How much there is. */
  counts: Counts;
  /** Those published last. */
  recentServices: ServiceCard[];
  /** Those who would be found first. */
  topProfessionals: ProfessionalCard[];
  /** The newest that everybody sees. */
  openProjects: ProjectCard[];
};
export type SuggestionKind = "words" | "trade" | "person";
export type Suggestion = {
  /** As it is shown; of words, what to look for. */
  text: string;
  /** What it is. */
  kind: SuggestionKind;
  /** Its page; null of words. */
  path: null | string;
};
export type SavedKind = "service" | "project";
export type SavedSearchView = {
  /** By which it is changed. */
  id: string;
  /** Of services or of projects. */
  kind: SavedKind;
  /** As its owner calls it. */
  name: string;
  /** The page that shows its results. */
  path: string;
  /** Whether letters are sent. */
  byMail: boolean;
  /** What was published since its owner last looked, and answers it. */
  news: number;
};
export type NewSavedSearch = {
  /** Of services or of projects. */
  kind: SavedKind;
  /** As its owner calls it. */
  name: string;
  /** Whether to write when something new answers it. */
  byMail: boolean;
  /** Words, as people write them. */
  q?: null | string;
  /** Slug of a category or of a branch. */
  category?: null | string;
  /** Only what is offered there. */
  city?: null | string;
  /** A city to measure from. */
  near?: null | string;
  /** Kilometres around it. */
  km?: null | number;
  /** Whether it can be done remotely. */
  remote?: null | boolean;
  /** ARS at least. */
  minPrice?: null | number;
  /** ARS at most. */
  maxPrice?: null | number;
  /** Percent of likes, at least. */
  minTrust?: null | number;
  /** As in a search. */
  level?: null | string;
  /** Delivered within so many days. */
  maxDays?: null | number;
};
export type SavedSearchChangesPatch = {
  /** As its owner calls it. */
  name?: string;
  /** Whether to write when something new answers it. */
  byMail?: boolean;
};
export type FavouriteKind = "service" | "professional" | "project";
export type FavouriteView = {
  /** What it is. */
  kind: FavouriteKind;
  /** Of the service, user or project. */
  id: string;
  /** In which list; null: in none. */
  listId: null | string;
  /** Title or name. */
  title: string;
  /** Where one looks at it. */
  path: string;
  /** Place, or headline. */
  detail: null | string;
  /** Whether it can still be found; a closed project or paused service stays in the list. */
  available: boolean;
  /** Since when it is kept. */
  keptAt: string;
  /** Whose it is: who offers it, who asks for it, or themselves. */
  person: PersonCard;
  /** Slug of its trade; null of somebody who has not said. */
  category: null | string;
  /** Address of its first picture, small. */
  picture: null | string;
  /** What a service costs, or the most a project may; null of a person. */
  price: null | number;
  /** Whether the price is that of the smallest of several packages. */
  isFrom: boolean;
  priceUnit: null | PriceUnit;
};
export type FavouriteListView = {
  /** What `listId` names. */
  id: string;
  /** As its owner calls it. */
  name: string;
};
export type FavouritesView = {
  items: FavouriteView[];
  lists: FavouriteListView[];
};
export type Keep = {
  /** One of one's lists; absent: in none. */
  listId?: null | string;
};
export type ListName = {
  /** 1 to 60 characters. */
  name: string;
};
export type Urgency = "low" | "normal" | "high" | "critical";
export type ActorView = {
  handle: string;
  fullName: string;
  photo: null | PhotoView;
};
export type NotificationView = {
  /** Of the newest, which stands for those of its thread that came since one read it. */
  id: string;
  /** What kind of thing it is. */
  kind: string;
  /** How soon one wants to know. */
  urgency: Urgency;
  /** What happened, in one sentence. */
  title: string;
  /** Why one is told. */
  why: string;
  /** How many it stands for. */
  count: number;
  /** Where one sees it. */
  path: string;
  actor: null | ActorView;
  /** When the newest of them happened. */
  createdAt: string;
  /** Whether one has read it, on whatever device. */
  isRead: boolean;
};
export type PageOfNotificationView = {
  /** What stands on it, in the order of the list. */
  items: NotificationView[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
};
export type UnreadNotifications = {
  /** Counted to 100; what is more is told as 100. */
  unread: number;
};
export type ReadNotifications = {
  /** Only those of this kind; absent: all. */
  kind?: null | string;
};
export type KindGroup =
  "messages" | "opportunities" | "proposals" | "work" | "feedback" | "account";
export type KindPreference = {
  /** The name of the kind, as notifications carry it. */
  kind: string;
  /** What it stands together with. */
  group: KindGroup;
  /** What it is called. */
  label: string;
  /** Whether it stands in the list. */
  app: boolean;
  /** Whether a letter goes. */
  email: boolean;
  /** Whether one can choose. */
  canSwitchOff: boolean;
};
export type DigestRhythm = "off" | "daily" | "weekly";
export type NotificationHours = {
  /** From when on no letter goes that can wait, such as 22:00; null: never quiet. */
  quietFrom: null | string;
  /** By the same clock; earlier than the beginning means the next morning. */
  quietUntil: null | string;
  /** By whose clock: a name of the IANA database. */
  zone: string;
  /** One letter for each, one a day or one a week. */
  digest: DigestRhythm;
};
export type NotificationPreferencesView = {
  kinds: KindPreference[];
  hours: NotificationHours;
};
export type NotificationHoursPatch = {
  /** From when on no letter goes that can wait, such as 22:00; null: never quiet. */
  quietFrom?: null | string;
  /** By the same clock; earlier than the beginning means the next morning. */
  quietUntil?: null | string;
  /** By whose clock: a name of the IANA database. */
  zone?: string;
  /** One letter for each, one a day or one a week. */
  digest?: DigestRhythm;
};
export type Channels = {
  app: boolean;
  email: boolean;
};
export type PartnerView = {
  /** Their page is `/u/{handle}`. */
  handle: string;
  /** As they call themselves. */
  fullName: string;
  photo: null | PhotoView;
};
export type AboutKind = "none" | "service" | "project" | "contract";
export type AboutView = {
  /** What kind of thing. */
  kind: AboutKind;
  /** What it is called; null of a first question. */
  title: null | string;
  /** Where one sees it. */
  path: null | string;
};
export type ConversationView = {
  /** Its id. */
  id: string;
  /** The other one. */
  with: PartnerView;
  /** What it is about. */
  about: AboutView;
  /** Number of the last message. */
  lastNumber: number;
  /** When it came. */
  lastAt: string;
  /** How it begins. */
  preview: string;
  /** Whether one wrote it oneself. */
  isOwnLast: boolean;
  /** Messages of the other that one has not read. */
  unread: number;
  /** Up to where one has read. */
  read: number;
  /** Up to where the other was shown it. */
  otherReceived: number;
  /** Up to where the other has read. */
  otherRead: number;
  /** Whether one put it away. */
  isArchived: boolean;
  /** Whether it is quiet. */
  isMuted: boolean;
  /** Whether one blocked the other. */
  isBlocked: boolean;
  /** `offer`: one may put an offer forward. */
  actions: string[];
};
export type PageOfConversationView = {
  /** What stands on it, in the order of the list. */
  items: ConversationView[];
  /** Send it back as `cursor` for the next page; null on the last one. */
  nextCursor: null | string;
};
export type NewConversation = {
  /** Handle of the other one. */
  with: string;
  /** What it is about. */
  about: AboutKind;
  /** Which service, project or contract; absent with `none`. */
  aboutId?: null | string;
  /** Made by the sender: sent again, it is the same message. */
  messageId: string;
  /** What is said. */
  text: string;
};
export type UnreadMessages = {
  /** In all conversations that are not quiet. */
  unread: number;
};
export type FoundMessage = {
  /** Where it stands. */
  conversation: string;
  /** With whom. */
  with: PartnerView;
  /** At which place. */
  number: number;
  /** What it says around the words. */
  text: string;
  /** When it was sent. */
  sentAt: string;
};
export type ConversationKeeping = {
  isArchived: boolean;
  isMuted: boolean;
};
export type RepliedView = {
  number: number;
  isOwn: boolean;
  text: string;
};
export type WorkOfferTerms = {
  /** What the two call the work, 3 to 90 characters. */
  title?: string;
  /** What is included and what is not; at most 3000 characters. */
  scope?: string;
  /** ARS; with milestones it is their sum, whatever is said here. */
  price?: number;
  /** Days until delivery, 1 to 365; with milestones, each has its own. */
  days?: number;
  /** Parts with their own price, at most 10; none: the whole work is one. */
  milestones?: ProposedMilestone[];
  /** Whether it is done from afar. */
  isRemote?: boolean;
  /** Days it stands, 1 to 60. */
  validDays?: number;
  /** Days (1 to 14) after which a delivery nobody answered counts as approved; null: as usual. */
  autoApproveDays?: null | number;
};
export type WorkOfferStatus =
  "open" | "accepted" | "declined" | "withdrawn" | "lapsed" | "replaced";
export type WorkOfferAction = "accept" | "counter" | "decline" | "withdraw";
export type ChatOfferView = {
  /** Its id. */
  id: string;
  /** Whoever accepts names it. */
  version: number;
  /** Price, parts, days. */
  terms: WorkOfferTerms;
  /** Until when it can be accepted. */
  validUntil: string;
  /** Where this version stands. */
  status: WorkOfferStatus;
  /** The contract that came of it. */
  contractId: null | string;
  /** What the reader can do with it now. */
  actions: WorkOfferAction[];
};
export type MessageView = {
  /** Its place: 1, 2, 3, without gaps. */
  number: number;
  /** As who wrote it made it. */
  id: string;
  /** Whether one wrote it oneself. */
  isOwn: boolean;
  /** What it says; of what happened, in the reader's language. Empty when it was deleted. */
  text: string;
  replyTo: null | RepliedView;
  /** Documents; their addresses work for an hour. */
  files: DocumentView[];
  /** What happened, if nobody wrote it. */
  happened: null | string;
  /** Where one sees what happened. */
  path: null | string;
  /** When it was sent. */
  sentAt: string;
  /** Whether it said something else before. */
  isEdited: boolean;
  /** Whether its author took it back. */
  isDeleted: boolean;
  /** `edit`, `delete`. */
  actions: string[];
  offer: null | ChatOfferView;
  /** Of one's own, before there is a contract: the words that look like a way of contact, which both are
        shown once they agree. */
  contacts: string[];
};
export type MessagesPart = {
  /** From the oldest to the newest. */
  items: MessageView[];
  /** Whether there are earlier ones: ask with `before` the first number. */
  earlier: boolean;
};
export type NewMessage = {
  /** What it says; may be empty with files. */
  text: string;
  /** Number of the message it answers. */
  replyTo?: null | number;
  /** Documents of one's own, uploaded before. */
  files?: null | string[];
};
export type MessageTextPatch = {
  text?: string;
};
export type Marks = {
  received: number;
  read: number;
};
export type ConversationReport = {
  /** 10 to 600 characters. */
  reason: string;
  /** 1 to 50 messages. */
  numbers: number[];
};
export type OfferedInChat = {
  /** Price, parts, days, for how long. */
  terms: WorkOfferTerms;
  /** The version it stands for, as it was read; absent: there is none yet. */
  replaces?: null | number;
};
export type AgreedView = {
  contractId: string;
};
export type ReadOffer = {
  version: number;
};
export type QuickAnswerView = {
  id: string;
  text: string;
};
export type QuickAnswerText = {
  /** 1 to 1000 characters. */
  text: string;
};
export type SubscriptionSummary = {
  /** The plan it gives. */
  type: Plan;
  /** Where it is in its life. */
  status: SubscriptionStatus;
  /** Until when it is paid. */
  expiresAt: null | string;
  /** Whether the next month is charged. */
  autoRenew: boolean;
  /** A month, final. */
  price: number;
  /** ARS. */
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
  /** Of the user. */
  id: string;
  /** As it was registered. */
  email: string;
  /** As others read it. */
  fullName: string;
  /** The page is `/u/{handle}`. */
  handle: string;
  /** Those one has now. */
  roles: string[];
  /** The plan in force now; free without one. */
  plan: Plan;
  /** Whether the address was proved. */
  emailVerified: boolean;
  /** `es` or `en`. */
  language: string;
  /** Where one is. */
  city: null | string;
  /** What one says of oneself. */
  about: null | string;
  photo: null | PhotoView;
  /** Whether a subscription is in force now. */
  isProfessionalActive: boolean;
  /** When the first one began. */
  professionalSince: null | string;
  subscription: null | SubscriptionSummary;
  /** Of each role. */
  trust: RoleTrust;
  team: null | TeamSummary;
  /** Papers whose version in force one has not agreed to. */
  owes: Paper[];
  /** What the plan in force gives, by the codes of `/api/plans`. */
  includes: string[];
  /** The permissions one has now, by name; what is missing is refused. */
  may: string[];
};
export type AboutMePatch = {
  /** 2 to 80 characters, as others read it. */
  fullName?: string;
  /** Where one is. */
  city?: null | string;
  /** Up to 600 characters. */
  about?: null | string;
  /** `es` or `en`: letters are written in it. */
  language?: string;
};
export const {
  useAdviseTextMutation,
  useGetEntriesQuery,
  useChangePasswordMutation,
  useMakeApiKeyMutation,
  useGetPapersQuery,
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
  useGetContractFeedbackQuery,
  useGetFeedbackQuery,
  useGetTrustQuery,
  useGetUserQuery,
  useGetStatisticsQuery,
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
  useGetConsentsQuery,
  useAcceptPapersMutation,
  useGetCategoriesQuery,
  useGetCategoryQuery,
  useGetCitiesQuery,
  useGetStatementQuery,
  useGetTrialBalanceQuery,
  useSealLedgerMutation,
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
  useChangeServiceMutation,
  useDeleteServiceMutation,
  useGetServiceQuery,
  usePublishServiceMutation,
  usePauseServiceMutation,
  useDuplicateServiceMutation,
  useCreateProjectMutation,
  useGetProjectsQuery,
  useChangeProjectMutation,
  useGetProjectQuery,
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
  useGetOrdersQuery,
  useGetOrderQuery,
  useConfirmOrderMutation,
  useDeclineOrderMutation,
  useWithdrawOrderMutation,
  useGetContractsQuery,
  useGetContractQuery,
  useDeliverMilestoneMutation,
  useRequestChangesMutation,
  useApproveMilestoneMutation,
  useEditFeedbackMutation,
  useReplyToFeedbackMutation,
  useReportFeedbackMutation,
  useWithdrawFeedbackMutation,
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
  useShowPhotoMutation,
  useRemovePhotoMutation,
  useGetHandleQuery,
  useChangeHandleMutation,
  useGetProfessionalsQuery,
  useGetHomeQuery,
  useGetSuggestionsQuery,
  useGetSearchesQuery,
  useSaveSearchMutation,
  useChangeSearchMutation,
  useDeleteSearchMutation,
  useSeeSearchMutation,
  useGetFavouritesQuery,
  useKeepFavouriteMutation,
  useDropFavouriteMutation,
  useMakeFavouriteListMutation,
  useRenameFavouriteListMutation,
  useDeleteFavouriteListMutation,
  useGetNotificationsQuery,
  useGetUnreadNotificationsQuery,
  useReadNotificationMutation,
  useReadAllNotificationsMutation,
  useGetNotificationPreferencesQuery,
  useChangeNotificationHoursMutation,
  useChooseChannelsMutation,
  useUnsubscribeMutation,
  useGetConversationsQuery,
  useOpenConversationMutation,
  useGetUnreadMessagesQuery,
  useSearchMessagesQuery,
  useGetConversationQuery,
  useKeepConversationMutation,
  useGetMessagesQuery,
  useSendMessageMutation,
  useEditMessageMutation,
  useDeleteMessageMutation,
  useMarkConversationMutation,
  useTypeMessageMutation,
  useReportConversationMutation,
  useMakeOfferMutation,
  useAcceptOfferMutation,
  useDeclineOfferMutation,
  useWithdrawOfferMutation,
  useGetBlockedPeopleQuery,
  useBlockPersonMutation,
  useUnblockPersonMutation,
  useGetQuickAnswersQuery,
  useMakeQuickAnswerMutation,
  useDeleteQuickAnswerMutation,
  useGetMeQuery,
  useChangeMeMutation,
} = injectedRtkApi;
