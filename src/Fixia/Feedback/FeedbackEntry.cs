using Fixia.Accounts;
using Fixia.Contracts;

namespace Fixia.Feedback;

/// <summary>A like or no like, with a comment, given to a person in a role.</summary>
public sealed class FeedbackEntry : Entity
{
    /// <summary>How long its giver can change it while nobody sees it.</summary>
    public static readonly TimeSpan EditWindow = TimeSpan.FromHours(24);

    /// <summary>How long after completion feedback is open, and how long one that is not answered stays hidden.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(14);

    private FeedbackEntry()
    {
    }

    /// <summary>The contract it is about.</summary>
    public Guid ContractId { get; private init; }

    /// <summary>Who gave it.</summary>
    public Guid FromUserId { get; private init; }

    /// <summary>Who received it.</summary>
    public Guid ToUserId { get; private init; }

    /// <summary>The role the receiver had in the contract.</summary>
    public TrustRole ToUserRole { get; private init; }

    /// <summary>Whether its giver would hire them, or work for them, again.</summary>
    public bool HasLike { get; private set; }

    /// <summary>What its giver says with it.</summary>
    public string? Comment { get; private set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Since when everybody sees it; null while nobody does.</summary>
    public DateTimeOffset? VisibleAt { get; private set; }

    /// <summary>Counts what its giver said; saying the same again is no other version.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>When its giver last changed it.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>What the receiver answers, in public.</summary>
    public string? Reply { get; private set; }

    /// <summary>When the receiver answered.</summary>
    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>When the staff withdrew it; it is not shown and does not count any more.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why the staff withdrew it; its receiver reads it.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <summary>Gives feedback to the other party; the role follows from the contract.</summary>
    public static FeedbackEntry Give(Contract contract, Guid from, bool hasLike, string? comment, DateTimeOffset now)
    {
        var given = new FeedbackEntry
        {
            Id = Guid.CreateVersion7(now),
            ContractId = contract.Id,
            FromUserId = from,
            ToUserId = from == contract.ClientId ? contract.ProfessionalId : contract.ClientId,
            ToUserRole = from == contract.ClientId ? TrustRole.Professional : TrustRole.Client,
            HasLike = hasLike,
            Comment = PlainText.Trimmed(comment),
            CreatedAt = now,
        };
        given.Record(new FeedbackNoted(given.Id, given.ContractId, FeedbackNote.Given));
        return given;
    }

    /// <summary>Where it stands at a moment.</summary>
    public FeedbackState StateAt(DateTimeOffset now) => this switch
    {
        { WithdrawnAt: not null } => FeedbackState.Withdrawn,
        { Reply: not null } => FeedbackState.Answered,
        { VisibleAt: not null } => FeedbackState.Shown,
        _ => now < CreatedAt + EditWindow ? FeedbackState.Fresh : FeedbackState.Sealed,
    };

    /// <summary>What somebody who is signed in is to it.</summary>
    public FeedbackParty PartyOf(Guid userId) =>
        userId == FromUserId ? FeedbackParty.Giver : userId == ToUserId ? FeedbackParty.Receiver : FeedbackParty.Reader;

    /// <summary>
    /// What a reader can do with it; nothing as long as they are strangers or may not speak, and nobody reports twice.
    /// </summary>
    public IReadOnlyList<FeedbackAction> ActionsOf(CurrentUser? reader, bool hasReported, DateTimeOffset now)
    {
        IReadOnlyList<FeedbackAction> Open(Permission permission, Func<CurrentUser, FeedbackParty> party) =>
            reader?.May(permission) == true ? FeedbackRules.Process.Open(StateAt(now), party(reader)) : [];
        return
        [
            .. Open(FeedbackPermissions.Give, r => PartyOf(r.Id)).Where(a => a != FeedbackAction.Report || !hasReported),
            .. Open(FeedbackPermissions.Moderate, _ => FeedbackParty.Staff),
        ];
    }

    /// <summary>Shows it: both have spoken, or time is up.</summary>
    public void Show(DateTimeOffset now)
    {
        if (!IsOpen(FeedbackAction.Show, FeedbackParty.System, now))
            return;
        VisibleAt = now;
        Record(new TrustChanged(Id, ToUserId, ToUserRole));
        Record(new FeedbackNoted(Id, ContractId, FeedbackNote.Shown));
    }

    /// <summary>The giver thinks better of it, while nobody has seen it.</summary>
    public Problem? Edit(FeedbackParty who, bool hasLike, string? comment, DateTimeOffset now)
    {
        if (!IsOpen(FeedbackAction.Edit, who, now))
            return Problem.Conflict("feedback_not_editable");
        var words = PlainText.Trimmed(comment);
        if ((hasLike, words) == (HasLike, Comment))
            return null;
        (HasLike, Comment, EditedAt, Version) = (hasLike, words, now, Version + 1);
        return null;
    }

    /// <summary>The receiver answers, once.</summary>
    public Problem? Answer(FeedbackParty who, string reply, DateTimeOffset now)
    {
        if (!IsOpen(FeedbackAction.Reply, who, now))
            return Problem.Conflict("feedback_answered");
        (Reply, RepliedAt) = (reply.Trim(), now);
        Record(new FeedbackNoted(Id, ContractId, FeedbackNote.Replied));
        return null;
    }

    /// <summary>The staff withdraws it; the scores are summed anew.</summary>
    public Problem? Withdraw(string reason, DateTimeOffset now)
    {
        if (!IsOpen(FeedbackAction.Withdraw, FeedbackParty.Staff, now))
            return Problem.Conflict("feedback_withdrawn");
        (WithdrawnAt, WithdrawnReason) = (now, reason.Trim());
        if (VisibleAt is not null)
            Record(new TrustChanged(Id, ToUserId, ToUserRole));
        return null;
    }

    private bool IsOpen(FeedbackAction action, FeedbackParty who, DateTimeOffset now) =>
        FeedbackRules.Process.Next(StateAt(now), action, who) is not null;
}

/// <summary>Somebody thinks a feedback breaks the rules.</summary>
public sealed class FeedbackReport
{
    /// <summary>The feedback that is reported.</summary>
    public required Guid FeedbackId { get; init; }

    /// <summary>Who says so.</summary>
    public required Guid ReporterId { get; init; }

    /// <summary>What the reporter says is wrong with it.</summary>
    public required string Reason { get; init; }

    /// <summary>When they said so.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
