using System.Globalization;
using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Feedback;
using Fixia.Files;
using Fixia.Payments;
using Fixia.Platform.Data;
using Fixia.Profiles;
using Fixia.Projects;
using Fixia.Search;
using Fixia.Services;
using Fixia.Subscriptions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fixia.Demo;

/// <summary>A professional of the demo, and how good they are at what they do.</summary>
internal sealed record Worker(Guid Id, Trade Trade, string City, double Quality, DateTimeOffset Since, List<Guid> Services);

/// <summary>People, services, projects and the work that came of them, over the last two years.</summary>
internal sealed class DemoTown(IServiceProvider services, DemoClock clock)
{
    /// <summary>Whoever is in the database once filling has begun.</summary>
    public const string FirstToCome = "cliente@fixia.example";

    /// <summary>Whoever is in the database only when filling is over.</summary>
    public const string LastToCome = "admin@fixia.example";

    private const string Password = "Fixia-demo-2026";
    private const int Professionals = 210;
    private const int Clients = 140;
    private const int Projects = 320;

    private static readonly ContractOptions Contracts = new();

    private readonly Random random = new(20261120);
    private readonly List<Worker> workers = [];
    private readonly List<Guid> clients = [];
    private readonly string passwordHash = new PasswordHasher<User>().HashPassword(null!, Password);
    private readonly PlanCatalogue plans = services.GetRequiredService<PlanCatalogue>();

    public async Task Build()
    {
        await People();
        Say("people");
        await Offers();
        Say("services");
        await Orders();
        await WaitingOrders();
        Say("jobs and feedback");
        await Needs();
        Say("projects and proposals");
        await Pictures();
        Say("pictures");
        await Expired();
        await Learn();
        Say("search");
        await Person("Ana Admin", LastToCome, 600, null, admin: true);
    }

    // Those whose work is seen have something to show: a picture for a service, and María a portfolio.
    private async Task Pictures()
    {
        string[] seen = ["identidad", "diseno-grafico", "ilustracion", "diseno-web"];
        var number = 0;
        foreach (var worker in workers.Where(w => seen.Contains(w.Trade.Category, StringComparer.Ordinal)).Take(16))
        {
            await At(1, async db =>
            {
                var picture = await Upload(db, worker.Id, number++);
                var service = await db.Set<Service>().SingleAsync(s => s.Id == worker.Services[0]);
                service.Change(service.Offer with { Pictures = [picture] }, clock.Now);
                await db.SaveChangesAsync();
            });
        }

        var maria = workers[1];
        string[] titles = ["Identidad para una panadería", "Cartel de feria", "Etiquetas de miel"];
        foreach (var (title, i) in titles.Select((title, i) => (title, i)))
        {
            await At(30 - i, async db =>
            {
                db.Add(new PortfolioItem
                {
                    Id = Guid.CreateVersion7(clock.Now),
                    UserId = maria.Id,
                    Title = title,
                    Description = "Desde la primera charla hasta los archivos finales, en tres semanas.",
                    Pictures = [await Upload(db, maria.Id, number++)],
                    Position = i,
                    CreatedAt = clock.Now,
                });
                await db.SaveChangesAsync();
            });
        }

        await At(20, async db =>
        {
            db.Add(new Credential { Id = Guid.CreateVersion7(clock.Now), UserId = maria.Id, Kind = CredentialKind.Certification, Title = "Diplomatura en diseño de marca", Issuer = "FADU-UBA", IssuedOn = new DateOnly(2021, 12, 3), CreatedAt = clock.Now });
            db.Add(new Credential
            {
                Id = Guid.CreateVersion7(clock.Now),
                UserId = workers[0].Id,
                Kind = CredentialKind.Licence,
                Title = "Electricista matriculado categoría 2",
                Issuer = "COPIME",
                Number = "10482",
                IssuedOn = new DateOnly(2019, 4, 2),
                ExpiresOn = DateOnly.FromDateTime(clock.Today.UtcDateTime.AddYears(2)),
                CreatedAt = clock.Now,
            });
            await db.SaveChangesAsync();
        });
    }

    private async Task<Guid> Upload(FixiaDb db, Guid owner, int number)
    {
        var (pictures, store, id) = (services.GetRequiredService<Fixia.Files.Pictures>(), services.GetRequiredService<IFileStore>(), Guid.CreateVersion7(clock.Now));
        var folder = Directory.CreateTempSubdirectory("fixia-demo-").FullName;
        try
        {
            var painting = Path.Combine(folder, "painting.png");
            await File.WriteAllBytesAsync(painting, Painting.Make(number));
            var bytes = new FileInfo(painting).Length;
            foreach (var size in Fixia.Files.Pictures.Sizes.Keys)
            {
                var target = Path.Combine(folder, size + ".webp");
                if (!await pictures.Make(painting, size, target, CancellationToken.None))
                    throw new InvalidOperationException("The demo's pictures cannot be made.");
                await store.Keep(FileEndpoints.NameOf(id, size), target, CancellationToken.None);
            }

            db.Add(new StoredFile { Id = id, OwnerId = owner, Kind = FileKind.Picture, Name = "trabajo.png", MediaType = "image/png", Bytes = bytes, Width = 960, Height = 720, CreatedAt = clock.Now });
            db.Add(new FileClaim { FileId = id, HolderId = owner });
            return id;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    // What deliveries and jobs would have done in the meantime.
    private Task Learn() => At(0, async db =>
    {
        await db.Database.ExecuteSqlAsync($"select search_refresh('professional', user_id) from professional_profiles");
        await db.Database.ExecuteSqlAsync($"select search_refresh('service', id) from services where status = 'active' and deleted_at is null");
        await new LearnWords(services.GetRequiredService<NpgsqlDataSource>()).Run(CancellationToken.None);
    });

    private static void Say(string what) => Console.WriteLine($"  {what}");

    private async Task People()
    {
        await Person("Clara Cliente", FirstToCome, 300, null);
        await Person("Juan Pérez", "basico@fixia.example", 500, (Plan.Basic, Trade("electricidad"), 0.92));
        await Person("María Diseño", "premium@fixia.example", 420, (Plan.Premium, Trade("identidad"), 0.97));
        await Person("Estudio Andes", "empresa@fixia.example", 380, (Plan.Enterprise, Trade("desarrollo-web"), 0.95));
        await Person("Pedro Vencido", "vencido@fixia.example", 400, (Plan.Basic, Trade("plomeria"), 0.9));
        for (var i = 0; i < Professionals; i++)
        {
            var plan = random.Next(10) switch { < 6 => Plan.Basic, < 9 => Plan.Premium, _ => Plan.Enterprise };
            var trade = Words.Trades[i % Words.Trades.Length];
            await Person(Name(i, trade.IsSaidOfAWoman), Email(i, "pro"), random.Next(30, 700), (plan, trade, 0.7 + (random.NextDouble() * 0.3)));
        }

        for (var i = 0; i < Clients; i++)
            await Person(Name(i + Professionals, i % 2 == 0), Email(i, "cli"), random.Next(30, 700), null);
    }

    private Task Person(string name, string email, int daysAgo, (Plan Plan, Trade Trade, double Quality)? work, bool admin = false) => At(daysAgo, async db =>
    {
        var user = User.Register(email, name, "es", clock.Now);
        user.PasswordHash = passwordHash;
        user.VerifyEmail(clock.Now);
        var handle = user.Handle;
        for (var next = 2; await db.Set<User>().AnyAsync(u => u.Handle == user.Handle); next++)
            user.UseHandle(string.Create(CultureInfo.InvariantCulture, $"{handle}-{next}"));
        if (admin)
            user.MakeAdmin();
        var city = Words.Cities[Math.Min(random.Next(Words.Cities.Length), random.Next(Words.Cities.Length))];
        user.Introduce(null, city, work is null ? "Siempre buscando gente que trabaje bien." : null, null);
        db.Add(user);
        clients.Add(user.Id);
        if (work is not var (plan, trade, quality))
        {
            await db.SaveChangesAsync();
            return;
        }

        var since = clock.Now;
        user.BecomeProfessional(plan, since, since.AddDays(1));
        clock.Now = clock.Today.AddDays(-random.Next(0, 27));
        if (clock.Now < since)
            clock.Now = since;
        var (rules, receipts) = (plans.Of(plan), new ReceiptNumbers(db));
        await db.InTransaction(
            async () =>
            {
                var subscription = Subscription.Open(user.Id, rules, clock.Now);
                var agreement = Agreement.Open(subscription.Id, plan, rules.Price, email, null, clock.Now);
                agreement.TakeOver();
                var (start, end) = subscription.Extend(user, rules.Price, clock.Now);
                subscription.AmountAtProvider = rules.Price;
                db.AddRange(subscription, agreement);
                await db.SaveChangesAsync();
                db.Add(new SubscriptionCharge
                {
                    AuthorizedPaymentId = $"demo-{subscription.Id:N}",
                    SubscriptionId = subscription.Id,
                    PaymentId = null,
                    Amount = rules.Price,
                    PeriodStart = start,
                    PeriodEnd = end,
                    ChargedAt = clock.Now,
                    ReceiptNumber = await receipts.Next(ReceiptNumbers.Subscriptions, CancellationToken.None),
                });
                await db.SaveChangesAsync();
                return null;
            },
            CancellationToken.None);
        await db.SaveChangesAsync();
        var profile = await db.Set<ProfessionalProfile>().SingleAsync(p => p.UserId == user.Id);
        profile.Category = trade.Category;
        profile.Headline = $"{trade.Person} en {city}";
        profile.Bio = $"{trade.Person} con años de oficio. {trade.Offers[0]} y más. Presupuesto claro antes de empezar.";
        profile.Skills = [.. trade.Offers];
        profile.Languages = ["Español"];
        await db.SaveChangesAsync();
        workers.Add(new Worker(user.Id, trade, city, quality, since, []));
    });

    private async Task Offers()
    {
        foreach (var worker in workers)
        {
            for (var i = 0; i < 3; i++)
            {
                var title = worker.Trade.Offers[i % worker.Trade.Offers.Length] + (i < worker.Trade.Offers.Length ? string.Empty : $" en {worker.City}");
                await At(Math.Max(1, random.Next((int)(clock.Today - worker.Since).TotalDays + 1)), async db =>
                {
                    var price = worker.Trade.Price * (80 + random.Next(60)) / 100m;
                    var service = Service.Draft(worker.Id, new ServiceOffer
                    {
                        Title = title,
                        Description = Words.Pitch(worker.Trade, i, worker.City),
                        Category = worker.Trade.Category,
                        Price = Math.Round(price / 500) * 500 + 500,
                        PriceUnit = worker.Trade.Price < 15000 ? PriceUnit.Hour : PriceUnit.Fixed,
                        DeliveryDays = random.Next(1, 15),
                        City = worker.City,
                        IsRemote = worker.Trade.Remote,
                        IsInstant = worker.Trade.Remote && i == 0,
                        RangeKm = worker.Trade.Remote ? null : i == 0 ? 30 : 10,
                        Tags = [worker.Trade.Person.ToLowerInvariant(), i == 0 ? "presupuesto sin cargo" : "fines de semana"],
                        Packages = worker.Trade.Remote && i == 0 ? Words.Packages(Math.Round(price / 500) * 500 + 500) : [],
                        Extras = worker.Trade.Remote ? [new ServiceExtra("Entrega en 24 horas", Math.Round(price * 0.3m / 500) * 500 + 500, 0)] : [new ServiceExtra("Visita en fin de semana", 15000, 0)],
                        Questions = [new ServiceQuestion("¿Cómo seguimos después de contratar?", "Te escribo en el día para coordinar y dejar por escrito qué incluye."), new ServiceQuestion("¿Das garantía?", "Sí: si algo queda mal, vuelvo sin cargo.")],
                    }, clock.Now);
                    service.Publish(clock.Now);
                    db.Add(service);
                    await db.SaveChangesAsync();
                    worker.Services.Add(service.Id);
                });
            }
        }
    }

    private async Task Orders()
    {
        // Juan is the electrician of the story: 45 likes of 49 as a professional.
        var juan = workers[0];
        for (var i = 0; i < 49; i++)
            await Order(juan, 45 > i, i);
        foreach (var worker in workers.Skip(1))
        {
            var jobs = random.Next(8);
            for (var i = 0; i < jobs; i++)
                await Order(worker, random.NextDouble() < worker.Quality, i);
        }
    }

    private Task Order(Worker worker, bool liked, int turn) => At(2 + random.Next(Math.Max(3, (int)(clock.Today - worker.Since).TotalDays - 2)), async db =>
    {
        var client = Somebody(worker.Id);
        var service = await db.Set<Service>().SingleAsync(s => s.Id == worker.Services[turn % worker.Services.Count]);
        var waits = Contracts.AutoApproveAfter(null, !service.IsRemote);
        var agreed = new ContractTerms(
            Guid.CreateVersion7(clock.Now), client, worker.Id, service.Title, service.Price, service.DeliveryDays, waits)
        {
            ServiceId = service.Id,
            Category = worker.Trade.Category,
            Brief = "Como hablamos, coordinamos día y horario.",
        };
        var contract = Contract.Start(agreed, clock.Now);
        db.Add(contract);
        await db.SaveChangesAsync();
        await Finish(db, contract, liked, turn);
    });

    /// <summary>Orders that came in today and yesterday, and wait for their professionals; Juan has two.</summary>
    private async Task WaitingOrders()
    {
        foreach (var (worker, i) in workers.Take(6).Prepend(workers[0]).Select((w, i) => (w, i)))
        {
            await At(i % 2, async db =>
            {
                var service = await db.Set<Service>().SingleAsync(s => s.Id == worker.Services[i % worker.Services.Count]);
                var quote = service.Quote(service.Packages is [var smallest, ..] ? smallest.Tier : null, [])
                    ?? throw new InvalidOperationException("The first package of a service can be ordered.");
                db.Add(Fixia.Contracts.Order.Place(service, quote, Somebody(worker.Id), Pick(Words.Wanted, i), Contracts, clock.Now));
                await db.SaveChangesAsync();
            });
        }
    }

    private async Task Finish(FixiaDb db, Contract contract, bool liked, int turn)
    {
        var later = clock.Now.AddDays(random.Next(1, 8)).AddHours(random.Next(12));
        clock.Now = later < clock.Today ? later : clock.Today;
        contract.Deliver(1, Party.Professional, "Trabajo terminado y probado.", clock.Now);
        contract.Approve(1, 1, Party.Client, clock.Now);
        await db.SaveChangesAsync();
        var fine = random.Next(10) > 0;
        var both = new[]
        {
            FeedbackEntry.Give(contract, contract.ClientId, liked, Pick(liked ? Words.Liked : Words.NotLiked, turn), clock.Now),
            FeedbackEntry.Give(contract, contract.ProfessionalId, fine, Pick(fine ? Words.LikedClient : Words.NotLikedClient, turn), clock.Now),
        };
        foreach (var feedback in both)
        {
            feedback.Show(clock.Now);
            db.Add(feedback);
        }

        await db.SaveChangesAsync();
    }

    private async Task Needs()
    {
        for (var i = 0; i < Projects; i++)
        {
            var trade = Words.Trades[(i * 7) % Words.Trades.Length];
            var need = trade.Needs[i % trade.Needs.Length];
            var fate = random.Next(10);
            await At(fate < 5 ? random.Next(1, 25) : random.Next(25, 300), async db =>
            {
                var budget = trade.Price * (70 + random.Next(80)) / 100m;
                var city = Words.Cities[random.Next(Words.Cities.Length)];
                var project = Project.Draft(
                    Somebody(Guid.Empty),
                    new ProjectBrief
                    {
                        Title = need,
                        Description = Words.Brief(trade, i, city),
                        Category = trade.Category,
                        BudgetMin = Math.Round(budget * 0.8m / 1000) * 1000,
                        BudgetMax = (Math.Round(budget * 1.3m / 1000) * 1000) + 1000,
                        City = city,
                        IsRemote = trade.Remote,
                        Urgent = random.Next(4) == 0,
                    },
                    clock.Now);
                project.Publish(clock.Now, TimeSpan.FromMinutes(60));
                db.Add(project);
                await db.SaveChangesAsync();
                var proposals = workers.Where(w => w.Trade == trade && w.Id != project.ClientId).OrderBy(_ => random.Next()).Take(random.Next(1, 5)).Select(w => Proposal.Send(
                    project,
                    w.Id,
                    new ProposalOffer
                    {
                        Letter = $"Hola, soy {w.Trade.Person.ToLowerInvariant()} y trabajo en {w.City}. Hice varios trabajos como este; "
                            + "puedo empezar esta semana y te paso el detalle por escrito.",
                        Price = (Math.Round(budget * (85 + random.Next(40)) / 100 / 500) * 500) + 500,
                        Days = random.Next(1, 12),
                    },
                    false,
                    clock.Now)).ToList();
                db.AddRange(proposals);
                await db.SaveChangesAsync();
                if (fate is 8 or 9)
                    project.Close();
                else if (fate >= 5 && proposals.Count > 0)
                    await Hire(db, project, proposals, fate < 7, i);
                await db.SaveChangesAsync();
            });
        }
    }

    private async Task Hire(FixiaDb db, Project project, List<Proposal> proposals, bool finished, int turn)
    {
        // Juan's numbers are told in the guide; what he earned elsewhere would change them.
        if (proposals.Find(p => p.ProfessionalId != workers[0].Id) is not { } chosen)
            return;
        project.Hire(chosen, project.Brief, clock.Now);
        proposals.Where(p => p != chosen).ToList().ForEach(p => p.PassOver(clock.Now));
        await db.SaveChangesAsync();
        if (!finished)
            return;
        var contract = await db.Set<Contract>().SingleAsync(c => c.ProjectId == project.Id);
        await Finish(db, contract, random.NextDouble() < workers.Find(w => w.Id == contract.ProfessionalId)!.Quality, turn);
    }

    private Task Expired() => At(0, async db =>
    {
        var user = await db.Set<User>().SingleAsync(u => u.Email == "vencido@fixia.example");
        (await db.Set<Subscription>().SingleAsync(s => s.UserId == user.Id)).Expire(user, clock.Now);
        await db.SaveChangesAsync();
    });

    private async Task At(int daysAgo, Func<FixiaDb, Task> happens)
    {
        clock.Now = clock.Today.AddDays(-daysAgo).AddMinutes(-random.Next(1, 600));
        await using var scope = services.CreateAsyncScope();
        await happens(scope.ServiceProvider.GetRequiredService<FixiaDb>());
    }

    private Guid Somebody(Guid but)
    {
        while (true)
        {
            var one = clients[random.Next(clients.Count)];
            if (one != but)
                return one;
        }
    }

    private static string Name(int i, bool woman)
    {
        var first = woman ? Words.Women : Words.Men;
        return $"{first[(i * 13) % first.Length]} {Words.Last[((i * 7) + (i / first.Length)) % Words.Last.Length]}";
    }

    private static string Email(int i, string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{i}@demo.fixia.example");

    private static Trade Trade(string category) => Words.Trades.Single(t => t.Category == category);

    private static string Pick(string[] words, int turn) => words[turn % words.Length];
}
