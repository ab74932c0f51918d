using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Feedback;
using Fixia.Projects;
using Fixia.Services;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Search;

/// <summary>Keeps Search's own table in step with what is published, in the transaction that publishes it.</summary>
internal sealed class SearchIndex(FixiaDb db)
    : IReactTo<ServiceShown>,
      IReactTo<ServiceTakenOut>,
      IReactTo<ProjectPublished>,
      IReactTo<ProjectChanged>,
      IReactTo<ProjectClosed>
{
    public Task React(ServiceShown happened, CancellationToken cancel) => Refresh("service", happened.ServiceId, cancel);

    public Task React(ServiceTakenOut happened, CancellationToken cancel) => Refresh("service", happened.ServiceId, cancel);

    public Task React(ProjectPublished happened, CancellationToken cancel) => Refresh("project", happened.ProjectId, cancel);

    public Task React(ProjectChanged happened, CancellationToken cancel) => Refresh("project", happened.ProjectId, cancel);

    public Task React(ProjectClosed happened, CancellationToken cancel) => Refresh("project", happened.ProjectId, cancel);

    private Task<int> Refresh(string kind, Guid id, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select search_refresh({kind}, {id})", cancel);
}

/// <summary>
/// What changes of a person changes how their services rank. Through the outbox: somebody may have many services, and whoever
/// gives a feedback does not wait for them.
/// </summary>
internal sealed class RankOfPeople(FixiaDb db)
    : IDeliver<TrustChanged>,
      IDeliver<PersonChanged>,
      IDeliver<ProfessionalActivated>,
      IDeliver<ProfessionalExpired>,
      IDeliver<ContractCompleted>
{
    public Task Deliver(TrustChanged happened, CancellationToken cancel) =>
        happened.Role == TrustRole.Professional ? Refresh(happened.ToUserId, cancel) : Task.CompletedTask;

    public Task Deliver(PersonChanged happened, CancellationToken cancel) => Refresh(happened.UserId, cancel);

    public Task Deliver(ProfessionalActivated happened, CancellationToken cancel) => Refresh(happened.UserId, cancel);

    public Task Deliver(ProfessionalExpired happened, CancellationToken cancel) => Refresh(happened.UserId, cancel);

    public Task Deliver(ContractCompleted happened, CancellationToken cancel) => Refresh(happened.ProfessionalId, cancel);

    private async Task Refresh(Guid userId, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select search_refresh('professional', {userId})", cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            select search_refresh('service', id) from services
            where professional_id = {userId} and status = 'active' and deleted_at is null order by id
            """,
            cancel);
    }
}
