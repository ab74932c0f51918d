using Fixia.Services;

namespace Fixia.Contracts;

/// <summary>Why a professional says no to an order.</summary>
public enum OrderDeclineReason
{
    /// <summary>No time in those days.</summary>
    Busy,

    /// <summary>Not the work the service is about.</summary>
    Scope,

    /// <summary>It would cost more than the service says.</summary>
    Price,

    /// <summary>Too far away.</summary>
    Area,

    /// <summary>None of the reasons above.</summary>
    Other,
}

/// <summary>
/// What a client wants of a service, on the terms they saw: nothing of it changes when the service changes. It becomes a contract
/// when the professional confirms.
/// </summary>
public sealed class Order : Entity
{
    private Order()
    {
    }

    /// <summary>The service that was ordered, as it stood then.</summary>
    public Guid ServiceId { get; private init; }

    /// <summary>Who wants it.</summary>
    public Guid ClientId { get; private init; }

    /// <summary>Whose service it is.</summary>
    public Guid ProfessionalId { get; private init; }

    /// <summary>The service's title and what was added to it.</summary>
    public string Title { get; private init; } = string.Empty;

    /// <summary>The slug of the service's category when it was ordered.</summary>
    public string Category { get; private init; } = string.Empty;

    /// <summary>What the client asks for.</summary>
    public string Brief { get; private init; } = string.Empty;

    /// <summary>The package as it was; null of a service without.</summary>
    public ServicePackage? Package { get; private init; }

    /// <summary>What was added, as it was.</summary>
    public IReadOnlyList<ServiceExtra> Extras { get; private init; } = [];

    /// <summary>ARS, all together.</summary>
    public decimal Price { get; private init; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>Days from confirmation to delivery.</summary>
    public int Days { get; private init; }

    /// <summary>How long each delivery will wait for the client's answer.</summary>
    public TimeSpan AutoApproveAfter { get; private init; }

    /// <summary>Where it stands in <see cref="OrderRules"/>.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>When it was placed.</summary>
    public DateTimeOffset OrderedAt { get; private init; }

    /// <summary>Until when the professional can answer.</summary>
    public DateTimeOffset AnswerBy { get; private init; }

    /// <summary>When it was answered, taken back, or let go.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why the professional said no.</summary>
    public OrderDeclineReason? DeclineReason { get; private set; }

    /// <summary>What they said with it.</summary>
    public string? DeclineNote { get; private set; }

    /// <summary>The contract that came of it.</summary>
    public Guid? ContractId { get; private set; }

    /// <summary>How many of the notices that it waits were written.</summary>
    public int Notices { get; private set; }

    /// <summary>Places an order for what a service costs now.</summary>
    internal static Order Place(
        Service service, ServiceQuote quote, Guid clientId, string brief, ContractOptions options, DateTimeOffset now)
    {
        var order = new Order
        {
            Id = Guid.CreateVersion7(now),
            ServiceId = service.Id,
            ClientId = clientId,
            ProfessionalId = service.ProfessionalId,
            Title = quote.Title,
            Category = service.Category ?? throw new InvalidOperationException(
                "What is ordered is published, and what is published has a category."),
            Brief = brief.Trim(),
            Package = quote.Package,
            Extras = quote.Extras,
            Price = quote.Price,
            Days = quote.Days,
            AutoApproveAfter = options.AutoApproveAfter(service.AutoApproveDays, !service.IsRemote),
            OrderedAt = now,
            AnswerBy = now + options.OrderAnswer,
        };
        if (!service.IsInstant)
            order.Record(new OrderNoted(order.Id, OrderNote.Placed));
        return order;
    }

    /// <summary>Which side somebody is on; null for strangers.</summary>
    public Party? SideOf(Guid userId) => userId == ClientId ? Party.Client : userId == ProfessionalId ? Party.Professional : null;

    /// <summary>Where it stands at a moment: what nobody answered in time has lapsed, whether or not the job came by.</summary>
    public OrderStatus StatusAt(DateTimeOffset now) =>
        Status == OrderStatus.Waiting && now >= AnswerBy ? OrderStatus.Lapsed : Status;

    /// <summary>What is open to a side.</summary>
    public IReadOnlyList<OrderAction> ActionsOf(Party who, DateTimeOffset now) => OrderRules.Process.Open(StatusAt(now), who);

    /// <summary>The professional takes the work on, or the service says that no order of it needs that.</summary>
    public Answer<Contract> Confirm(Party who, DateTimeOffset now)
    {
        if (Move(OrderAction.Confirm, who, OrderNote.Confirmed, now) is { } refused)
            return refused;
        var agreed = new ContractTerms(Guid.CreateVersion7(now), ClientId, ProfessionalId, Title, Price, Days, AutoApproveAfter)
        {
            ServiceId = ServiceId,
            Category = Category,
            Brief = Brief,
        };
        ContractId = agreed.Id;
        return Contract.Start(agreed, now);
    }

    /// <summary>The professional says no.</summary>
    public Problem? Decline(Party who, OrderDeclineReason reason, string? note, DateTimeOffset now)
    {
        if (Move(OrderAction.Decline, who, OrderNote.Declined, now) is { } refused)
            return refused;
        (DeclineReason, DeclineNote) = (reason, PlainText.Trimmed(note));
        return null;
    }

    /// <summary>The client takes it back.</summary>
    public Problem? Withdraw(Party who, DateTimeOffset now) => Move(OrderAction.Withdraw, who, OrderNote.Withdrawn, now);

    /// <summary>What time does to an order that waits: it is remembered twice and let go in the end.</summary>
    internal void Wait(ContractOptions options, DateTimeOffset now)
    {
        if (Status != OrderStatus.Waiting)
            return;
        if (now >= AnswerBy)
        {
            Move(OrderAction.Lapse, Party.System, OrderNote.Lapsed, now);
        }
        else if (options.NoticesDue(OrderedAt, AnswerBy, now) is var due && due > Notices)
        {
            Notices = due;
            Record(new OrderNoted(Id, OrderNote.Waits));
        }
    }

    private Problem? Move(OrderAction action, Party who, OrderNote note, DateTimeOffset now)
    {
        var from = action == OrderAction.Lapse ? Status : StatusAt(now);
        if (OrderRules.Process.Next(from, action, who) is not { } next)
            return Problem.Conflict("action_not_open");
        (Status, AnsweredAt) = (next, now);
        Record(new OrderNoted(Id, note));
        return null;
    }
}
