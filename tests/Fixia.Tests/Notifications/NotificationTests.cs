using System.Text.Json.Nodes;
using Fixia.Contracts;
using Fixia.Notifications;
using Fixia.Platform.Data;
using Fixia.Platform.Text;
using Fixia.Subscriptions;
using Fixia.Tests.Realtime;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Notifications;

/// <summary>What people are told, once, wherever they read it, and how they stop it.</summary>
public sealed class NotificationTests(NotificationTests.House house) : IClassFixture<NotificationTests.House>
{
    private readonly Marketplace fixia = house.Fixia;

    [Fact]
    public async Task A_job_is_told_to_both_from_the_first_order_to_the_last_word()
    {
        var (ana, clara) = (await fixia.Professional("Ana Avisada"), await fixia.Register("Clara Avisada"));
        var service = await fixia.Service(ana, instant: false);
        var order = (
            await fixia.Post(
                service,
                new { brief = "Hay que cambiar el tablero entero.", price = 5000 },
                clara))["id"].GetValue<Guid>();
        await Told(ana, "order_placed", $"/pedidos/{order}");
        var contract = (await fixia.Post($"/api/orders/{order}/confirm", null, ana))["contractId"].GetValue<Guid>();
        var path = $"/contratos/{contract}";
        (await Told(clara, "order_answered", path))["title"]!.GetValue<string>().ShouldContain("Ana Avisada confirmó tu pedido");

        await fixia.Deliver($"/api/contracts/{contract}", ana);
        await Told(clara, "delivered", path);
        await fixia.Post(
            $"/api/contracts/{contract}/milestones/1/request-changes",
            new { note = "Falta la tapa.", delivery = 1 },
            clara);
        await Told(ana, "changes_requested", path);
        await fixia.Deliver($"/api/contracts/{contract}", ana);
        (await fixia.Post($"/api/contracts/{contract}/milestones/1/approve", new { delivery = 2 }, clara)).Status.ShouldBe(204);
        await Told(ana, "approved", path);
        await Told(ana, "feedback_open", path);
        await Told(clara, "feedback_open", path);
        (await fixia.Post($"/api/contracts/{contract}/feedback", new { hasLike = true, comment = "Excelente." }, clara))
            .Status.ShouldBe(201);
        await Told(ana, "feedback_given", path);
        (await fixia.Post($"/api/contracts/{contract}/feedback", new { hasLike = true, comment = "Muy amable." }, ana))
            .Status.ShouldBe(201);
        await Told(ana, "feedback_received", path);
        await Told(clara, "feedback_received", path);

        // What belongs together is one until it is read: two deliveries, of which the list shows the newest.
        var delivered = (await List(clara)).Where(n => n["kind"]!.GetValue<string>() == "delivered").ShouldHaveSingleItem();
        delivered["count"]!.GetValue<int>().ShouldBe(2);
        delivered["title"]!.GetValue<string>().ShouldBe("Ana Avisada hizo 2 entregas de «Instalaciones eléctricas completas»");
        delivered["why"]!.GetValue<string>().ShouldBe("Te avisamos porque sos parte de este trabajo.");
        delivered["actor"]!["handle"]!.GetValue<string>().ShouldBe(ana.Handle);
        var letter = await fixia.Mail.Wait(clara.Email, l => l.Subject.Contains("entregó", StringComparison.Ordinal));
        letter.Text.ShouldContain(path);
        letter.Text.ShouldContain("Dejar de recibir estos correos");
    }

    [Fact]
    public async Task A_project_is_told_to_its_client_and_to_those_who_answer_it_and_proposals_are_counted_together()
    {
        var clara = await fixia.Register("Clara Encarga");
        var (ana, eva) = (
            await fixia.Professional("Ana Propone", Fixia.Accounts.Plan.Premium),
            await fixia.Professional("Eva Propone", Fixia.Accounts.Plan.Premium));
        var project = await fixia.Post("/api/projects", Need, clara);
        project.Status.ShouldBe(201, project.Body?.ToJsonString());
        var (id, slug) = (project["id"].GetValue<Guid>(), project["slug"].GetValue<string>());
        (await fixia.Post($"/api/projects/{id}/invitations", new { handle = ana.Handle }, clara)).Status.ShouldBe(200);
        await Told(ana, "invited", $"/proyectos/{slug}");
        var asked = await fixia.Post(
            $"/api/projects/{id}/questions",
            new { question = "¿La pintura la ponés vos o la llevo yo?" },
            eva);
        await Told(clara, "question_asked", $"/proyectos/{slug}");
        await fixia.Post(
            $"/api/projects/{id}/questions/{asked.Body![0]!["id"]}/answer",
            new { answer = "La llevás vos." },
            clara);
        await Told(eva, "question_answered", $"/proyectos/{slug}");

        var proposals = new List<Guid>();
        foreach (var who in new[] { ana, eva })
        {
            var sent = await fixia.Post(
                $"/api/projects/{id}/proposals",
                new { letter = "Pinto casas hace quince años y puedo empezar el lunes mismo.", price = 1500, days = 5 },
                who);
            sent.Status.ShouldBe(201, sent.Body?.ToJsonString());
            proposals.Add(sent["id"].GetValue<Guid>());
        }

        await Until(
            async () =>
                (await List(clara))
                    .Any(n => n["kind"]!.GetValue<string>() == "proposal_received" && n["count"]!.GetValue<int>() == 2));
        (await Told(clara, "proposal_received", $"/proyectos/{slug}/propuestas"))["title"]!.GetValue<string>()
            .ShouldBe("2 propuestas nuevas en «Necesito pintar mi casa»");
        (await fixia.Post($"/api/proposals/{proposals[0]}/shortlist", new { }, clara)).Status.ShouldBe(200);
        await Told(ana, "proposal_shortlisted", $"/proyectos/{slug}");
        var accepted = await fixia.Post($"/api/proposals/{proposals[0]}/accept", new { }, clara);
        await Told(ana, "proposal_accepted", $"/contratos/{accepted["contractId"]}");
        (await Told(eva, "proposal_declined", $"/proyectos/{slug}"))["title"]!
            .GetValue<string>().ShouldStartWith("Eligieron otra propuesta");
        // The same in the reader's language.
        (await Ask(eva, "en"))["items"]!.AsArray().Select(n => n!["title"]!.GetValue<string>())
            .ShouldContain("Another proposal was chosen for “Necesito pintar mi casa”");
    }

    [Fact]
    public async Task Nobody_reads_counts_or_marks_what_others_were_told_and_read_anywhere_is_read_everywhere()
    {
        var (ana, eva) = (await fixia.Register("Ana Lee"), await fixia.Register("Eva Espía"));
        foreach (var path in new[] { "/api/notifications", "/api/notifications/unread", "/api/notifications/preferences" })
            (await fixia.Get(path)).Status.ShouldBe(401);
        foreach (var n in Enumerable.Range(0, 3))
            await Tell(ana, Kinds.ProposalReceived, $"it:{n}", $"thread:{n}");
        await Tell(ana, Kinds.Delivered, "other", "thread:other");
        await Tell(ana, Kinds.Delivered, "other", "thread:other");
        (await Unread(ana)).ShouldBe(4, "what is told twice is one");
        (await Unread(eva)).ShouldBe(0);

        var heard = 0;
        await using var wire = await Wire.Connect(
            fixia.Address,
            part => Interlocked.Add(ref heard, part["entries"]!.AsArray().Count));
        await wire.SignIn(ana.Token);
        var first = (await List(ana))[0];
        (await fixia.Post($"/api/notifications/{first["id"]}/read", null, eva)).Status.ShouldBe(404);
        (await Unread(ana)).ShouldBe(4);
        (await fixia.Post($"/api/notifications/{first["id"]}/read", null, ana)).Status.ShouldBe(204);
        (await Unread(ana)).ShouldBe(3);
        (await fixia.Post("/api/notifications/read", new { kind = "proposal_received" }, ana)).Status.ShouldBe(204);
        (await Unread(ana)).ShouldBe(first["kind"]!.GetValue<string>() == "delivered" ? 0 : 1);
        (await fixia.Post("/api/notifications/read", new { kind = "nonsense" }, ana)).Status.ShouldBe(400);
        (await fixia.Post("/api/notifications/read", new { }, ana)).Status.ShouldBe(204);
        (await Unread(ana)).ShouldBe(0);
        await Fixia.Tests.Realtime.Until.True(() => Volatile.Read(ref heard) >= 2, "other screens hear of it");

        // Page by page, everything once.
        var (seen, cursor) = (new List<string>(), string.Empty);
        do
        {
            var page = await fixia.Get($"/api/notifications?limit=3{cursor}", ana);
            seen.AddRange(page["items"].AsArray().Select(n => n!["id"]!.GetValue<string>()));
            cursor = page.Body!["nextCursor"] is { } next ? $"&cursor={next}" : string.Empty;
        }
        while (cursor.Length > 0);
        (seen.Count, seen.Distinct().Count()).ShouldBe((4, 4));
        (await fixia.Get("/api/notifications?cursor=bm8", ana)).Status.ShouldBe(400);
        (await fixia.Get("/api/notifications?unread=true", ana))["items"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_switched_off_is_not_told_what_is_critical_always_is_and_a_letter_can_stop_itself()
    {
        var ana = await fixia.Register("Ana Silencia");
        (await fixia.Put("/api/notifications/preferences/security", new { app = false, email = false }, ana))
            .Code.ShouldBe("always_told");
        (await fixia.Put("/api/notifications/preferences/nonsense", new { app = false, email = false }, ana))
            .Status.ShouldBe(404);
        (await fixia.Put("/api/notifications/preferences/delivered", new { app = false, email = false }, ana))
            .Status.ShouldBe(200);
        await Tell(ana, Kinds.Delivered, "a", "a");
        (await Unread(ana)).ShouldBe(0);

        await Tell(ana, Kinds.ProposalReceived, "b", "b");
        var letter = await fixia.Mail.Wait(ana.Email, l => l.Text.Contains("Ana Otra", StringComparison.Ordinal));
        letter.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        var stop = new Uri(letter.Headers["List-Unsubscribe"].Trim('<', '>')).PathAndQuery;
        // As a mail program does it: signed out, with a form.
        using var http = new HttpClient { BaseAddress = fixia.Address };
        using var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        ((int)(await http.PostAsync(stop, form)).StatusCode).ShouldBe(204);
        ((int)(await http.PostAsync(stop, null)).StatusCode).ShouldBe(204, "twice is once");
        ((int)(await http.PostAsync(stop[..^6] + "AAAAAA", null)).StatusCode).ShouldBe(400);
        var kept = (await fixia.Get("/api/notifications/preferences", ana))["kinds"]
            .AsArray().Single(k => k!["kind"]!.GetValue<string>() == "proposal_received")!;
        (kept["app"]!.GetValue<bool>(), kept["email"]!.GetValue<bool>()).ShouldBe((true, false));
        await Tell(ana, Kinds.ProposalReceived, "c", "c");
        await Tell(ana, Kinds.Invited, "d", "d");
        await fixia.Mail.Wait(ana.Email, l => l.Subject.Contains("te invitó", StringComparison.Ordinal));
        fixia.Mail.To(ana.Email).Count(l => l.Subject.Contains("te envió una propuesta", StringComparison.Ordinal)).ShouldBe(1);

        // Letters of lower floors ask too: the password is critical, and says nothing of stopping it.
        (await fixia.Post(
            "/api/auth/change-password",
            new { current = "una frase bien larga", password = "otra frase bien larga" },
            ana))
            .Status.ShouldBe(204);
        var critical = await fixia.Mail.Wait(ana.Email, l => l.Subject.Contains("contraseña", StringComparison.Ordinal));
        critical.Headers.ShouldBeEmpty();
        await Until(async () => (await List(ana)).Any(n => n["kind"]!.GetValue<string>() == "security"));
    }

    [Fact]
    public async Task Quiet_hours_digests_and_the_budget_hold_back_what_can_wait_and_one_letter_tells_it()
    {
        var (ana, eva, leo) = (
            await fixia.Register("Ana Duerme"), await fixia.Register("Eva Resume"), await fixia.Register("Leo Tormenta"));
        // It is noon in Argentina, on a Tuesday.
        MoveTo(new DateTimeOffset(2031, 1, 7, 15, 0, 0, TimeSpan.Zero));
        (ana, eva, leo) = (await fixia.SignIn(ana), await fixia.SignIn(eva), await fixia.SignIn(leo));
        (await Raw(ana, """{"digest":"daily","digest":"weekly"}""")).ShouldBe(400, "a field stands once");
        (await fixia.Send(HttpMethod.Patch, "/api/notifications/preferences", new { quietFrom = "11:00:00" }, ana))
            .Status.ShouldBe(400);
        (await fixia.Send(HttpMethod.Patch, "/api/notifications/preferences", new { zone = "Marte/Olympus" }, ana))
            .Status.ShouldBe(400);
        (await fixia.Send(
            HttpMethod.Patch,
            "/api/notifications/preferences",
            new { quietFrom = "11:00:00", quietUntil = "14:00:00" },
            ana))
            .Status.ShouldBe(200);
        (await fixia.Send(HttpMethod.Patch, "/api/notifications/preferences", new { digest = "weekly" }, eva))
            .Status.ShouldBe(200);

        await Tell(ana, Kinds.Delivered, "quiet", "quiet");
        await Tell(eva, Kinds.Delivered, "digest", "digest");
        // A storm of things for one person, of which a letter each goes out until the budget is used, and the critical
        // one.
        for (var n = 0; n < 22; n++)
            await Tell(leo, Kinds.QuestionAsked, $"storm:{n}", $"storm:{n}");
        await Tell(leo, Kinds.Security, "storm:password", "security", "password");
        await house.Drain();
        fixia.Mail.To(leo.Email)
            .Count(l => l.Subject.Contains("preguntó", StringComparison.Ordinal))
            .ShouldBe(new NotificationsOptions().LettersPerDay);
        fixia.Mail.To(ana.Email).ShouldAllBe(l => !l.Subject.Contains("entregó", StringComparison.Ordinal));
        (await Unread(leo)).ShouldBe(23);

        async Task<int> Digests(Person who)
        {
            await fixia.Run<SendDigests>();
            await house.Drain();
            return fixia.Mail.To(who.Email).Count(
                l => l.Subject.Contains(
                    "en Fixia", StringComparison.Ordinal) && l.Subject.Contains("novedad", StringComparison.Ordinal));
        }

        (await Digests(ana)).ShouldBe(0);
        MoveTo(new DateTimeOffset(2031, 1, 7, 17, 1, 0, TimeSpan.Zero));
        (await Digests(ana)).ShouldBe(1);
        (await Digests(leo)).ShouldBe(0);
        MoveTo(new DateTimeOffset(2031, 1, 8, 11, 1, 0, TimeSpan.Zero));
        (await Digests(leo)).ShouldBe(1);
        (await Digests(eva)).ShouldBe(0);
        MoveTo(new DateTimeOffset(2031, 1, 13, 11, 1, 0, TimeSpan.Zero));
        (await Digests(eva)).ShouldBe(1);
        (await Digests(leo)).ShouldBe(1, "once is enough");
        var digest = fixia.Mail.To(eva.Email).Last();
        digest.Headers.Keys.ShouldContain("List-Unsubscribe");
        digest.Text.ShouldContain("Ana Otra entregó «Algo»");
    }

    [Fact]
    public async Task Old_notifications_leave_with_their_month_and_those_that_came_before_their_month_was_made_stay()
    {
        var ana = await fixia.Register("Ana Archiva");
        MoveTo(new DateTimeOffset(2033, 5, 20, 12, 0, 0, TimeSpan.Zero));
        await Tell(ana, Kinds.Delivered, "may", "may");
        await fixia.Run<KeepMonths>();
        MoveTo(new DateTimeOffset(2033, 6, 20, 12, 0, 0, TimeSpan.Zero));
        await Tell(ana, Kinds.Delivered, "june", "june");
        ana = await fixia.SignIn(ana);
        (await Partitions()).ShouldContain("notifications_2033_05");
        (await List(ana)).Count.ShouldBe(2);

        MoveTo(new DateTimeOffset(2034, 6, 2, 12, 0, 0, TimeSpan.Zero));
        await fixia.Run<KeepMonths>();
        ana = await fixia.SignIn(ana);
        (await List(ana)).Count.ShouldBe(1);
        (await Partitions()).ShouldNotContain("notifications_2033_05");
    }

    [Fact]
    public void Every_kind_has_its_words_in_both_languages_and_every_letter_one_kind()
    {
        foreach (var language in new[] { "es", "en" })
        {
            foreach (var kind in Kinds.All)
            {
                var texts = Texts.In(language);
                texts.Has("notification_kind." + kind.Name).ShouldBeTrue(kind.Name);
                (
                    texts.Has("notification." + kind.Name) || texts.Words.Keys.Any(
                        k => k.StartsWith($"notification.{kind.Name}.", StringComparison.Ordinal))).ShouldBeTrue(kind.Name);
            }

            foreach (
                var note in Enum.GetValues<SubscriptionNote>().Except(
                    [SubscriptionNote.AwaitingRenewal, SubscriptionNote.CheckoutClosed]))
                Texts.In(language)
                    .Has("notification.subscription." + Conventions.SnakeCase(note.ToString())).ShouldBeTrue(note.ToString());
        }
    }

    [Fact]
    public async Task What_one_wishes_at_once_is_all_kept_also_the_first_time()
    {
        var ana = await fixia.Register("Wanda Deseos");
        var known = (await fixia.Get("/api/notifications/preferences", ana))["kinds"].AsArray()
            .Where(k => k!["canSwitchOff"]!.GetValue<bool>()).Select(k => k!["kind"]!.GetValue<string>()).Take(6).ToList();

        var answers = await Task.WhenAll(
            known.Select(kind => fixia.Put($"/api/notifications/preferences/{kind}", new { app = true, email = false }, ana))
                .Append(fixia.Send(
                    HttpMethod.Patch,
                    "/api/notifications/preferences",
                    new { quietFrom = "22:00:00", quietUntil = "08:00:00" },
                    ana)));

        answers.ShouldAllBe(a => a.Status == 200);
        var kept = await fixia.Get("/api/notifications/preferences", ana);
        kept["hours"]!["quietUntil"]!.GetValue<string>().ShouldBe("08:00:00");
        kept["kinds"].AsArray().Where(k => known.Contains(k!["kind"]!.GetValue<string>()))
            .ShouldAllBe(k => !k!["email"]!.GetValue<bool>());
    }

    private static readonly object Need = new
    {
        title = "Necesito pintar mi casa",
        description = "Tres ambientes y un pasillo, con pintura al agua.",
        category = "pintura",
        budgetMin = 1000,
        budgetMax = 2000,
        isRemote = true,
        publish = true,
    };

    private static async Task Until(Func<Task<bool>> so)
    {
        for (var left = 400; left > 0; left--)
        {
            if (await so())
                return;
            await Task.Delay(50);
        }

        throw new ShouldAssertException("It did not come to this.");
    }

    private void MoveTo(DateTimeOffset moment) => fixia.Clock.Advance(moment - fixia.Clock.GetUtcNow());

    private async Task<JsonNode> Told(Person who, string kind, string path)
    {
        JsonNode? found = null;
        await Until(
            async () =>
                (
                    found = (await List(who)).Find(
                        n => n["kind"]!.GetValue<string>() == kind && n["path"]!.GetValue<string>() == path)) is not null);
        return found!;
    }

    private async Task<List<JsonNode>> List(Person who) =>
        [.. (await fixia.Get("/api/notifications?limit=50", who))["items"].AsArray().Select(n => n!)];

    private async Task<JsonNode> Ask(Person who, string language)
    {
        using var http = new HttpClient { BaseAddress = fixia.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", who.Token);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return JsonNode.Parse(await http.GetStringAsync("/api/notifications?limit=50"))!;
    }

    private async Task<int> Raw(Person who, string body)
    {
        using var http = new HttpClient { BaseAddress = fixia.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", who.Token);
        using var content = new StringContent(body, null, "application/merge-patch+json");
        return (int)(await http.PatchAsync("/api/notifications/preferences", content)).StatusCode;
    }

    private async Task<int> Unread(Person who) => (await fixia.Get("/api/notifications/unread", who))["unread"].GetValue<int>();

    private Task Tell(Person who, Kind kind, string source, string thread, string? variant = null) => fixia.Do(services =>
        services.GetRequiredService<Notifier>().Tell(
            new Notice(
                who.Id,
                kind,
                source,
                thread,
                "/panel",
                new Facts { Variant = variant, Title = "Algo", Other = "Ana Otra" }), default));

    private async Task<List<string>> Partitions()
    {
        var names = new List<string>();
        await fixia.Do(async services => names = await services.GetRequiredService<FixiaDb>().Database.SqlQuery<string>(
            $"""
            select c.relname as "Value" from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'notifications'::regclass
            """).ToListAsync());
        return names;
    }

    public sealed class House : IAsyncLifetime
    {
        internal Marketplace Fixia { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Fixia = await Marketplace.Open(new FixiaServer());

        public ValueTask DisposeAsync() => Fixia.DisposeAsync();

        /// <summary>Waits until nothing is left to deliver.</summary>
        internal async Task Drain()
        {
            await Until(async () =>
            {
                var left = 0;
                await Fixia.Do(async services => left = await services.GetRequiredService<FixiaDb>().Database
                    .SqlQuery<int>($"""
                        select count(*)::int as "Value" from outbox where parked_at is null and delivery like 'notifications.%'
                        """).SingleAsync());
                return left == 0;
            });
        }
    }
}
