using Fixia.Files;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Contracts;

/// <summary>What is handed over.</summary>
/// <param name="Note">What the professional says with it.</param>
public sealed record NewDelivery(string Note)
{
    /// <summary>Most documents of a delivery.</summary>
    public const int MostFiles = 8;

    /// <summary>Documents uploaded before, at most 8; nothing when there are none.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];
}

/// <summary>What the client wants changed.</summary>
/// <param name="Note">What is to be different in the next delivery.</param>
/// <param name="Delivery">Number of the delivery they have seen; refused when there is a newer one.</param>
public sealed record ChangeRequest(string Note, int Delivery);

/// <summary>What the client takes.</summary>
/// <param name="Delivery">Number of the delivery they have seen; refused when there is a newer one.</param>
public sealed record Approval(int Delivery);

internal static class ContractEndpoints
{
    public static void MapContractEndpoints(this IEndpointRouteBuilder api)
    {
        var contracts = api.MapGroup("/contracts").WithTags("Contracts").Requires(ContractPermissions.Work);
        contracts.MapGet("/", GetContracts);
        contracts.MapGet("/{id:guid}", GetContract);
        contracts.MapPost("/{id:guid}/milestones/{number:int}/deliver", DeliverMilestone);
        contracts.MapPost("/{id:guid}/milestones/{number:int}/request-changes", RequestChanges);
        contracts.MapPost("/{id:guid}/milestones/{number:int}/approve", ApproveMilestone);
    }

    /// <summary>
    /// One's contracts, the newest first; of one side or in one state only where <paramref name="role"/> or <paramref
    /// name="status"/> says so. How many there are in each state is counted over all of that side.
    /// </summary>
    private static async Task<Answer<ContractList>> GetContracts(
        string? role,
        string? status,
        Cursor<Position>? cursor,
        int? limit,
        CurrentUser user,
        FixiaDb db,
        ContractViews views,
        CancellationToken cancel)
    {
        ContractStatus? only = null;
        if (!string.IsNullOrEmpty(status))
        {
            if (!Enum.TryParse<ContractStatus>(status, true, out var asked) || !Enum.IsDefined(asked))
                return Problem.Invalid("status", "invalid_value");
            only = asked;
        }

        var size = Cursor.Limit(limit);
        var after = cursor?.At?.Id;
        var mine = db.Set<Contract>().AsNoTracking().IgnoreAutoIncludes()
            .Where(c => (role != "professional" && c.ClientId == user.Id) || (role != "client" && c.ProfessionalId == user.Id));
        var counts = await mine.GroupBy(c => c.Status).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var rows = await mine.Include(c => c.Milestones)
            .Where(c => only == null || c.Status == only)
            .Where(c => after == null || c.Id < after)
            .OrderByDescending(c => c.Id).Take(size + 1).ToListAsync(cancel);
        var page = Page<ContractCard>.Of(await views.Cards(rows, user.Id, cancel), size, last => new Position(last.Id));
        return new ContractList(page.Items, page.NextCursor, new ContractCounts(
            counts.GetValueOrDefault(ContractStatus.Active),
            counts.GetValueOrDefault(ContractStatus.Completed),
            counts.GetValueOrDefault(ContractStatus.Cancelled)));
    }

    /// <summary>A contract of one's own, with its milestones, their history and what is open to the caller.</summary>
    private static async Task<Answer<ContractView>> GetContract(
        Guid id, CurrentUser user, FixiaDb db, ContractViews views, CancellationToken cancel)
    {
        var contract = await db.Set<Contract>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);
        return contract?.SideOf(user.Id) is { } side ? await views.Of(contract, side, cancel) : Problem.NotFound();
    }

    /// <summary>Hands a milestone over to the client.</summary>
    private static Task<Done> DeliverMilestone(
        Guid id,
        int number,
        NewDelivery request,
        CurrentUser user,
        FixiaDb db,
        Attachments files,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var wrong = new FieldErrors()
            .Text("note", request.Note, 3, 3000)
            .Require(request.Files.Count <= NewDelivery.MostFiles, "files", "too_many", NewDelivery.MostFiles)
            .Problem;
        return wrong is not null ? Task.FromResult(Done.Unless(wrong)) : Act(
            id,
            user,
            db,
            async (contract, side) => contract.Deliver(number, side, request, clock.GetUtcNow())
                ?? await files.Replace(contract.Id, user.Id, FileKind.Document, [], request.Files, "files", cancel),
            cancel);
    }

    /// <summary>Asks for something of a delivery to be changed.</summary>
    private static Task<Done> RequestChanges(
        Guid id,
        int number,
        ChangeRequest request,
        CurrentUser user,
        FixiaDb db,
        TimeProvider clock,
        CancellationToken cancel) =>
        new FieldErrors().Text("note", request.Note, 3, 3000).Problem is { } wrong ? Task.FromResult(Done.Unless(wrong)) : Act(
            id,
            user,
            db,
            (contract, side) =>
                Task.FromResult(contract.RequestChanges(number, request.Delivery, side, request.Note, clock.GetUtcNow())),
            cancel);

    /// <summary>Takes a delivery; with the last milestone the contract is complete.</summary>
    private static Task<Done> ApproveMilestone(
        Guid id,
        int number,
        Approval request,
        CurrentUser user,
        FixiaDb db,
        TimeProvider clock,
        CancellationToken cancel) =>
        Act(
            id,
            user,
            db,
            (contract, side) => Task.FromResult(contract.Approve(number, request.Delivery, side, clock.GetUtcNow())),
            cancel);

    private static async Task<Done> Act(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        Func<Contract, Party, Task<Problem?>> verb,
        CancellationToken cancel)
    {
        var problem = await db.InTransaction(
            async () =>
            {
                var contract = await db.LockContract(id, cancel);
                if (contract?.SideOf(user.Id) is not { } side)
                    return Problem.NotFound();
                if (await verb(contract, side) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        return Done.Unless(problem);
    }

    private sealed record Position(Guid Id) : IPosition
    {
        public bool IsPossible => Cursor.IsKey(Id);
    }
}
