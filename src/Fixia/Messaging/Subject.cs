using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Projects;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Messaging;

/// <summary>What a conversation is about, as the two see it.</summary>
internal sealed record Subject(AboutKind Kind, Guid Id, string? Title, string? Path);

/// <summary>Who may write to whom about what. Who may not is told that there is no such thing.</summary>
internal sealed class Subjects(FixiaDb db, TimeProvider clock)
{
    public async Task<Answer<Subject>> Find(Guid me, Guid other, AboutKind kind, Guid? id, CancellationToken cancel)
    {
        var found = kind switch
        {
            AboutKind.None when id is null => await OfPerson(other, cancel),
            AboutKind.Service when id is { } service => await OfService(other, service, cancel),
            AboutKind.Project when id is { } project => await OfProject(me, other, project, cancel),
            AboutKind.Contract when id is { } contract => await OfContract(me, other, contract, cancel),
            _ => null,
        };
        return found is null ? Problem.NotFound() : found;
    }

    // A first question goes to people who work.
    private async Task<Subject?> OfPerson(Guid other, CancellationToken cancel) =>
        await db.Set<User>().Where(User.ProfessionalAt(clock.GetUtcNow())).AnyAsync(u => u.Id == other, cancel)
            ? new Subject(AboutKind.None, Guid.Empty, null, null)
            : null;

    private async Task<Subject?> OfService(Guid other, Guid id, CancellationToken cancel)
    {
        var service = await db.Set<Service>().AsNoTracking()
            .SingleOrDefaultAsync(s => s.Id == id && s.ProfessionalId == other && s.Status == ServiceStatus.Active, cancel);
        return service is null || await OfPerson(other, cancel) is null
            ? null
            : new Subject(AboutKind.Service, id, service.Title, $"/servicios/{service.Slug}");
    }

    private async Task<Subject?> OfProject(Guid me, Guid other, Guid id, CancellationToken cancel)
    {
        if (
            await db.Set<Project>()
                .AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { PublishedAt: not null } project)
            return null;
        var professional = project.ClientId == me ? other : project.ClientId == other ? me : Guid.Empty;
        var takesPart = await db.Set<Proposal>().AnyAsync(o => o.ProjectId == id && o.ProfessionalId == professional, cancel)
            || await db.Set<ProjectInvitation>().AnyAsync(i => i.ProjectId == id && i.ProfessionalId == professional, cancel);
        return takesPart ? new Subject(AboutKind.Project, id, project.Title, $"/proyectos/{project.Slug}") : null;
    }

    private async Task<Subject?> OfContract(Guid me, Guid other, Guid id, CancellationToken cancel)
    {
        var contract = await db.Set<Contract>().AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(c => c.Id == id, cancel);
        return contract?.SideOf(me) is null || contract.SideOf(other) is null
            ? null
            : new Subject(AboutKind.Contract, id, contract.Title, $"/contratos/{id}");
    }
}
