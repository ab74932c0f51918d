using Fixia.Accounts;
using Fixia.Demo.Script;
using Fixia.Files;
using Fixia.Platform.Data;
using Fixia.Profiles;
using Fixia.Services;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Demo.Filling;

/// <summary>What people of the town offer and show.</summary>
internal sealed class Shops(Stage stage, Gallery gallery, TownScript script)
{
    private const double Shown = 60;

    public async Task Open(Action<string> say)
    {
        var offerings = script.Workers.SelectMany(w => w.Practice!.Offerings).ToList();
        foreach (var offering in offerings)
            await Publish(offering);
        say($"services {offerings.Count} of {offerings.Count}");
        foreach (var worker in script.Workers.Where(w => w.Practice!.Portfolio.Count > 0))
            await Show(worker);
        await Prove();
    }

    /// <summary>What ends, ends: a pause, a subscription that was let go.</summary>
    public async Task Close()
    {
        foreach (var offering in script.Workers.SelectMany(w => w.Practice!.Offerings).Where(o => o.Ends == ServiceStatus.Paused))
        {
            await stage.At(2, async db =>
            {
                (await db.Set<Service>().SingleAsync(s => s.Id == offering.Service!.Id)).Pause();
                await db.SaveChangesAsync();
            });
        }

        var over = script.Workers.Single(w => w.Practice!.Lapsed);
        await stage.At(over.Practice!.Paid - 31, async db =>
        {
            var user = await db.Set<User>().SingleAsync(u => u.Id == over.Id);
            (await db.Set<Subscription>().SingleAsync(s => s.UserId == user.Id)).Expire(user, stage.Now);
            await db.SaveChangesAsync();
        });
    }

    private Task Publish(Offering offering) => stage.At(offering.Since, async db =>
    {
        var pictures = offering.Pictures.Select(number => Upload(db, offering.Owner, number)).ToList();
        var service = Service.Draft(offering.Owner.Id, offering.Words with { Pictures = pictures }, stage.Now);
        foreach (var picture in pictures)
            db.Add(new FileClaim { FileId = picture, HolderId = service.Id });
        if (offering.Ends != ServiceStatus.Draft)
            service.Publish(stage.Now);
        db.Add(service);
        await db.SaveChangesAsync();
        offering.Service = service;
    });

    private Task Show(Resident worker) => stage.At(Math.Min(Shown, worker.Since - 1), async db =>
    {
        foreach (var ((piece, picture), place) in worker.Practice!.Portfolio.Select((one, place) => (one, place)))
        {
            var item = new PortfolioItem
            {
                Id = Guid.CreateVersion7(stage.Now),
                UserId = worker.Id,
                Title = piece.Title,
                Description = piece.Text,
                Pictures = [Upload(db, worker, picture)],
                Position = place,
                CreatedAt = stage.Now,
            };
            db.Add(new FileClaim { FileId = item.Pictures[0], HolderId = item.Id });
            db.Add(item);
            stage.Later(0.2);
        }

        await db.SaveChangesAsync();
    });

    private Guid Upload(FixiaDb db, Resident owner, int number)
    {
        var file = gallery.Picture(number, owner.Id, stage.Now);
        db.Add(file);
        return file.Id;
    }

    private Task Prove() => stage.At(20, async db =>
    {
        db.Add(Proof(
            script.Maria, CredentialKind.Certification, "Diplomatura en diseño de marca", "FADU-UBA", null, new(2021, 12, 3),
                null));
        db.Add(Proof(
            script.Juan,
            CredentialKind.Licence,
            "Electricista matriculado categoría 2",
            "COPIME",
            "10482",
            new(2019, 4, 2),
            DateOnly.FromDateTime(stage.Now.UtcDateTime.AddYears(2))));
        var licensed = script.Workers.Where(w =>
            w.Practice!.Trade.Category is "gas" or "contabilidad" or "legales" or "psicologia"
            or "enfermeria" or "kinesiologia" or "veterinaria" or "arquitectura");
        foreach (var (worker, turn) in licensed.Select((w, turn) => (w, turn)))
        {
            db.Add(Proof(
                worker,
                CredentialKind.Licence,
                $"{worker.Practice!.Trade.Person(worker.Who.IsWoman)} con matrícula provincial",
                "Colegio profesional",
                $"{4200 + (turn * 37)}",
                new(2012 + (turn % 9), 3 + (turn % 9), 12),
                turn % 5 == 4 ? DateOnly.FromDateTime(stage.Now.UtcDateTime.AddDays(-40)) : null));
        }

        await db.SaveChangesAsync();
    });

    private Credential Proof(
        Resident of, CredentialKind kind, string title, string issuer, string? number, DateOnly from, DateOnly? until) => new()
        {
            Id = Guid.CreateVersion7(stage.Now),
            UserId = of.Id,
            Kind = kind,
            Title = title,
            Issuer = issuer,
            Number = number,
            IssuedOn = from,
            ExpiresOn = until,
            CreatedAt = stage.Now,
        };
}
