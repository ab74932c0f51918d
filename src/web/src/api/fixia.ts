import { generated } from './generated.ts';

export * from './generated.ts';

/** What each answer is about, and what each call makes stale: the one thing the document cannot say. */
export const fixia = generated.enhanceEndpoints({
  addTagTypes: ['Me', 'Plans', 'Subscription', 'Services', 'Projects', 'Proposals', 'Contracts', 'Sessions', 'Team', 'Feedback'],
  endpoints: {
    verifyEmail: { invalidatesTags: ['Me'] },
    getSessions: { providesTags: ['Sessions'] },
    endSession: { invalidatesTags: ['Sessions'] },
    makeApiKey: { invalidatesTags: ['Sessions'] },

    getMe: { providesTags: ['Me'] },
    changeMe: { invalidatesTags: ['Me'] },
    getOwnProfile: { providesTags: ['Me'] },
    changeOwnProfile: { invalidatesTags: ['Me'] },
    getCategories: { keepUnusedDataFor: 3600 },

    getPlans: { providesTags: ['Plans'] },
    getSubscription: { providesTags: ['Subscription'] },
    subscribe: { invalidatesTags: ['Subscription'] },
    changePlan: { invalidatesTags: ['Subscription'] },
    cancelSubscription: { invalidatesTags: ['Subscription', 'Plans', 'Me'] },
    reactivateSubscription: { invalidatesTags: ['Subscription', 'Me'] },
    revokeSubscription: { invalidatesTags: ['Subscription', 'Plans', 'Me', 'Services'] },

    getTeam: { providesTags: ['Team'] },
    getTeamPage: { providesTags: ['Team'] },
    describeTeam: { invalidatesTags: ['Team', 'Me'] },
    inviteToTeam: { invalidatesTags: ['Team'] },
    withdrawInvitation: { invalidatesTags: ['Team'] },
    removeMember: { invalidatesTags: ['Team'] },
    joinTeam: { invalidatesTags: ['Team', 'Me', 'Plans'] },
    leaveTeam: { invalidatesTags: ['Team', 'Me', 'Plans', 'Services'] },

    getServices: { providesTags: ['Services'] },
    getService: { providesTags: ['Services', 'Me'] },
    getMyServices: { providesTags: ['Services'] },
    createService: { invalidatesTags: ['Services'] },
    changeService: { invalidatesTags: ['Services'] },
    publishService: { invalidatesTags: ['Services'] },
    pauseService: { invalidatesTags: ['Services'] },
    deleteService: { invalidatesTags: ['Services'] },
    orderService: { invalidatesTags: ['Contracts'] },

    getProjects: { providesTags: ['Projects'] },
    getProject: { providesTags: ['Projects', 'Proposals', 'Me'] },
    getMyProjects: { providesTags: ['Projects'] },
    createProject: { invalidatesTags: ['Projects'] },
    publishProject: { invalidatesTags: ['Projects'] },
    closeProject: { invalidatesTags: ['Projects', 'Proposals'] },

    getProposals: { providesTags: ['Proposals'] },
    getMyProposals: { providesTags: ['Proposals'] },
    sendProposal: { invalidatesTags: ['Proposals', 'Projects'] },
    acceptProposal: { invalidatesTags: ['Proposals', 'Projects', 'Contracts'] },
    declineProposal: { invalidatesTags: ['Proposals', 'Projects'] },
    shortlistProposal: { invalidatesTags: ['Proposals', 'Projects'] },
    withdrawProposal: { invalidatesTags: ['Proposals', 'Projects'] },

    getContracts: { providesTags: ['Contracts'] },
    getContract: { providesTags: ['Contracts'] },
    deliverMilestone: { invalidatesTags: ['Contracts'] },
    requestChanges: { invalidatesTags: ['Contracts'] },
    approveMilestone: { invalidatesTags: ['Contracts', 'Projects', 'Me'] },
    giveFeedback: { invalidatesTags: ['Contracts', 'Me'] },
    editFeedback: { invalidatesTags: ['Contracts'] },
    getFeedback: { providesTags: ['Feedback', 'Me'] },
    replyToFeedback: { invalidatesTags: ['Feedback'] },
  },
});
