using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Search;

/// <summary>A search somebody keeps, to be told of what is published that answers it.</summary>
public sealed class SavedSearch : Entity
{
    private SavedSearch()
    {
    }

    /// <summary>Who keeps it.</summary>
    public Guid UserId { get; private init; }

    /// <summary><c>service</c> or <c>project</c>.</summary>
    public string Kind { get; private init; } = string.Empty;

    /// <summary>As its owner calls it.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Whether letters are sent.</summary>
    public bool ByMail { get; private set; }

    /// <summary>When it was kept.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When its owner last looked; what came after is new.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>Calls it otherwise, or changes how it tells.</summary>
    public void Change(string name, bool byMail) => (Name, ByMail) = (name.Trim(), byMail);

    /// <summary>Its owner looked.</summary>
    public void See(DateTimeOffset now) => SeenAt = now;

    /// <summary>There is something to write about.</summary>
    public void Tell(IReadOnlyList<Guid> documents) => Record(new SavedSearchFound(Id, documents));
}

/// <summary>Something that was published answers a saved search, and its owner is to be written to.</summary>
public sealed record SavedSearchFound(Guid SearchId, IReadOnlyList<Guid> Documents) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => SearchId;
}

internal sealed class SavedSearchModel : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder) => builder.ToTable("saved_searches");
}
