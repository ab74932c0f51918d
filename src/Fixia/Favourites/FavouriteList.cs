using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Favourites;

/// <summary>A list with a name.</summary>
public sealed class FavouriteList
{
    /// <summary>The constraint that keeps two lists of one person from having the same name.</summary>
    internal const string OneOfAName = "favourite_lists_name";

    /// <summary>A UUID v7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who keeps it; nobody else sees it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>As its owner calls it; none of their others is called so.</summary>
    public required string Name { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class FavouriteListModel : IEntityTypeConfiguration<FavouriteList>
{
    public void Configure(EntityTypeBuilder<FavouriteList> builder) => builder.ToTable("favourite_lists");
}
