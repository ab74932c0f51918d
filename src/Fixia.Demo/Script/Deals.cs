namespace Fixia.Demo.Script;

/// <summary>How far an order has come.</summary>
internal enum Fate
{
    /// <summary>It waits for the professional.</summary>
    Waiting,

    /// <summary>The professional said no.</summary>
    Declined,

    /// <summary>The client took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time.</summary>
    Lapsed,

    /// <summary>Work goes on, nothing is delivered.</summary>
    Begun,

    /// <summary>A delivery waits for the client.</summary>
    Delivered,

    /// <summary>Something is to be changed.</summary>
    ChangesAsked,

    /// <summary>It is done, and nobody has said yet how it was.</summary>
    JustDone,

    /// <summary>It is done, and one of the two has said how it was.</summary>
    HalfTold,

    /// <summary>It is done, and both have said how it was.</summary>
    Finished,

    /// <summary>The client did not answer the delivery in time, so it counts as approved.</summary>
    FinishedByItself,
}

/// <summary>What somebody says of somebody.</summary>
internal sealed record Opinion(bool Likes, string Words, string? Reply = null);

/// <summary>How work went on: what was delivered, whether something had to be done again, and what was said.</summary>
internal sealed record Course(Fate Fate)
{
    /// <summary>Days from the agreement to the first delivery.</summary>
    public double Takes { get; init; } = 3;

    /// <summary>What was said with each delivery.</summary>
    public IReadOnlyList<string> Deliveries { get; init; } = [];

    /// <summary>What the client asked to be changed after the first.</summary>
    public string? Change { get; init; }

    public Opinion? OfWork { get; init; }

    public Opinion? OfClient { get; init; }
}

/// <summary>An order of a service.</summary>
internal sealed record Job(Offering Offering, Resident Client, double At, string Brief, Course Course)
{
    public Guid ContractId { get; set; }

    public Guid OrderId { get; set; }
}

/// <summary>What becomes of a project.</summary>
internal enum Ending
{
    /// <summary>It is not published yet.</summary>
    Draft,

    /// <summary>It receives proposals.</summary>
    Open,

    /// <summary>Its client closed it.</summary>
    Closed,

    /// <summary>Somebody was hired.</summary>
    Hired,
}

/// <summary>What a client does with a proposal.</summary>
internal enum Answered
{
    /// <summary>Nothing yet.</summary>
    Not,

    /// <summary>It is among the best.</summary>
    Shortlisted,

    /// <summary>It is declined.</summary>
    Declined,

    /// <summary>Its author took it back.</summary>
    TakenBack,

    /// <summary>It is accepted.</summary>
    Accepted,
}

/// <summary>A proposal of the town.</summary>
internal sealed record Bid(Resident Author, Projects.ProposalOffer Offer, Answered Answered);

/// <summary>A project of the town.</summary>
internal sealed record Ask(Resident Client, Trade Trade, Projects.ProjectBrief Brief, double At, Ending Ending)
{
    public IReadOnlyList<Bid> Bids { get; init; } = [];

    /// <summary>Who was invited; of a project by invitation, all who may propose.</summary>
    public IReadOnlyList<Resident> Invited { get; init; } = [];

    /// <summary>Somebody's question with its answer.</summary>
    public (Resident Asker, string Question, string? Answer)? Question { get; init; }

    /// <summary>How the work went, when somebody was hired.</summary>
    public Course? Course { get; init; }

    public Guid ProjectId { get; set; }

    public Guid ContractId { get; set; }
}
