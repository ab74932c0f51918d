using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Fixia.Profiles;

/// <summary>What can be kept.</summary>
public enum FavouriteKind
{
    /// <summary>A service.</summary>
    Service,

    /// <summary>A professional.</summary>
    Professional,

    /// <summary>A project.</summary>
    Project,
}

/// <summary>A list with a name.</summary>
public sealed class FavouriteList
{
    /// <summary>Which.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Where to keep it; absent: in no list.</summary>
public sealed record Keep(Guid? ListId);

/// <summary>The name of a list.</summary>
public sealed record ListName(string Name);

/// <summary>A list.</summary>
public sealed record FavouriteListView(Guid Id, string Name);

/// <summary>Something kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which.</param>
/// <param name="ListId">In which list; null: in none.</param>
/// <param name="Title">Title or name.</param>
/// <param name="Path">Its page.</param>
/// <param name="Detail">Price and place, or headline.</param>
/// <param name="Available">Whether it can still be found; a closed project or paused service stays in the list.</param>
/// <param name="KeptAt">Since when.</param>
public sealed record FavouriteView(FavouriteKind Kind, Guid Id, Guid? ListId, string Title, string Path, string? Detail, bool Available, DateTimeOffset KeptAt);

/// <summary>Everything somebody keeps, the newest first, and their lists.</summary>
public sealed record FavouritesView(IReadOnlyList<FavouriteView> Items, IReadOnlyList<FavouriteListView> Lists);

internal sealed class FavouriteModel : IEntityTypeConfiguration<FavouriteList>
{
    public void Configure(EntityTypeBuilder<FavouriteList> builder) => builder.ToTable("favourite_lists");
}

/// <summary>What somebody keeps for later. Nobody else sees it, and those who are kept are not told.</summary>
internal static class FavouriteEndpoints
{
    private const int Most = 500;
    private const int MostLists = 30;

    public static void MapFavourites(this IEndpointRouteBuilder api)
    {
        var favourites = api.MapGroup("/favourites").WithTags("Favourites").Requires(ProfilePermissions.KeepFavourites);
        favourites.MapGet("/", async (CurrentUser user, NpgsqlDataSource database, FixiaDb db, TimeProvider clock, CancellationToken cancel) => TypedResults.Ok(await View(user.Id, database, db, clock, cancel)));
        favourites.MapPut("/{kind}/{id:guid}", Put);
        favourites.MapDelete("/{kind}/{id:guid}", async (string kind, Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        {
            await db.Database.ExecuteSqlAsync($"delete from favourites where user_id = {user.Id} and kind = {kind} and target_id = {id}", cancel);
            return TypedResults.NoContent();
        });
        var lists = favourites.MapGroup("/lists");
        lists.MapPost("/", MakeList);
        lists.MapPut("/{id:guid}", Rename);
        lists.MapDelete("/{id:guid}", async Task<Results<NoContent, Problem>> (Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
            await db.Set<FavouriteList>().Where(l => l.Id == id && l.UserId == user.Id).ExecuteDeleteAsync(cancel) == 0 ? Problem.NotFound() : TypedResults.NoContent());
    }

    private static async Task<Results<NoContent, Problem>> Put(string kind, Guid id, Keep request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (request.ListId is { } list && !await db.Set<FavouriteList>().AnyAsync(l => l.Id == list && l.UserId == user.Id, cancel))
            return Problem.NotFound();
        // What is kept already only changes its list, however little is left of it and however much else is kept.
        if (await db.Database.ExecuteSqlAsync($"update favourites set list_id = {request.ListId} where user_id = {user.Id} and kind = {kind} and target_id = {id}", cancel) > 0)
            return TypedResults.NoContent();
        // Only what the caller can see now: services and projects that are public, people who work.
        var exists = kind switch
        {
            "service" => db.Database.SqlQuery<int>($"select 1 as \"Value\" from services where id = {id} and status = 'active' and deleted_at is null"),
            "project" => db.Database.SqlQuery<int>($"select 1 as \"Value\" from projects where id = {id} and published_at is not null and visibility = 'public'"),
            "professional" => db.Database.SqlQuery<int>($"select 1 as \"Value\" from users u join professional_profiles p on p.user_id = u.id where u.id = {id} and u.suspended_at is null"),
            _ => null,
        };
        if (exists is null || !await exists.AnyAsync(cancel))
            return Problem.NotFound();
        if (await db.Database.SqlQuery<long>($"select count(*) as \"Value\" from favourites where user_id = {user.Id}").SingleAsync(cancel) >= Most)
            return Problem.Conflict("too_many_items", Most);
        await db.Database.ExecuteSqlAsync($"insert into favourites (user_id, kind, target_id, list_id, created_at) values ({user.Id}, {kind}, {id}, {request.ListId}, {clock.GetUtcNow()}) on conflict (user_id, kind, target_id) do update set list_id = excluded.list_id", cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Created<FavouriteListView>, Problem>> MakeList(ListName request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Name("name", request.Name, 1, 60).Problem is { } wrong)
            return wrong;
        if (await db.Set<FavouriteList>().CountAsync(l => l.UserId == user.Id, cancel) >= MostLists)
            return Problem.Conflict("too_many_items", MostLists);
        var list = new FavouriteList { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserId = user.Id, Name = request.Name.Trim(), CreatedAt = clock.GetUtcNow() };
        db.Add(list);
        if (await db.SaveUnless(cancel, ("favourite_lists_name", Problem.Conflict("list_exists"))) is { } refused)
            return refused;
        return TypedResults.Created((string?)null, new FavouriteListView(list.Id, list.Name));
    }

    private static async Task<Results<Ok<FavouriteListView>, Problem>> Rename(Guid id, ListName request, CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        if (new FieldErrors().Name("name", request.Name, 1, 60).Problem is { } wrong)
            return wrong;
        if (await db.Set<FavouriteList>().SingleOrDefaultAsync(l => l.Id == id && l.UserId == user.Id, cancel) is not { } list)
            return Problem.NotFound();
        list.Name = request.Name.Trim();
        if (await db.SaveUnless(cancel, ("favourite_lists_name", Problem.Conflict("list_exists"))) is { } refused)
            return refused;
        return TypedResults.Ok(new FavouriteListView(list.Id, list.Name));
    }

    private static async Task<FavouritesView> View(Guid userId, NpgsqlDataSource database, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        await using var read = database.CreateCommand("""
            select f.kind, f.target_id, f.list_id, coalesce(s.title, p.title, u.full_name),
                   case f.kind when 'service' then '/servicios/' || s.slug when 'project' then '/proyectos/' || p.slug else '/u/' || u.handle || '?rol=professional' end,
                   case f.kind when 'service' then s.city when 'project' then p.city else c.headline end,
                   case f.kind when 'service' then s.status = 'active' and s.deleted_at is null when 'project' then p.status = 'open'
                        else is_professional_at(u.is_professional_active, u.subscription_expires_at, $2) end,
                   f.created_at
            from favourites f
            left join services s on f.kind = 'service' and s.id = f.target_id
            left join projects p on f.kind = 'project' and p.id = f.target_id
            left join users u on f.kind = 'professional' and u.id = f.target_id
            left join people_cards c on f.kind = 'professional' and c.id = f.target_id
            where f.user_id = $1 and coalesce(s.id, p.id, u.id) is not null
              -- Kept when everybody saw it; its words are for whom its client invites now.
              and (p.id is null or p.visibility = 'public' or p.client_id = $1)
            order by f.created_at desc
            """);
        read.Parameters.Add(new() { Value = userId });
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        var items = new List<FavouriteView>();
        await using (var row = await read.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel))
            {
                items.Add(new FavouriteView(
                    Enum.Parse<FavouriteKind>(row.GetString(0), true), row.GetGuid(1), row.IsDBNull(2) ? null : row.GetGuid(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5),
                    !row.IsDBNull(6) && row.GetBoolean(6), row.GetFieldValue<DateTimeOffset>(7)));
            }
        }

        return new FavouritesView(items, await db.Set<FavouriteList>().Where(l => l.UserId == userId).OrderBy(l => l.Name).Select(l => new FavouriteListView(l.Id, l.Name)).ToListAsync(cancel));
    }
}
