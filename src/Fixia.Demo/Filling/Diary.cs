using Fixia.Contracts;
using Fixia.Demo.Script;
using Fixia.Feedback;
using Fixia.Notifications;
using Fixia.Platform.Events;
using Fixia.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace Fixia.Demo.Filling;

/// <summary>
/// Remembers what the people of the demo accounts would have been told lately. Nobody else opens their notifications, and
/// nobody is
/// written to about what never happened.
/// </summary>
internal sealed class Diary(DemoClock clock)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(40);

    private readonly HashSet<Guid> followed = [];
    private readonly List<(IEvent Happened, DateTimeOffset At)> noted = [];

    public void Follow(Guid subject, IEnumerable<Resident> people)
    {
        if (people.Any(p => p.Email.EndsWith("@fixia.example", StringComparison.Ordinal)))
            followed.Add(subject);
    }

    public void Note(IEvent happened)
    {
        if (followed.Contains(happened.Subject) && clock.Now > clock.Today - Lately)
            noted.Add((happened, clock.Now));
    }

    /// <summary>What was noted since the last time.</summary>
    public IReadOnlyList<(IEvent Happened, DateTimeOffset At)> Take()
    {
        if (noted.Count == 0)
            return [];
        var all = noted.ToList();
        noted.Clear();
        return all;
    }

    /// <summary>Tells it, as the delivery of the event would have.</summary>
    public static Task Tell(IEvent happened, IServiceProvider scope)
    {
        NoticesOfWork Work() => scope.GetRequiredService<NoticesOfWork>();
        NoticesOfProposals Proposals() => scope.GetRequiredService<NoticesOfProposals>();
        var cancel = CancellationToken.None;
        return happened switch
        {
            OrderNoted it => Work().Deliver(it, cancel),
            MilestoneNoted it => Work().Deliver(it, cancel),
            ContractCompleted it => Work().Deliver(it, cancel),
            FeedbackNoted it => Work().Deliver(it, cancel),
            ProposalSent it => Proposals().Deliver(it, cancel),
            ProposalNoted it => Proposals().Deliver(it, cancel),
            ProposalAccepted it => Proposals().Deliver(it, cancel),
            QuestionNoted it => Proposals().Deliver(it, cancel),
            ProfessionalInvited it => Proposals().Deliver(it, cancel),
            _ => throw new InvalidOperationException($"Nobody is told of {happened.GetType().Name}."),
        };
    }
}

/// <summary>Notes in the diary what happens.</summary>
internal sealed class Witness(Diary diary)
    : IReactTo<OrderNoted>,
        IReactTo<MilestoneNoted>,
        IReactTo<ContractCompleted>,
        IReactTo<FeedbackNoted>,
        IReactTo<ProposalSent>,
        IReactTo<ProposalNoted>,
        IReactTo<ProposalAccepted>,
        IReactTo<QuestionNoted>,
        IReactTo<ProfessionalInvited>
{
    public Task React(OrderNoted happened, CancellationToken cancel) => Note(happened);

    public Task React(MilestoneNoted happened, CancellationToken cancel) => Note(happened);

    public Task React(ContractCompleted happened, CancellationToken cancel) => Note(happened);

    public Task React(FeedbackNoted happened, CancellationToken cancel) => Note(happened);

    public Task React(ProposalSent happened, CancellationToken cancel) => Note(happened);

    public Task React(ProposalNoted happened, CancellationToken cancel) => Note(happened);

    public Task React(ProposalAccepted happened, CancellationToken cancel) => Note(happened);

    public Task React(QuestionNoted happened, CancellationToken cancel) => Note(happened);

    public Task React(ProfessionalInvited happened, CancellationToken cancel) => Note(happened);

    public static void Attend(IServiceCollection services) => services
        .React<OrderNoted, Witness>().React<MilestoneNoted, Witness>().React<ContractCompleted, Witness>()
        .React<FeedbackNoted, Witness>().React<ProposalSent, Witness>().React<ProposalNoted, Witness>()
        .React<ProposalAccepted, Witness>().React<QuestionNoted, Witness>().React<ProfessionalInvited, Witness>();

    private Task Note(IEvent happened)
    {
        diary.Note(happened);
        return Task.CompletedTask;
    }
}
