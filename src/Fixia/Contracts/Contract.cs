using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

/// <summary>Section <c>Contracts</c>.</summary>
public sealed class ContractOptions
{
    /// <summary>An unanswered delivery is approved after this long.</summary>
    public TimeSpan AutoApproval { get; set; } = TimeSpan.FromDays(7);
}

/// <summary>A part of a contract with its own price and delivery.</summary>
public sealed class Milestone
{
    /// <summary>Of which contract.</summary>
    public required Guid ContractId { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>ARS.</summary>
    public required decimal Price { get; init; }

    /// <summary>Where it stands.</summary>
    public MilestoneState Status { get; internal set; } = MilestoneState.Funded;

    /// <summary>How it is paid: <c>not_needed</c>, the parties settle it between them.</summary>
    public string Funding { get; init; } = "not_needed";

    /// <summary>By when it was promised.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was delivered last.</summary>
    public DateTimeOffset? DeliveredAt { get; internal set; }

    /// <summary>What the professional said with it.</summary>
    public string? DeliveryNote { get; internal set; }

    /// <summary>What the client wants changed.</summary>
    public string? ChangesRequested { get; internal set; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; internal set; }

    /// <summary>When it is approved by itself.</summary>
    public DateTimeOffset? AutoApproveAt { get; internal set; }
}

/// <summary>The agreement born from an accepted proposal or an ordered service.</summary>
public sealed class Contract : Entity
{
    // Funding, refunds and disputes come with money.
    private static readonly MilestoneAction[] Offered = [MilestoneAction.Deliver, MilestoneAction.Approve, MilestoneAction.RequestChanges];

    private readonly List<Milestone> milestones = [];

    private Contract()
    {
    }

    /// <summary>Who hired.</summary>
    public Guid ClientId { get; private init; }

    /// <summary>Who works.</summary>
    public Guid ProfessionalId { get; private init; }

    /// <summary>The project it came of.</summary>
    public Guid? ProjectId { get; private init; }

    /// <summary>The service it came of.</summary>
    public Guid? ServiceId { get; private init; }

    /// <summary>Title.</summary>
    public string Title { get; private init; } = string.Empty;

    /// <summary>What the client asked for when ordering a service.</summary>
    public string? Brief { get; private init; }

    /// <summary>ARS.</summary>
    public decimal Price { get; private init; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>Where it stands.</summary>
    public ContractStatus Status { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When its last milestone was done.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Its parts, by number.</summary>
    public IReadOnlyList<Milestone> Milestones => milestones;

    /// <summary>Agrees. Parts come one after the other; without parts the whole work is one.</summary>
    public static Contract Start(
        Guid clientId, Guid professionalId, Guid? projectId, Guid? serviceId, string title, string? brief, decimal price, int days, DateTimeOffset now, IReadOnlyList<(string Title, decimal Price, int Days)>? parts = null, Guid? id = null)
    {
        var contract = new Contract
        {
            Id = id ?? Guid.CreateVersion7(now),
            ClientId = clientId,
            ProfessionalId = professionalId,
            ProjectId = projectId,
            ServiceId = serviceId,
            Title = title,
            Brief = brief?.Trim(),
            Price = price,
            StartedAt = now,
        };
        var due = now;
        foreach (var part in parts is { Count: > 0 } ? parts : [(title, price, days)])
        {
            due = due.AddDays(part.Days);
            contract.milestones.Add(new Milestone { ContractId = contract.Id, Number = contract.milestones.Count + 1, Title = part.Title, Price = part.Price, DueAt = due });
        }

        return contract;
    }

    /// <summary>Which side somebody is on; null for strangers.</summary>
    public Party? SideOf(Guid userId) => userId == ClientId ? Party.Client : userId == ProfessionalId ? Party.Professional : null;

    /// <summary>What is open to a side on a milestone.</summary>
    public IReadOnlyList<MilestoneAction> ActionsOf(Milestone milestone, Party who) => Status != ContractStatus.Active
        ? []
        : [.. MilestoneRules.Process.Open(milestone.Status, who).Where(Offered.Contains)];

    /// <summary>Acts on a milestone; the contract is complete when its last one is done.</summary>
    public Problem? Act(int number, MilestoneAction action, Party who, string? note, TimeSpan autoApproval, DateTimeOffset now)
    {
        if (milestones.FirstOrDefault(m => m.Number == number) is not { } milestone)
            return Problem.NotFound();
        if (Status != ContractStatus.Active || MilestoneRules.Process.Next(milestone.Status, action, who) is not { } next)
            return Problem.Conflict("action_not_open");
        milestone.Status = next;
        milestone.AutoApproveAt = null;
        switch (next)
        {
            case MilestoneState.Delivered:
                (milestone.DeliveredAt, milestone.DeliveryNote, milestone.AutoApproveAt) = (now, note?.Trim(), now + autoApproval);
                break;
            case MilestoneState.ChangesRequested:
                milestone.ChangesRequested = note?.Trim();
                break;
            case MilestoneState.Approved:
                milestone.ApprovedAt = now;
                break;
        }

        if (milestones.All(m => MilestoneRules.Process.IsFinal(m.Status)))
        {
            (Status, CompletedAt) = (ContractStatus.Completed, now);
            Record(new ContractCompleted(Id, ClientId, ProfessionalId, ProjectId, now));
        }

        return null;
    }
}

/// <summary>A contract is complete; both sides may give feedback now.</summary>
public sealed record ContractCompleted(Guid ContractId, Guid ClientId, Guid ProfessionalId, Guid? ProjectId, DateTimeOffset At) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ContractId;
}

internal sealed class ContractModel : IEntityTypeConfiguration<Contract>, IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("contracts");
        builder.HasMany(c => c.Milestones).WithOne().HasForeignKey(m => m.ContractId);
        builder.Navigation(c => c.Milestones).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestones");
        builder.HasKey(m => new { m.ContractId, m.Number });
        builder.Property(m => m.Number).ValueGeneratedNever();
    }
}
