using System.Linq.Expressions;
using Fixia.Platform.Mail;

namespace Fixia.Accounts;

/// <summary>What a user pays for.</summary>
public enum Plan
{
    /// <summary>A client, and nothing else.</summary>
    Free,

    /// <summary>Client and professional, with a limit of services.</summary>
    Basic,

    /// <summary>Basic without the limit, with badge and priority.</summary>
    Premium,

    /// <summary>Premium with a team.</summary>
    Enterprise,
}

/// <summary>What plans have in common; nobody else compares them.</summary>
public static class Plans
{
    /// <summary>Whether it carries the Premium badge. In SQL it is <c>is_premium_plan</c>.</summary>
    public static bool IsPremium(this Plan plan) => plan is Plan.Premium or Plan.Enterprise;

    /// <summary>Whether a team works under it.</summary>
    public static bool HasTeam(this Plan plan) => plan is Plan.Enterprise;

    /// <summary>Whether programs may act for its owner, with keys.</summary>
    public static bool HasApiAccess(this Plan plan) => plan is Plan.Enterprise;
}

/// <summary>A person with an account. Always a client; a professional while <see cref="IsProfessionalAt"/> says so.</summary>
public sealed class User : Entity
{
    private User()
    {
    }

    /// <summary>
    /// E-mail, without regard to case. Once proved it is nobody else's; until then others may say it is theirs.
    /// </summary>
    public string Email { get; private set; } = string.Empty;

    /// <summary>When the owner proved the address; null until then.</summary>
    public DateTimeOffset? EmailVerifiedAt { get; private set; }

    /// <summary>Name as shown.</summary>
    public string FullName { get; private set; } = string.Empty;

    /// <summary>The name in the address of the public page, <c>/u/&lt;handle&gt;</c>.</summary>
    public string Handle { get; private set; } = string.Empty;

    /// <summary>PBKDF2, as ASP.NET Core Identity writes it.</summary>
    public string PasswordHash { get; internal set; } = string.Empty;

    /// <summary><c>es</c> or <c>en</c>: the language of letters.</summary>
    public string Language { get; private set; } = "es";

    /// <summary>City, when given.</summary>
    public string? City { get; private set; }

    /// <summary>A few words about themselves.</summary>
    public string? About { get; private set; }

    /// <summary>Their photo, one of their files; null while they show none.</summary>
    public Guid? PhotoId { get; private set; }

    /// <summary>One of the staff; granted, never bought.</summary>
    public bool IsAdmin { get; private set; }

    /// <summary>Since when the account is suspended.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>When they registered.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>
    /// Whether the paid subscription was in force when last looked at. To decide, ask <see cref="IsProfessionalAt"/>.
    /// </summary>
    public bool IsProfessionalActive { get; private set; }

    /// <summary>When they first became a professional; kept for ever.</summary>
    public DateTimeOffset? ProfessionalSince { get; private set; }

    /// <summary>The plan in force.</summary>
    public Plan SubscriptionType { get; private set; }

    /// <summary>Until when the paid subscription gives the right to act.</summary>
    public DateTimeOffset? SubscriptionExpiresAt { get; private set; }

    /// <summary>A new user, a client.</summary>
    public static User Register(string email, string fullName, string language, DateTimeOffset now)
    {
        var user = new User
        {
            Id = Guid.CreateVersion7(now),
            Email = email.Trim(),
            FullName = fullName.Trim(),
            Language = language,
            CreatedAt = now,
        };
        user.Handle = HandleFrom(user.FullName);
        return user;
    }

    /// <summary>Who is a professional at a moment, for queries.</summary>
    public static Expression<Func<User, bool>> ProfessionalAt(DateTimeOffset now) =>
        user => IsProfessional(user.IsProfessionalActive, user.SubscriptionExpiresAt, now);

    /// <summary>
    /// The right to act as a professional ends with the paid period, even if no job has noticed yet. Queries ask the database's
    /// <c>is_professional_at</c>.
    /// </summary>
    public static bool IsProfessional(bool active, DateTimeOffset? paidUntil, DateTimeOffset now) => active && paidUntil > now;

    /// <summary>Whether they may act as a professional.</summary>
    public bool IsProfessionalAt(DateTimeOffset now) => IsProfessional(IsProfessionalActive, SubscriptionExpiresAt, now);

    /// <summary>The plan whose rights they have: none is paid for after its end, whoever has noticed.</summary>
    public Plan PlanAt(DateTimeOffset now) => IsProfessionalAt(now) ? SubscriptionType : Plan.Free;

    /// <summary>To whom letters go.</summary>
    public Addressee AsAddressee() => new(Email, FullName, Language);

    /// <summary>A paid subscription comes into force, or a paid period is added.</summary>
    public void BecomeProfessional(Plan plan, DateTimeOffset since, DateTimeOffset until)
    {
        IsProfessionalActive = true;
        ProfessionalSince ??= since;
        SubscriptionType = plan;
        SubscriptionExpiresAt = until;
    }

    /// <summary>The paid subscription is over. Nothing they made is lost.</summary>
    public void StopBeingProfessional()
    {
        IsProfessionalActive = false;
        SubscriptionType = Plan.Free;
    }

    /// <summary>Lets it be known what a change of standing means on higher floors.</summary>
    internal void Announce(IEvent happened) => Record(happened);

    /// <summary>The owner followed the link sent to the address.</summary>
    public void VerifyEmail(DateTimeOffset now) => EmailVerifiedAt ??= now;

    /// <summary>Another password, which the owner is told of.</summary>
    internal void ChangePassword(string hash)
    {
        PasswordHash = hash;
        Record(new PasswordChanged(Id, Guid.CreateVersion7()));
    }

    /// <summary>Says what the public page tells of the person, and in which language they are written to.</summary>
    public void Introduce(string fullName, string? city, string? about, string language)
    {
        (FullName, City, About) = (fullName.Trim(), PlainText.Trimmed(city), PlainText.Trimmed(about));
        Language = language;
        Record(new PersonChanged(Id));
    }

    /// <summary>Shows a photo, or none.</summary>
    public void ShowPhoto(Guid? photo)
    {
        PhotoId = photo;
        Record(new PersonChanged(Id));
    }

    /// <summary>What their profile says has changed.</summary>
    public void NoteProfileChanged() => Record(new PersonChanged(Id));

    /// <summary>Grants the staff role; never done by the API.</summary>
    public void MakeAdmin() => IsAdmin = true;

    /// <summary>Another handle, when the one made from the name is taken.</summary>
    internal void UseHandle(string handle) => Handle = handle;

    private static string HandleFrom(string name)
    {
        var handle = Slug.Words(name, 30);
        return handle.Length < 2 ? "persona" : handle;
    }
}
