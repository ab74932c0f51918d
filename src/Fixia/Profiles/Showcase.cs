using Fixia.Files;
using Fixia.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Fixia.Profiles;

/// <summary>Work a professional shows.</summary>
public sealed class PortfolioItem
{
    /// <summary>The work's own id; its address and its place in the order use it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who did the work.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What stands under the first picture.</summary>
    public required string Title { get; set; }

    /// <summary>What was done, and for whom.</summary>
    public string? Description { get; set; }

    /// <summary>One to six.</summary>
    public List<Guid> Pictures { get; set; } = [];

    /// <summary>Its place, from 0 on.</summary>
    public int Position { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What a credential is.</summary>
public enum CredentialKind
{
    /// <summary>The right to exercise a trade, with a number.</summary>
    Licence,

    /// <summary>A course, an exam, a degree.</summary>
    Certification,
}

/// <summary>A licence or certification, as its holder states it.</summary>
public sealed class Credential
{
    /// <summary>The proof's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who says they have it; nobody has checked it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What it is.</summary>
    public required CredentialKind Kind { get; set; }

    /// <summary>For example "Gasista de primera".</summary>
    public required string Title { get; set; }

    /// <summary>Who gave it.</summary>
    public required string Issuer { get; set; }

    /// <summary>Its number; licences have one.</summary>
    public string? Number { get; set; }

    /// <summary>The day it was given.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The last day it is valid; none when it does not end.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Work to show.</summary>
public sealed record PortfolioView(Guid Id, string Title, string? Description, IReadOnlyList<PictureView> Pictures);

/// <summary>A licence or certification; <paramref name="IsExpired"/> today.</summary>
public sealed record CredentialView(
    Guid Id,
    CredentialKind Kind,
    string Title,
    string Issuer,
    string? Number,
    DateOnly? IssuedOn,
    DateOnly? ExpiresOn,
    bool IsExpired);

internal sealed class ShowcaseModel : IEntityTypeConfiguration<PortfolioItem>, IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<PortfolioItem> builder) => builder.ToTable("portfolio_items");

    public void Configure(EntityTypeBuilder<Credential> builder) => builder.ToTable("credentials");
}

/// <summary>What a professional shows of their work, and what follows from the facts.</summary>
internal sealed class Showcase(FixiaDb db, AnswerTimes times, NpgsqlDataSource database, FileLinks links, TimeProvider clock)
{
    public async Task<List<PortfolioView>> Portfolio(Guid userId, CancellationToken cancel) =>
        (await db.Set<PortfolioItem>().AsNoTracking().Where(
            i => i.UserId == userId).OrderBy(i => i.Position).ThenBy(i => i.CreatedAt).ToListAsync(cancel))
        .ConvertAll(i => new PortfolioView(i.Id, i.Title, i.Description, i.Pictures.ConvertAll(links.Picture)));

    public async Task<List<CredentialView>> Credentials(Guid userId, CancellationToken cancel)
    {
        var today = Argentina.DayOf(clock.GetUtcNow());
        return (
            await db.Set<Credential>()
                .AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.Kind).ThenBy(c => c.CreatedAt).ToListAsync(cancel))
            .ConvertAll(
                c => new CredentialView(c.Id, c.Kind, c.Title, c.Issuer, c.Number, c.IssuedOn, c.ExpiresOn, c.ExpiresOn < today));
    }

    /// <summary>
    /// Percent of the ended contracts that were completed, and the median hours until an invitation was answered.
    /// </summary>
    public async Task<(int? CompletionRate, double? ResponseHours)> Facts(Guid userId, CancellationToken cancel)
    {
        var hours = await times.OfProfessionals([userId], cancel);
        await using var read = database.CreateCommand("""
            select round(100.0 * count(*) filter (where status = 'completed') / nullif(count(*), 0))::int
            from contracts where professional_id = $1 and status in ('completed', 'cancelled')
            """);
        read.Parameters.Add(new() { Value = userId });
        var rate = await read.ExecuteScalarAsync(cancel) as int?;
        return (rate, hours.TryGetValue(userId, out var median) ? median : null);
    }
}
