using System.Diagnostics.CodeAnalysis;
using Fixia.Projects;

namespace Fixia.Contracts;

/// <summary>Where a contract stands.</summary>
public enum ContractStatus
{
    /// <summary>Work is going on.</summary>
    Active,

    /// <summary>Every milestone is done.</summary>
    Completed,

    /// <summary>Ended without the work.</summary>
    Cancelled,
}

/// <summary>The agreement born from an accepted proposal or a confirmed order.</summary>
public sealed class Contract : Entity
{
    // Funding, refunds and disputes come with money.
    private static readonly MilestoneAction[] Offered =
    [
        MilestoneAction.Deliver, MilestoneAction.Approve, MilestoneAction.RequestChanges,
    ];

    private readonly List<Milestone> milestones = [];

    private Contract()
    {
    }

    /// <summary>Who hired, and approves what is delivered.</summary>
    public Guid ClientId { get; private init; }

    /// <summary>Who works, and delivers.</summary>
    public Guid ProfessionalId { get; private init; }

    /// <summary>The project it came of; of a contract that came of a service, null.</summary>
    public Guid? ProjectId { get; private init; }

    /// <summary>The service it came of; of a contract that came of a project, null.</summary>
    public Guid? ServiceId { get; private init; }

    /// <summary>What the two call the work. Others are shown <see cref="PublicTitle"/>.</summary>
    public string Title { get; private init; } = string.Empty;

    /// <summary>The trade, which may be told to everybody.</summary>
    public string Category { get; private init; } = string.Empty;

    /// <summary>Whether the title is the two's alone, because the project was by invitation.</summary>
    public bool IsPrivate { get; private init; }

    /// <summary>What the client asked for, in their words.</summary>
    public string? Brief { get; private init; }

    /// <summary>ARS, all milestones together.</summary>
    public decimal Price { get; private init; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>How long a delivery waits for the client's answer before it is approved by itself, as agreed.</summary>
    public TimeSpan AutoApproveAfter { get; private init; }

    /// <summary>Whether work is going on.</summary>
    public ContractStatus Status { get; private set; }

    /// <summary>When it was agreed.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When its last milestone was done.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Its parts, by number.</summary>
    public IReadOnlyList<Milestone> Milestones => milestones;

    /// <summary>
    /// What strangers may read of the work; null when its title is the two's alone, and only the trade can be told.
    /// </summary>
    public string? PublicTitle => IsPrivate ? null : Title;

    /// <summary>Both have agreed: the contract and its milestones begin.</summary>
    public static Contract Start(ContractTerms agreed, DateTimeOffset now)
    {
        var contract = new Contract
        {
            Id = agreed.Id,
            ClientId = agreed.ClientId,
            ProfessionalId = agreed.ProfessionalId,
            ProjectId = agreed.ProjectId,
            ServiceId = agreed.ServiceId,
            Title = agreed.Title,
            Category = agreed.Category,
            IsPrivate = agreed.IsPrivate,
            Brief = agreed.Brief?.Trim(),
            Price = agreed.Price,
            AutoApproveAfter = agreed.AutoApproveAfter,
            StartedAt = now,
        };
        var due = now;
        foreach (
            var part in agreed.Parts is { Count: > 0 } ? agreed.Parts :
            [
                new ProposedMilestone(agreed.Title, agreed.Price, agreed.Days),
            ])
        {
            due = due.AddDays(part.Days);
            contract.milestones.Add(new Milestone
            {
                ContractId = contract.Id,
                Number = contract.milestones.Count + 1,
                Title = part.Title,
                Price = part.Price,
                DueAt = due,
            });
        }

        return contract;
    }

    /// <summary>The part that is next: the first that is not done; null when all are.</summary>
    public Milestone? Next => Status == ContractStatus.Active
        ? milestones.Where(m => !MilestoneRules.Process.IsFinal(m.Status)).MinBy(m => m.Number)
        : null;

    /// <summary>How many of its parts are done.</summary>
    public int Done => milestones.Count(m => MilestoneRules.Process.IsFinal(m.Status));

    /// <summary>Which side somebody is on; null for strangers.</summary>
    public Party? SideOf(Guid userId) => userId == ClientId ? Party.Client : userId == ProfessionalId ? Party.Professional : null;

    /// <summary>What is open to a side on a milestone.</summary>
    public IReadOnlyList<MilestoneAction> ActionsOf(Milestone milestone, Party who) => Status != ContractStatus.Active
        ? []
        : [.. MilestoneRules.Process.Open(milestone.Status, who).Where(Offered.Contains)];

    /// <summary>The professional hands a milestone over.</summary>
    public Problem? Deliver(int number, Party who, NewDelivery what, DateTimeOffset now)
    {
        if (!Move(number, MilestoneAction.Deliver, who, out var milestone, out var refused))
            return refused;
        milestone.Take(what, now, now + AutoApproveAfter);
        Note(milestone, MilestoneNote.Delivered);
        return null;
    }

    /// <summary>The client asks for something of a delivery to be changed; that stops the clock.</summary>
    /// <param name="number">Of the milestone, from 1 on.</param>
    /// <param name="delivery">The delivery the client has seen; a newer one has to be looked at first.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="note">What is to be changed.</param>
    /// <param name="now">When it is done: the milestone keeps it.</param>
    public Problem? RequestChanges(int number, int delivery, Party who, string note, DateTimeOffset now)
    {
        if (Unseen(number, delivery) is { } unseen)
            return unseen;
        if (!Move(number, MilestoneAction.RequestChanges, who, out var milestone, out var refused))
            return refused;
        milestone.Answer(note, now);
        Note(milestone, MilestoneNote.ChangesRequested);
        return null;
    }

    /// <summary>The client takes a delivery; the contract is complete when its last milestone is done.</summary>
    /// <param name="number">Of the milestone, from 1 on.</param>
    /// <param name="delivery">The delivery the client has seen; a newer one has to be looked at first.</param>
    /// <param name="who">Who approves.</param>
    /// <param name="now">When it is done: the milestone keeps it.</param>
    public Problem? Approve(int number, int delivery, Party who, DateTimeOffset now) =>
        Unseen(number, delivery) ?? Finish(number, MilestoneAction.Approve, who, now);

    /// <summary>
    /// What time does to a delivery that waits for the client: they are told twice, and in the end it counts as approved. Nothing
    /// happens when somebody has answered meanwhile.
    /// </summary>
    internal void Wait(int number, ContractOptions options, DateTimeOffset now)
    {
        if (milestones.Find(m => m.Number == number) is not { AutoApproveAt: { } until, DeliveredAt: { } since } milestone)
            return;
        if (now >= until)
        {
            Finish(number, MilestoneAction.AutoApprove, Party.System, now);
        }
        else if (options.NoticesDue(since, until, now) is var due && due > milestone.Notices)
        {
            milestone.Notices = due;
            Record(new DeliveryWaits(Id, number, milestone.Deliveries.Count));
        }
    }

    private Problem? Finish(int number, MilestoneAction action, Party who, DateTimeOffset now)
    {
        if (!Move(number, action, who, out var milestone, out var refused))
            return refused;
        milestone.Answer(null, now);
        milestone.ApprovedAt = now;
        Note(milestone, who == Party.System ? MilestoneNote.ApprovedByItself : MilestoneNote.Approved);
        if (milestones.TrueForAll(m => MilestoneRules.Process.IsFinal(m.Status)))
        {
            (Status, CompletedAt) = (ContractStatus.Completed, now);
            Record(new ContractCompleted(Id, ClientId, ProfessionalId, ProjectId, now));
        }

        return null;
    }

    private void Note(Milestone milestone, MilestoneNote note) =>
        Record(new MilestoneNoted(Id, milestone.Number, milestone.Deliveries.Count, note));

    // A delivery that is not there yet is not what somebody saw either; the state of the milestone says the rest.
    private Problem? Unseen(int number, int delivery)
    {
        var last = milestones.Find(m => m.Number == number)?.Deliveries.Count ?? 0;
        return last > 0 && delivery != last ? Problem.Differs(
            "delivery_unseen",
            new { delivery },
            new { delivery = last }) : null;
    }

    private bool Move(
        int number,
        MilestoneAction action,
        Party who,
        [NotNullWhen(true)] out Milestone? milestone,
        [NotNullWhen(false)] out Problem? refused)
    {
        (milestone, refused) = (milestones.Find(m => m.Number == number), null);
        if (milestone is null)
            refused = Problem.NotFound();
        else if (Status != ContractStatus.Active || MilestoneRules.Process.Next(milestone.Status, action, who) is not { } next)
            refused = Problem.Conflict("action_not_open");
        else
            milestone.Status = next;
        return refused is null;
    }
}
