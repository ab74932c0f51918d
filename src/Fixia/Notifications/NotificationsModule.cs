using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Feedback;
using Fixia.Platform.Jobs;
using Fixia.Platform.Mail;
using Fixia.Projects;
using Fixia.Search;
using Fixia.Subscriptions;
using Fixia.Teams;

namespace Fixia.Notifications;

/// <summary>Floor 8: what people are told, how, and how they stop it.</summary>
internal static class NotificationsModule
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<NotificationsOptions>(builder.Configuration.GetSection("Notifications"));
        services.AddSingleton<UnsubscribeLinks>();
        services.AddScoped<LetterRules>();
        services.AddScoped<ILetterRules>(scope => scope.GetRequiredService<LetterRules>());
        services.AddScoped<Notifier>();
        services.AddScoped<NotificationViews>();
        services.Deliver<ProposalSent, NoticesOfProposals>("notifications.proposal_sent");
        services.Deliver<ProposalNoted, NoticesOfProposals>("notifications.proposal_noted");
        services.Deliver<ProposalAccepted, NoticesOfProposals>("notifications.proposal_accepted");
        services.Deliver<ProposalOutdated, NoticesOfProposals>("notifications.proposal_outdated");
        services.Deliver<QuestionNoted, NoticesOfProposals>("notifications.question");
        services.Deliver<ProfessionalInvited, NoticesOfProposals>("notifications.invited");
        services.Deliver<OrderNoted, NoticesOfWork>("notifications.order");
        services.Deliver<MilestoneNoted, NoticesOfWork>("notifications.milestone");
        services.Deliver<DeliveryWaits, NoticesOfWork>("notifications.delivery_waits");
        services.Deliver<ContractCompleted, NoticesOfWork>("notifications.contract_completed");
        services.Deliver<FeedbackNoted, NoticesOfWork>("notifications.feedback");
        services.Deliver<PasswordChanged, NoticesOfAccounts>("notifications.password_changed");
        services.Deliver<SubscriptionNoted, NoticesOfAccounts>("notifications.subscription");
        services.Deliver<MembershipChanged, NoticesOfAccounts>("notifications.membership");
        services.Deliver<TeamInvited, NoticesOfAccounts>("notifications.team_invited");
        services.Deliver<SavedSearchFound, NoticesOfAccounts>("notifications.search_found");
        services.Deliver<PersonToTell, NoticesOfOthers>("notifications.person_to_tell");
        services.Deliver<PersonHasSeen, NoticesOfOthers>("notifications.person_has_seen");
        services.Deliver<NotificationTold, NotificationLetters>("notifications.letter");
        services.Deliver<DigestDue, NotificationLetters>("notifications.digest");
        services.AddJob<SendDigests>("notifications.digests", TimeSpan.FromMinutes(1));
        services.AddJob<KeepMonths>("notifications.months", TimeSpan.FromHours(12));
    }

    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        api.MapNotificationEndpoints();
        api.MapNotificationPreferences();
    }
}
