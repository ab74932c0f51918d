using System.Globalization;
using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Demo.Town;
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
internal sealed record Worker(Guid Id, Trade Trade, Newcomer Person, double Quality, DateTimeOffset Since, List<Guid> Services)
{
    /// <summary>Where they work.</summary>
    public string City => Person.City;
}

/// <summary>People, services, projects and the work that came of them, over the last two years.</summary>
internal sealed class DemoTown(IServiceProvider services, DemoClock clock)
{
    /// <summary>Whoever is in the database once filling has begun.</summary>
    public const string FirstToCome = "cliente@fixia.example";

    /// <summary>Whoever is in the database only when filling is over.</summary>
    public const string LastToCome = "admin@fixia.example";

    private const string Password = "Fixia-demo-2026";

    // Whose subscription ended so many days ago.
    private const string Lapsed = "vencido@fixia.example";
    private const int LapsedSince = 14;
    private const int Professionals = 210;
    private const int Clients = 140;
    private const int Projects = 320;

    private static readonly ContractOptions Contracts = new();

    private readonly Random random = new(20261120);
    private readonly List<Worker> workers = [];
    private readonly List<Guid> clients = [];
    private readonly Dictionary<Guid, string> names = [];
    private readonly Dictionary<Guid, int> opinions = [];
    private int said;
    private readonly string passwordHash = new PasswordHasher<User>().HashPassword(null!, Password);
    private readonly PlanCatalogue plans = services.GetRequiredService<PlanCatalogue>();

    public async Task Build()
    {
        await People();
        Say("people");
        await Offers();
        Say("services");
        await Orders();
        await Running();
        await WaitingOrders();
        Say("jobs and feedback");
        await Needs();
        Say("projects and proposals");
        await Pictures();
        Say("pictures");
        await Expired();
        await Learn();
        Say("search");
        await Person(new("Ana Admin", true, "Buenos Aires"), LastToCome, 600, null, admin: true);
    }

    // Those whose work is seen have something to show: a picture for a service, and some a portfolio.
    private async Task Pictures()
    {
        var number = 0;
        foreach (var worker in workers.Where(w => Seen.ContainsKey(w.Trade.Category)).OrderBy(w => w != workers[1]).Take(26))
        {
            var scene = Seen[worker.Trade.Category];
            await At(1, async db =>
            {
                var picture = await Upload(db, worker.Id, number++, scene);
                var service = await db.Set<Service>().SingleAsync(s => s.Id == worker.Services[0]);
                service.Change(service.Offer with { Pictures = [picture] }, clock.Now);
                await db.SaveChangesAsync();
            });
            var titles = worker == workers[1] ? MariasWork : number % 3 == 0 ?
            [
                .. worker.Trade.Needs.Select(n => n.Title), "Un encargo de todos los días",
            ] : [];
            for (var i = 0; i < titles.Length; i++)
            {
                await At(30 - i, async db =>
                {
                    db.Add(new PortfolioItem
                    {
                        Id = Guid.CreateVersion7(clock.Now),
                        UserId = worker.Id,
                        Title = titles[i],
                        Description = Sayings.Delivery(worker.Trade, i),
                        Pictures = [await Upload(db, worker.Id, number++, scene)],
                        Position = i,
                        CreatedAt = clock.Now,
                    });
                    await db.SaveChangesAsync();
                });
            }
        }

        var maria = workers[1];
        await At(20, async db =>
        {
            db.Add(
                new Credential
                {
                    Id = Guid.CreateVersion7(clock.Now),
                    UserId = maria.Id,
                    Kind = CredentialKind.Certification,
                    Title = "Diplomatura en diseño de marca",
                    Issuer = "FADU-UBA",
                    IssuedOn = new DateOnly(2021, 12, 3),
                    CreatedAt = clock.Now,
                });
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

    private static readonly string[] MariasWork =
    [
        "Identidad para una panadería", "Cartel de una feria de libros", "Etiquetas de miel", "Una marca de bicicletas",
        "El menú de una pizzería",
    ];

    private static readonly Dictionary<string, Scene> Seen = new(StringComparer.Ordinal)
    {
        ["identidad"] = Scene.Poster,
        ["diseno-grafico"] = Scene.Poster,
        ["ilustracion"] = Scene.Landscape,
        ["fotografia"] = Scene.Landscape,
        ["diseno-web"] = Scene.Screen,
        ["desarrollo-web"] = Scene.Screen,
        ["aplicaciones-moviles"] = Scene.Screen,
        ["diseno-de-interiores"] = Scene.Room,
        ["carpinteria"] = Scene.Room,
        ["pasteleria"] = Scene.Table,
        ["catering"] = Scene.Table,
        ["jardineria"] = Scene.Leaves,
        ["decoracion-de-eventos"] = Scene.Leaves,
    };

    private async Task<Guid> Upload(FixiaDb db, Guid owner, int number, Scene scene)
    {
        var (pictures, store, id) = (
            services.GetRequiredService<Fixia.Files.Pictures>(),
            services.GetRequiredService<IFileStore>(),
            Guid.CreateVersion7(clock.Now));
        var folder = Directory.CreateTempSubdirectory("fixia-demo-").FullName;
        try
        {
            var painting = Path.Combine(folder, "painting.png");
            await File.WriteAllBytesAsync(painting, Painting.Make(number, scene));
            var bytes = new FileInfo(painting).Length;
            foreach (var size in Fixia.Files.Pictures.Sizes.Keys)
            {
                var target = Path.Combine(folder, size + ".webp");
                if (!await pictures.Make(painting, size, target, CancellationToken.None))
                    throw new InvalidOperationException("The demo's pictures cannot be made.");
                await store.Keep(FileEndpoints.NameOf(id, size), target, CancellationToken.None);
            }

            db.Add(
                new StoredFile
                {
                    Id = id,
                    OwnerId = owner,
                    Kind = FileKind.Picture,
                    Name = "trabajo.png",
                    MediaType = "image/png",
                    Bytes = bytes,
                    Width = Painting.SizeOf(number).Width,
                    Height = Painting.SizeOf(number).Height,
                    CreatedAt = clock.Now,
                });
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
        await db.Database.ExecuteSqlAsync(
            $"select search_refresh('service', id) from services where status = 'active' and deleted_at is null");
        await new LearnWords(services.GetRequiredService<NpgsqlDataSource>()).Run(CancellationToken.None);
    });

    private static void Say(string what) => Console.WriteLine($"  {what}");

    private async Task People()
    {
        await Person(new("Clara Cliente", true, "Rosario"), FirstToCome, 300, null);
        await Person(new("Juan Pérez", false, "Córdoba"), "basico@fixia.example", 500, (Plan.Basic, Trade("electricidad"), 0.92));
        await Person(new("María Paz", true, "Rosario"), "premium@fixia.example", 420, (Plan.Premium, Trade("identidad"), 0.97));
        await Person(
            new("Estudio Andes", false, "Mendoza"), "empresa@fixia.example", 380, (
                Plan.Enterprise, Trade("desarrollo-web"), 0.95));
        await Person(new("Pedro Vencido", false, "La Plata"), Lapsed, 400, (Plan.Basic, Trade("plomeria"), 0.9));
        for (var i = 0; i < Professionals; i++)
        {
            var plan = random.Next(10) switch { < 6 => Plan.Basic, < 9 => Plan.Premium, _ => Plan.Enterprise };
            var quality = 0.75 + (random.NextDouble() * 0.25);
            await Person(Names.Of(i), Email(i, "pro"), random.Next(30, 700), (plan, Sayings.Pick(Trades.All, i), quality));
        }

        for (var i = 0; i < Clients; i++)
            await Person(Names.Of(i + Professionals), Email(i, "cli"), random.Next(30, 700), null);
    }

    private Task Person(
        Newcomer who, string email, int daysAgo, (
            Plan Plan,
            Trade Trade,
            double Quality)? work, bool admin = false) => At(daysAgo, async db =>
    {
        var user = User.Register(email, who.Name, "es", clock.Now);
        user.PasswordHash = passwordHash;
        user.VerifyEmail(clock.Now);
        var handle = user.Handle;
        for (var next = 2; await db.Set<User>().AnyAsync(u => u.Handle == user.Handle); next++)
            user.UseHandle(string.Create(CultureInfo.InvariantCulture, $"{handle}-{next}"));
        if (admin)
            user.MakeAdmin();
        user.Introduce(user.FullName, who.City, work is null ? Sayings.About(clients.Count) : null, user.Language);
        db.Add(user);
        db.AddRange(Consent.ToAll(user.Id, clock.Now));
        clients.Add(user.Id);
        names[user.Id] = who.Name;
        if (work is not var (plan, trade, quality))
        {
            await db.SaveChangesAsync();
            return;
        }

        var since = clock.Now;
        user.BecomeProfessional(plan, since, since.AddDays(1));
        var lately = random.Next(0, 27);
        clock.Now = clock.Today.AddDays(-(email == Lapsed ? LapsedSince + 31 : lately));
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
        profile.Say(profile.Words with
        {
            Category = trade.Category,
            Headline = Headline(trade, who, workers.Count),
            Bio = Sayings.Bio(trade, who.IsWoman, 4 + random.Next(28), workers.Count),
            Skills = [.. trade.Offers.Select(Short).Take(4)],
            Languages = random.Next(4) switch
            {
                0 => ["Español", "Inglés"],
                1 when trade.Remote => ["Español", "Portugués"],
                _ => ["Español"],
            },
        });
        await db.SaveChangesAsync();
        workers.Add(new Worker(user.Id, trade, who, quality, since, []));
    });

    // Those of one trade share its offers out: no two services of the town have the same words.
    private async Task Offers()
    {
        foreach (var trade in Trades.All)
        {
            var own = workers.Where(w => w.Trade == trade).ToList();
            foreach (var (offer, turn) in trade.Offers.Select((offer, turn) => (offer, turn)))
            {
                // The first of a trade is somebody of the story where there is one, who has the first three.
                var worker = own[0] == workers[0]
                    || own[0] == workers[1] ? turn < 3 ? own[0] : own[1 + (turn % (own.Count - 1))] : own[turn % own.Count];
                await Publish(worker, offer, turn);
            }

            // Whoever got none offers what the trade is known for, in words of their own.
            foreach (var worker in own.Where(w => w.Services.Count == 0))
                await Publish(
                    worker,
                    new Offer($"{trade.Person(worker.Person.IsWoman)} en {worker.City}", Lately(trade, workers.IndexOf(worker))),
                    workers.IndexOf(worker));
        }
    }

    private static string Lately(Trade trade, int turn)
    {
        var need = trade.Needs[0].Title;
        var lately = char.ToLowerInvariant(need[0]) + need[1..];
        return (turn % 4) switch
        {
            0 => $"Contame qué necesitás y vemos si soy la persona indicada. Lo último que me pidieron: {lately}.",
            1 => $"Trabajos chicos y medianos, con fecha y precio desde el principio. Por ejemplo, {lately}.",
            2 => "Primero escucho, después miro y recién ahí paso un número. La visita no se cobra.",
            _ => "Agenda corta y atención de una sola persona, de la primera pregunta a la última prueba.",
        };
    }

    private Task Publish(Worker worker, Offer offer, int turn) =>
        At(Math.Max(1, random.Next((int)(clock.Today - worker.Since).TotalDays + 1)), async db =>
        {
            var trade = worker.Trade;
            var number = workers.IndexOf(worker);
            var price = Sayings.Round(trade.Price * (75 + random.Next(60)) / 100m);
            var service = Service.Draft(worker.Id, new ServiceOffer
            {
                Title = offer.Title,
                Description = Sayings.Pitch(trade, offer, number),
                Category = trade.Category,
                Price = price,
                PriceUnit = trade.Price < 20000 ? PriceUnit.Hour : PriceUnit.Fixed,
                DeliveryDays = trade.Price < 20000 ? 1 + (turn % 3) : random.Next(2, 15),
                City = worker.City,
                IsRemote = trade.Remote,
                IsInstant = trade.Remote && turn == 0,
                RangeKm = trade.Remote ? null : (int?)Sayings.Pick([10, 20, 30, 50], number),
                Tags =
                [
                    trade.Person(worker.Person.IsWoman).ToLowerInvariant(),
                    turn % 2 == 0 ? "presupuesto sin cargo" : "fines de semana",
                ],
                Packages = trade.Remote && turn % 2 == 0 ? Sayings.Packages(price) : [],
                Extras = trade.Remote
                    ? [new ServiceExtra("Entrega en 24 horas", Sayings.Round(price * 0.3m), 0)]
                    : [new ServiceExtra("Visita en fin de semana", 15000, 0)],
                Questions =
                [
                    new ServiceQuestion(
                        "¿Cómo seguimos después de contratar?",
                        "Te escribo en el día para coordinar y dejar por escrito qué incluye."),
                    new ServiceQuestion(
                        "¿Das garantía?",
                        trade.Remote ? "Sí: corrijo sin cargo durante un mes." : "Sí: si algo queda mal, vuelvo sin cargo."),
                ],
            }, clock.Now);
            service.Publish(clock.Now);
            db.Add(service);
            await db.SaveChangesAsync();
            worker.Services.Add(service.Id);
        });

    private static readonly string[] Manners =
    [
        ", tercera generación en el oficio", " · presupuestos por escrito", " con método y buen humor",
        " · también los fines de semana", ", trabajos chicos y grandes", " · una sola persona de principio a fin",
        " para casas, locales y consorcios",
    ];

    // Three ways to say what one does.
    private static string Headline(Trade trade, Newcomer who, int turn)
    {
        if (turn is 1 or 2)
            return turn == 1
                ? "Identidades que se recuerdan, de la primera charla al cartel"
                : "Tiendas y sistemas web, hechos en equipo";
        var person = trade.Person(who.IsWoman);
        var offer = Short(Sayings.Pick(trade.Offers, turn));
        return (turn % 3) switch
        {
            0 => trade.Remote ? $"{person}, a distancia para todo el país" : $"{person} en {who.City} y alrededores",
            1 => $"{person} · {char.ToLowerInvariant(offer[0])}{offer[1..]}",
            _ => $"{person}{Sayings.Pick(Manners, turn)}",
        };
    }

    // Up to the first comma, unless that says too little.
    private static string Short(Offer offer)
    {
        var beginning = offer.Title.Split([',', ':'])[0];
        return beginning.Count(c => c == ' ') >= 2 ? beginning : offer.Title.Replace(":", ",", StringComparison.Ordinal);
    }

    private async Task Orders()
    {
        // Juan is the electrician of the story: 45 likes of 49 as a professional.
        var juan = workers[0];
        for (var i = 0; i < 49; i++)
            await Order(juan, 45 > i, i);
        foreach (var worker in workers.Skip(1))
        {
            // María and the studio have their years; so have some others.
            var jobs = Jobs(worker);
            for (var i = 0; i < jobs; i++)
                await Order(worker, worker == workers[1] ? i is not (9 or 20) : random.NextDouble() < worker.Quality, i);
        }
    }

    private int Jobs(Worker worker)
    {
        if (worker == workers[1])
            return 28;
        if (worker == workers[2])
            return 19;
        return random.Next(12) == 0 ? 16 + random.Next(8) : random.Next(7);
    }

    private Task Order(Worker worker, bool liked, int turn) =>
        At(2 + random.Next(Math.Max(3, (int)(clock.Today - worker.Since).TotalDays - 2)), async db =>
    {
        var client = Somebody(worker.Id);
        var service = await db.Set<Service>().SingleAsync(s => s.Id == worker.Services[turn % worker.Services.Count]);
        var waits = Contracts.AutoApproveAfter(null, !service.IsRemote);
        var agreed = new ContractTerms(
            Guid.CreateVersion7(clock.Now), client, worker.Id, service.Title, service.Price, service.DeliveryDays, waits)
        {
            ServiceId = service.Id,
            Category = worker.Trade.Category,
            Brief = Sayings.Order(turn + worker.Services.Count),
        };
        var contract = Contract.Start(agreed, clock.Now);
        db.Add(contract);
        await db.SaveChangesAsync();
        await Finish(db, contract, worker.Trade, liked, turn);
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
                db.Add(Fixia.Contracts.Order.Place(service, quote, Somebody(worker.Id), Sayings.Order(i), Contracts, clock.Now));
                await db.SaveChangesAsync();
            });
        }
    }

    /// <summary>
    /// Work that goes on now, in every state it can be in: of Clara's and Juan's, María's and others' contracts.
    /// </summary>
    private async Task Running()
    {
        var clara = clients[0];
        (Worker Worker, Guid Client, int Delivered, bool Asked)[] going =
        [
            (workers[0], clara, 1, false), (
                workers[0], Somebody(workers[0].Id), 0, false), (workers[0], Somebody(workers[0].Id), 2, true),
            (workers[1], clara, 1, true), (workers[1], Somebody(workers[1].Id), 0, false), (workers[2], clara, 0, false),
            (workers[2], Somebody(workers[2].Id), 1, false),
            .. workers.Skip(4).Take(24).Select((w, i) => (w, Somebody(w.Id), i % 3, i % 2 == 0)),
        ];
        foreach (var ((worker, client, delivered, asked), turn) in going.Select((one, turn) => (one, turn)))
        {
            await At(4 + (turn % 5), async db =>
            {
                var service = await db.Set<Service>().SingleAsync(s => s.Id == worker.Services[turn % worker.Services.Count]);
                var contract = Contract.Start(
                    new ContractTerms(
                        Guid.CreateVersion7(clock.Now),
                        client,
                        worker.Id,
                        service.Title,
                        service.Price,
                        5 + (turn % 9),
                        TimeSpan.FromDays(7))
                    {
                        ServiceId = service.Id,
                        Category = worker.Trade.Category,
                        Brief = Sayings.Order(turn),
                    },
                    clock.Now);
                db.Add(contract);
                await db.SaveChangesAsync();
                for (var delivery = 1; delivery <= delivered; delivery++)
                {
                    clock.Now = clock.Now.AddHours(20);
                    contract.Deliver(1, Party.Professional, new NewDelivery(Sayings.Delivery(worker.Trade, delivery)), clock.Now);
                    if (delivery < delivered || asked)
                        contract.RequestChanges(
                            1, delivery, Party.Client, Sayings.Change(turn + delivery), clock.Now.AddHours(5));
                }

                await db.SaveChangesAsync();
            });
        }
    }

    private async Task Finish(FixiaDb db, Contract contract, Trade trade, bool liked, int turn)
    {
        var number = 0;
        foreach (var milestone in contract.Milestones)
        {
            Later(random.Next(1, 8));
            contract.Deliver(milestone.Number, Party.Professional, new NewDelivery(Sayings.Delivery(trade, turn)), clock.Now);
            // Now and then something has to be done again.
            if ((turn + number++) % 5 == 2)
            {
                Later(1);
                contract.RequestChanges(milestone.Number, 1, Party.Client, Sayings.Change(turn), clock.Now);
                Later(1);
                contract.Deliver(
                    milestone.Number,
                    Party.Professional,
                    new NewDelivery("Corregido. Gracias por mirarlo con atención."),
                    clock.Now);
            }

            contract.Approve(milestone.Number, milestone.Deliveries.Count, Party.Client, clock.Now);
        }

        await db.SaveChangesAsync();
        var fine = random.Next(10) > 0;
        var both = new[]
        {
            FeedbackEntry.Give(
                contract, contract.ClientId, liked, Opinion(contract.ProfessionalId, trade, liked), clock.Now),
            FeedbackEntry.Give(contract, contract.ProfessionalId, fine, Sayings.OfClient(fine, said), clock.Now),
        };
        foreach (var feedback in both)
        {
            feedback.Show(clock.Now);
            db.Add(feedback);
        }

        await db.SaveChangesAsync();
    }

    // What was said of somebody once is not said of them again.
    private string Opinion(Guid of, Trade trade, bool liked)
    {
        var turn = opinions[of] = opinions.GetValueOrDefault(of, -1) + 1;
        return liked ? Sayings.Liked(trade, turn, said++) : Sayings.NotLiked(turn + said++);
    }

    private void Later(int days)
    {
        var later = clock.Now.AddDays(days).AddHours(random.Next(12));
        clock.Now = later < clock.Today ? later : clock.Today;
    }

    private async Task Needs()
    {
        for (var i = 0; i < Projects; i++)
        {
            var trade = Trades.All[(i * 7) % Trades.All.Count];
            var need = Sayings.Pick(trade.Needs, i / Trades.All.Count);
            var fate = random.Next(10);
            await At(fate < 5 ? random.Next(1, 25) : random.Next(25, 300), async db =>
            {
                var budget = trade.Price * (70 + random.Next(80)) / 100m;
                var city = Names.City(random.Next(1000));
                // Clara needs some of it herself.
                var client = i < 6 ? clients[0] : Somebody(Guid.Empty);
                var project = Project.Draft(
                    client,
                    new ProjectBrief
                    {
                        Title = need.Title,
                        Description = $"{need.Text} {Sayings.Pick(WhereAndWhen(trade, city), i)}",
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
                var proposals = workers.Where(w => (w.Trade == trade || Kin(w.Trade, trade)) && w.Id != project.ClientId)
                    .OrderBy(_ => random.Next()).Take(random.Next(1, 5)).Select(w => Proposal.Send(
                    project,
                    w.Id,
                    new ProposalOffer
                    {
                        Letter = Sayings.Letter(names[client], w.City, trade, said++),
                        Price = Sayings.Round(budget * (85 + random.Next(40)) / 100),
                        Days = random.Next(2, 14),
                        Milestones = random.Next(3) == 0 ? Halves(Sayings.Round(budget), trade) : [],
                    }.Settled,
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
        var worker = workers.Find(w => w.Id == contract.ProfessionalId)!;
        await Finish(
            db,
            contract,
            Trades.All.Single(t => t.Category == project.Category),
            random.NextDouble() < worker.Quality,
            turn);
    }

    // A painter also answers who looks for a plasterer: branches are near each other in the files.
    private static bool Kin(Trade one, Trade other) =>
        one.Remote == other.Remote && Math.Abs(Place(one) - Place(other)) <= 1;

    private static int Place(Trade trade) => Trades.All.TakeWhile(t => t != trade).Count();

    private static IReadOnlyList<ProposedMilestone> Halves(decimal price, Trade trade)
    {
        var first = Sayings.Round(price * 0.4m);
        return trade.Remote
            ? [new("Primera versión para revisar", first, 4), new("Versión final y archivos", price - first, 5)]
            : [new("Materiales y preparación", first, 2), new("Trabajo terminado", price - first, 5)];
    }

    private static string[] WhereAndWhen(Trade trade, string city) => trade.Remote
        ?
        [
            "Tengo ejemplos de lo que me gusta y de lo que no.", "Es la primera vez que encargo algo así, valoro que me guíen.",
            "Puedo hacer una videollamada esta semana.", "Lo necesito antes de fin de mes, con margen para una corrección.",
        ]
        :
        [
            $"Es en {city}; puedo mostrar el lugar por la tarde.", "Me gustaría resolverlo en las próximas dos semanas.",
            "Mando fotos y medidas a quien las pida.", $"Estoy en {city} y los horarios los acomodamos.",
        ];

    private Task Expired() => At(LapsedSince, async db =>
    {
        var user = await db.Set<User>().SingleAsync(u => u.Email == Lapsed);
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

    private static string Email(int i, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{i}@demo.fixia.example");

    private static Trade Trade(string category) => Trades.All.Single(t => t.Category == category);
}
