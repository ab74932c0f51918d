using Microsoft.EntityFrameworkCore;

namespace Fixia.Contracts;

/// <summary>What is handed over.</summary>
/// <param name="Note">What the professional says with it.</param>
public sealed record NewDelivery(string Note);

/// <summary>What the client wants changed.</summary>
/// <param name="Note">What.</param>
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

    /// <summary>One's contracts, the newest first; of one side only where <paramref name="role"/> says so.</summary>
    private static async Task<Ok<Page<ContractCard>>> GetContracts(
        string? role,
        Cursor<Position>? cursor,
        int? limit,
        CurrentUser user,
        FixiaDb db,
        ContractViews views,
        CancellationToken cancel)
    {
        var size = Cursor.Limit(limit);
        var after = cursor?.At?.Id;
        var rows = await db.Set<Contract>().AsNoTracking().IgnoreAutoIncludes()
            .Where(c => (role != "professional" && c.ClientId == user.Id) || (role != "client" && c.ProfessionalId == user.Id))
            .Where(c => after == null || c.Id < after)
            .OrderByDescending(c => c.Id).Take(size + 1).ToListAsync(cancel);
        return TypedResults.Ok(
            Page<ContractCard>.Of(await views.Cards(rows, user.Id, cancel), size, last => new Position(last.Id)));
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
        TimeProvider clock,
        CancellationToken cancel) =>
        Act(
            id,
            user,
            request.Note,
            db,
            (contract, side) => contract.Deliver(number, side, request.Note, clock.GetUtcNow()),
            cancel);

    /// <summary>Asks for something of a delivery to be changed.</summary>
    private static Task<Done> RequestChanges(
        Guid id,
        int number,
        ChangeRequest request,
        CurrentUser user,
        FixiaDb db,
        TimeProvider clock,
        CancellationToken cancel) =>
        Act(
            id,
            user,
            request.Note,
            db,
            (contract, side) => contract.RequestChanges(number, request.Delivery, side, request.Note, clock.GetUtcNow()),
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
        Act(id, user, null, db, (contract, side) => contract.Approve(number, request.Delivery, side, clock.GetUtcNow()), cancel);

    private static async Task<Done> Act(
        Guid id,
        CurrentUser user,
        string? note,
        FixiaDb db,
        Func<Contract, Party, Problem?> verb,
        CancellationToken cancel)
    {
        if (note is not null && new FieldErrors().Text("note", note, 3, 3000).Problem is { } wrong)
            return wrong;
        var problem = await db.InTransaction(
            async () =>
            {
                var contract = await db.LockContract(id, cancel);
                if (contract?.SideOf(user.Id) is not { } side)
                    return Problem.NotFound();
                if (verb(contract, side) is { } refused)
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
