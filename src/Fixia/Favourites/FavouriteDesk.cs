using Fixia.Accounts;
using Fixia.Files;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Favourites;

/// <summary>What can be kept.</summary>
public enum FavouriteKind
{
    /// <summary>What a professional offers.</summary>
    Service,

    /// <summary>Somebody who works.</summary>
    Professional,

    /// <summary>What a client needs.</summary>
    Project,
}

/// <summary>A list somebody sorts what they keep into.</summary>
/// <param name="Id">What <c>listId</c> names.</param>
/// <param name="Name">As its owner calls it.</param>
public sealed record FavouriteListView(Guid Id, string Name);

/// <summary>Something somebody keeps, as it is now.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Of the service, user or project.</param>
/// <param name="ListId">In which list; null: in none.</param>
/// <param name="Title">Title or name.</param>
/// <param name="Path">Where one looks at it.</param>
/// <param name="Detail">Place, or headline.</param>
/// <param name="Available">Whether it can still be found; a closed project or paused service stays in the list.</param>
/// <param name="KeptAt">Since when it is kept.</param>
/// <param name="Person">Whose it is: who offers it, who asks for it, or themselves.</param>
/// <param name="Category">Slug of its trade; null of somebody who has not said.</param>
/// <param name="Picture">Address of its first picture, small.</param>
/// <param name="Price">What a service costs, or the most a project may; null of a person.</param>
/// <param name="IsFrom">Whether the price is that of the smallest of several packages.</param>
/// <param name="PriceUnit">What the price is for; null of what has none.</param>
public sealed record FavouriteView(
    FavouriteKind Kind,
    Guid Id,
    Guid? ListId,
    string Title,
    string Path,
    string? Detail,
    bool Available,
    DateTimeOffset KeptAt,
    PersonCard Person,
    string? Category,
    string? Picture,
    decimal? Price,
    bool IsFrom,
    PriceUnit? PriceUnit);

/// <summary>Everything somebody keeps, the newest first, and their lists.</summary>
public sealed record FavouritesView(IReadOnlyList<FavouriteView> Items, IReadOnlyList<FavouriteListView> Lists);

/// <summary>Reads what somebody keeps, and keeps it. Limits are counted by one at a time of each person.</summary>
internal sealed class FavouriteDesk(FixiaDb db, NpgsqlDataSource database, FileLinks links, TimeProvider clock)
{
    private const int Most = 500;
    private const int MostLists = 30;

    private const int PersonColumn = 13;

    private const string All = $"""
        select f.kind, f.target_id, f.list_id, coalesce(s.title, p.title, u.full_name),
               case f.kind when 'service' then '/servicios/' || s.slug when 'project' then '/proyectos/' || p.slug
                           else '/u/' || u.handle || '?rol=professional' end,
               case f.kind when 'service' then s.city when 'project' then p.city else c.headline end,
               case f.kind when 'service' then s.status = 'active' and s.deleted_at is null
                                and is_professional_at(o.is_professional_active, o.subscription_expires_at, $2)
                           when 'project' then p.status = 'open'
                           else is_professional_at(u.is_professional_active, u.subscription_expires_at, $2) end,
               f.created_at,
               coalesce(s.category, p.category, c.category), s.pictures[1], coalesce(s.price, p.budget_max),
               coalesce(jsonb_array_length(s.packages) > 0, false),
               coalesce(s.price_unit, case p.budget_kind when 'hourly' then 'hour' when 'fixed' then 'fixed' end),
               {PeopleCards.Columns}
        from favourites f
        left join services s on f.kind = 'service' and s.id = f.target_id
        left join users o on o.id = s.professional_id
        left join projects p on f.kind = 'project' and p.id = f.target_id
        left join users u on f.kind = 'professional' and u.id = f.target_id
        join people_cards c on c.id = coalesce(s.professional_id, p.client_id, u.id)
        where f.user_id = $1 and coalesce(s.id, p.id, u.id) is not null
          -- Kept when everybody saw it; its words are for whom its client invites now.
          and (p.id is null or p.visibility = 'public' or p.client_id = $1)
        order by f.created_at desc
        """;

    public async Task<FavouritesView> Of(Guid userId, CancellationToken cancel)
    {
        var lists = await db.Set<FavouriteList>().Where(l => l.UserId == userId).OrderBy(l => l.Name)
            .Select(l => new FavouriteListView(l.Id, l.Name)).ToListAsync(cancel);
        await using var read = database.CreateCommand(All);
        read.Parameters.Add(new() { Value = userId });
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var row = await read.ExecuteReaderAsync(cancel);
        var items = new List<FavouriteView>();
        while (await row.ReadAsync(cancel))
        {
            var kind = Enum.Parse<FavouriteKind>(row.GetString(0), true);
            var person = PeopleCards.Read(row, PersonColumn);
            items.Add(new FavouriteView(
                kind,
                row.GetGuid(1),
                row.IsDBNull(2) ? null : row.GetGuid(2),
                row.GetString(3),
                row.GetString(4),
                row.IsDBNull(5) ? null : row.GetString(5),
                !row.IsDBNull(6) && row.GetBoolean(6),
                row.GetFieldValue<DateTimeOffset>(7),
                kind == FavouriteKind.Project ? person.AsClient : person.AsWorker,
                row.IsDBNull(8) ? null : row.GetString(8),
                row.IsDBNull(9) ? null : links.Thumb(row.GetGuid(9)),
                row.IsDBNull(10) ? null : row.GetDecimal(10),
                row.GetBoolean(11),
                row.IsDBNull(12) ? null : Enum.Parse<PriceUnit>(row.GetString(12), true)));
        }

        return new FavouritesView(items, lists);
    }

    public Task<Problem?> Keep(Guid userId, string kind, Guid id, Guid? listId, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            await OneAtATime(userId, cancel);
            if (listId is { } list && !await db.Set<FavouriteList>().AnyAsync(l => l.Id == list && l.UserId == userId, cancel))
                return Problem.NotFound();
            // What is kept already only changes its list, however little is left of it and however much else is kept.
            var moved = await db.Database.ExecuteSqlAsync(
                $"""
                update favourites set list_id = {listId} where user_id = {userId} and kind = {kind} and target_id = {id}
                """,
                cancel);
            if (moved > 0)
                return null;
            if (!await CanBeSeen(kind, id, cancel))
                return Problem.NotFound();
            if (
                await db.Database.SqlQuery<long>(
                    $"""select count(*) as "Value" from favourites where user_id = {userId}""").SingleAsync(cancel) >= Most)
                return Problem.Conflict("too_many_items", Most);
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into favourites (user_id, kind, target_id, list_id, created_at)
                values ({userId}, {kind}, {id}, {listId}, {clock.GetUtcNow()})
                """,
                cancel);
            return null;
        },
        cancel);

    public Task<Answer<FavouriteListView>> MakeList(Guid userId, string name, CancellationToken cancel) =>
        db.InTransaction<FavouriteListView>(
        async () =>
        {
            await OneAtATime(userId, cancel);
            if (await db.Set<FavouriteList>().CountAsync(l => l.UserId == userId, cancel) >= MostLists)
                return Problem.Conflict("too_many_items", MostLists);
            var now = clock.GetUtcNow();
            var list = new FavouriteList { Id = Guid.CreateVersion7(now), UserId = userId, Name = name.Trim(), CreatedAt = now };
            db.Add(list);
            return await Save(list, cancel);
        },
        cancel);

    public async Task<Answer<FavouriteListView>> Rename(Guid userId, Guid id, string name, CancellationToken cancel)
    {
        if (await db.Set<FavouriteList>().SingleOrDefaultAsync(l => l.Id == id && l.UserId == userId, cancel) is not { } list)
            return Problem.NotFound();
        list.Name = name.Trim();
        return await Save(list, cancel);
    }

    private async Task<Answer<FavouriteListView>> Save(FavouriteList list, CancellationToken cancel) =>
        await db.SaveUnless(cancel, (FavouriteList.OneOfAName, Problem.Conflict("list_exists"))) is { } refused
            ? refused
            : new FavouriteListView(list.Id, list.Name);

    // Two that count at once would both find room for one more.
    private Task OneAtATime(Guid userId, CancellationToken cancel) => db.Alone($"favourites of {userId}", cancel);

    // Only what everybody can see now: services and projects that are public, people who work or have worked.
    private async Task<bool> CanBeSeen(string kind, Guid id, CancellationToken cancel)
    {
        var found = kind switch
        {
            "service" => db.Database.SqlQuery<int>(
                $"""
                select 1 as "Value" from services s join users u on u.id = s.professional_id and u.suspended_at is null
                where s.id = {id} and s.status = 'active' and s.deleted_at is null
                    and is_professional_at(u.is_professional_active, u.subscription_expires_at, {clock.GetUtcNow()})
                """),
            "project" => db.Database.SqlQuery<int>(
                $"""select 1 as "Value" from projects where id = {id} and published_at is not null and visibility = 'public'"""),
            "professional" => db.Database.SqlQuery<int>(
                $"""
                select 1 as "Value" from users u join professional_profiles p on p.user_id = u.id
                where u.id = {id} and u.suspended_at is null
                """),
            _ => null,
        };
        return found is not null && await found.AnyAsync(cancel);
    }
}
