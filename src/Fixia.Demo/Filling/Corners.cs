using Fixia.Demo.Script;
using Fixia.Favourites;
using Fixia.Notifications;
using Fixia.Platform.Data;
using Fixia.Search;
using Fixia.Services;
using Fixia.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fixia.Demo.Filling;

/// <summary>What the people of the demo accounts keep: favourites, searches, a team, and what they have read.</summary>
internal sealed class Corners(Stage stage, TownScript script)
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    public async Task Furnish()
    {
        await Keep(script.Clara, "Para la panadería", ["identidad", "fotografia", "desarrollo-web", "carpinteria"]);
        await Keep(script.Clara, "La casa", ["electricidad", "plomeria", "pintura", "jardineria", "pisos"]);
        await Keep(script.Maria, "Me gustaría trabajar con", ["ilustracion", "redaccion", "fotografia"]);
        await Keep(script.Juan, "Colegas", ["gas", "aire-acondicionado", "construccion-en-seco"]);
        await Search(script.Clara, SavedKind.Service, "Ilustración a distancia", "ilustracion", null);
        await Search(script.Clara, SavedKind.Service, "Carpintería cerca de casa", "carpinteria", "Rosario");
        await Search(script.Juan, SavedKind.Project, "Trabajos de electricidad", "electricidad", null);
        await Search(script.Maria, SavedKind.Project, "Marcas y diseño", "diseno", null);
        await Search(script.Studio, SavedKind.Project, "Webs y sistemas", "tecnologia", null);
        await Team();
    }

    private Task Keep(Resident who, string list, string[] trades) => stage.At(11, async (db, scope) =>
    {
        var desk = scope.GetRequiredService<FavouriteDesk>();
        if (!(await desk.MakeList(who.Id, list, Cancel)).Is(out var made, out var refused))
            throw new InvalidOperationException(refused.Code);
        foreach (var (trade, turn) in trades.Select((trade, turn) => (trade, turn)))
        {
            var offering = script.Workers.Where(w => w != who && w.Practice!.Trade.Category == trade && !w.Practice.Lapsed)
                .SelectMany(w => w.Practice!.Offerings).FirstOrDefault(o => o.Ends == ServiceStatus.Active);
            if (offering is null)
                continue;
            stage.Later(0.4);
            var kept = turn % 3 == 2
                ? await desk.Keep(who.Id, "professional", offering.Owner.Id, made.Id, Cancel)
                : await desk.Keep(who.Id, "service", offering.Service!.Id, made.Id, Cancel);
            if (kept is not null)
                throw new InvalidOperationException(kept.Code);
        }
    });

    private Task Search(Resident who, SavedKind kind, string name, string category, string? city) => stage.At(15, async (_,
        scope) =>
    {
        var wanted = new NewSavedSearch(kind, name, true, null, category, city, null, null, null, null, null, null, null, null);
        if (await scope.GetRequiredService<SavedSearches>().Keep(wanted, who.Id, Cancel) is { } refused)
            throw new InvalidOperationException(refused.Code);
    });

    /// <summary>What was published since answers the searches they keep; it can be found already.</summary>
    public async Task Find()
    {
        foreach (var ask in script.Asks.Where(a => a.Ending == Ending.Open && a.At < 14))
            await stage.At(ask.At, (_, scope) => scope.GetRequiredService<MatchSavedSearches>().Deliver(
                new Projects.ProjectPublished(ask.ProjectId), Cancel));
        foreach (var offering in script.Workers.SelectMany(w => w.Practice!.Offerings)
            .Where(o => o.Since < 14 && o.Ends == ServiceStatus.Active))
            await stage.At(offering.Since, (_, scope) => scope.GetRequiredService<MatchSavedSearches>().Deliver(
                new ServiceShown(offering.Service!.Id, true), Cancel));
    }

    // The studio is a company: some who work in its field have a seat.
    private Task Team() => stage.At(200, async (db, _) =>
    {
        var team = Teams.Team.Found(
            script.Studio.Id,
            new TeamChanges("Estudio Andes", "Programación y diseño desde Mendoza. Un equipo chico que contesta el teléfono."),
            stage.Now);
        db.Add(team);
        await db.SaveChangesAsync();
        var members = script.Workers.Skip(4)
            .Where(w => w.Since > 210 && w.Practice!.Trade.Category is "diseno-web" or "desarrollo-web" or "aplicaciones-moviles"
                or "datos" or "redaccion" or "publicidad-online").Take(4).ToList();
        foreach (var (member, seat) in members.Select((m, i) => (m, i + 1)))
        {
            stage.Later(20);
            db.Add(new TeamMember { UserId = member.Id, TeamId = team.Id, Seat = seat, JoinedAt = stage.Now });
            await db.SaveChangesAsync();
        }

        db.Add(TeamInvitation.To(team.Id, "nueva.integrante@demo.fixia.example", stage.Now.AddDays(195 - (members.Count * 20))));
        await db.SaveChangesAsync();
    });

    /// <summary>They have looked at most of it, some days ago.</summary>
    public Task Read() => stage.At(1.5, async (db, scope) =>
    {
        var notifier = scope.GetRequiredService<Notifier>();
        foreach (var who in new[] { script.Clara, script.Juan, script.Maria, script.Studio })
            await notifier.Read(who.Id, unread => unread.Where(n => n.CreatedAt < stage.Now.AddDays(-1)), Cancel);
    });
}
