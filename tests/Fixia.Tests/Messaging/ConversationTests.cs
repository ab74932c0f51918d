using System.Text.Json.Nodes;
using Fixia.Tests.Realtime;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Messaging;

/// <summary>What two people write to each other, on two nodes: once, in order, and to nobody else.</summary>
public sealed class ConversationTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private readonly Marketplace fixia = nodes.Fixia;

    [Fact]
    public async Task With_lines_cut_and_messages_sent_twice_on_two_nodes_both_read_every_message_once_and_in_order()
    {
        var (ana, eva) = (await fixia.Professional("Ana Charla"), await fixia.Register("Eva Charla"));
        var path = await Begin(eva, ana, "¿Trabajás los sábados?");
        (await Say(path, ana, "Sí, hasta las dos.")).Status.ShouldBe(200);
        const int each = 25;
        using var enough = new CancellationTokenSource();
        var readers = new[] { (Who: ana, Random: new Random(1)), (Who: eva, Random: new Random(2)) }
            .Select(one => (one.Who, Shown: new SortedDictionary<int, string>(), one.Random)).ToList();
        var reading = readers.ConvertAll(r => Follow(path, r.Who, r.Shown, r.Random, enough.Token));

        // Each writes on both nodes, and does not know whether the first try arrived.
        await Task.WhenAll(new[] { ana, eva }.Select(async who =>
        {
            var random = new Random(who.Handle.Length);
            for (var n = 0; n < each; n++)
            {
                var (id, text) = (Guid.CreateVersion7(), $"{who.Handle} {n}");
                var tries = random.Next(1, 4);
                for (var left = tries; left > 0; left--)
                    (await Put(random.Next(2) == 0 ? nodes.First : nodes.Second, $"{path}/messages/{id}", new { text }, who))
                        .ShouldBe(200);
            }
        }));

        foreach (var (who, shown, _) in readers)
            await Until.True(() => Count(shown) == (2 * each) + 2, $"{who.Handle} reads everything");
        await enough.CancelAsync();
        await Task.WhenAll(reading);
        foreach (var (_, shown, _) in readers)
        {
            shown.Keys.ShouldBe(Enumerable.Range(1, (2 * each) + 2));
            foreach (var who in new[] { ana, eva })
                shown.Values.Where(
                    t => t.StartsWith(
                        who.Handle + " ",
                        StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, each).Select(n => $"{who.Handle} {n}"));
        }

        readers[0].Shown.ShouldBe(readers[1].Shown);
    }

    [Fact]
    public async Task Strangers_neither_read_nor_write_nor_count_nor_find_what_is_not_theirs()
    {
        var (ana, eva, mara) = (
            await fixia.Professional("Ana Privada"), await fixia.Register("Eva Privada"), await fixia.Register("Mara Mira"));
        var path = await Begin(eva, ana, "¿Cuánto sale arreglar una pérdida de agua?");
        var message = (await fixia.Get(path + "/messages", ana))["items"].AsArray()[0]!["id"];

        const string all = "/api/conversations";
        foreach (var get in new[] { path, path + "/messages", all, all + "/unread", all + "/search?q=perdida" })
            (await fixia.Get(get)).Status.ShouldBe(401);
        foreach (var get in new[] { path, path + "/messages" })
            (await fixia.Get(get, mara)).Status.ShouldBe(404);
        (await Say(path, mara, "Hola")).Status.ShouldBe(404);
        (await fixia.Post(path + "/marks", new { received = 1, read = 1 }, mara)).Status.ShouldBe(404);
        (await fixia.Post(path + "/typing", null, mara)).Status.ShouldBe(404);
        (await fixia.Post(path + "/reports", new { reason = "No me gusta nada.", numbers = new[] { 1 } }, mara))
            .Status.ShouldBe(404);
        (await fixia.Put(path, new { isArchived = true, isMuted = true }, mara)).Status.ShouldBe(404);
        (await fixia.Send(HttpMethod.Delete, $"{path}/messages/{message}", null, mara)).Status.ShouldBe(404);
        (await fixia.Send(HttpMethod.Delete, $"{path}/messages/{message}", null, ana)).Status.ShouldBe(404, "it is the other's");
        (await fixia.Get("/api/conversations", mara))["items"].AsArray().ShouldBeEmpty();
        (await fixia.Get("/api/conversations/search?q=perdida", mara)).Body!.AsArray().ShouldBeEmpty();
        // Spanish words in their forms, accents forgiven.
        foreach (var words in new[] { "perdida", "pérdidas", "arreglando agua" })
            (await fixia.Get($"/api/conversations/search?q={words}", ana))
                .Body!.AsArray().ShouldHaveSingleItem()!["number"]!.GetValue<int>().ShouldBe(1);
        (await fixia.Get("/api/conversations/search?q=gas", ana)).Body!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_first_question_goes_to_people_who_work_and_only_so_much_is_said_before_they_answer()
    {
        var (ana, eva, mara) = (
            await fixia.Professional("Ana Pregunta"), await fixia.Register("Eva Pregunta"), await fixia.Register("Mara Cliente"));
        (await Open(eva, mara.Handle, "none", null, "Hola")).Status.ShouldBe(404, "she does not work");
        (await Open(ana, ana.Handle, "none", null, "Hola")).Code.ShouldBe("own_conversation");
        await fixia.Unverify(mara);
        (await Open(mara, ana.Handle, "none", null, "Hola")).Code.ShouldBe("email_not_verified");
        var path = await Begin(eva, ana, "Hola");
        (await Begin(eva, ana, "¿Estás?")).ShouldBe(path, "about the same it is the same conversation");
        (await Say(path, eva, "¿Hola?")).Status.ShouldBe(200);
        (await Say(path, eva, "¿Holaaa?")).Code.ShouldBe("wait_for_answer");
        (await Say(path, ana, "Acá estoy.")).Status.ShouldBe(200);
        (await Say(path, eva, "¡Qué bueno!")).Status.ShouldBe(200);
        (await Say(path, eva, "   ")).Status.ShouldBe(400);
        (await Say(path, eva, new string('a', 4001))).Status.ShouldBe(400);

        var service = (await fixia.Service(ana)).Split('/')[3];
        (await Open(eva, ana.Handle, "service", service, "¿Incluye materiales?")).Status.ShouldBe(201);
        (await Open(eva, mara.Handle, "service", service, "¿Incluye materiales?")).Status.ShouldBe(404);
        (await Open(eva, ana.Handle, "contract", Guid.CreateVersion7().ToString(), "Hola")).Status.ShouldBe(404);
        for (var n = 0; n < 3; n++)
            (await Open(eva, (await fixia.Professional($"Pro Número {n}")).Handle, "none", null, "Hola")).Status.ShouldBe(201);
        (await Open(eva, (await fixia.Professional("Pro Demás")).Handle, "none", null, "Hola"))
            .Code.ShouldBe("too_many_conversations");
    }

    [Fact]
    public async Task What_was_sent_is_shown_read_changed_and_taken_back_and_keeps_its_trace()
    {
        var (ana, eva) = (await fixia.Professional("Ana Corrige"), await fixia.Register("Eva Corrige"));
        var path = await Begin(eva, ana, "Mi número es 11 4567 8901");
        var first = (await fixia.Get(path + "/messages", eva))["items"].AsArray()[0]!;
        first["contacts"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldContain("4567");
        (await fixia.Get(path + "/messages", ana))["items"]
            .AsArray()[0]!["contacts"]!.AsArray().ShouldBeEmpty("only its author is told");
        await using var wire = await Wire.Connect(nodes.Second.ClientOptions.BaseAddress);
        await wire.SignIn(eva.Token);

        (await fixia.Get("/api/conversations/unread", ana))["unread"].GetValue<int>().ShouldBe(1);
        (await fixia.Post(path + "/marks", new { received = 1, read = 0 }, ana)).Status.ShouldBe(204);
        (await Seen(path, eva)).ShouldBe((1, 0));
        (await fixia.Post(path + "/marks", new { received = 0, read = 9 }, ana)).Status.ShouldBe(204);
        (await Seen(path, eva)).ShouldBe((1, 1));
        (await fixia.Get("/api/conversations/unread", ana))["unread"].GetValue<int>().ShouldBe(0);
        (await fixia.Post(path + "/typing", null, ana)).Status.ShouldBe(204);
        await Until.True(() => wire.Passed.Any(p => p.Kind == "conversations.typing"), "on the other node she is seen typing");

        var answer = (
            await Say(path, ana, "Dale, te llamo", new { text = "Dale, te llamo", replyTo = 1 }))["id"].GetValue<Guid>();
        (await fixia.Send(HttpMethod.Patch, $"{path}/messages/{answer}", new { text = "Dale, escribime por acá" }, ana))
            .Status.ShouldBe(200);
        var changed = (await fixia.Get(path + "/messages?after=1", eva))["items"].AsArray()[0]!;
        (changed["text"]!.GetValue<string>(), changed["isEdited"]!.GetValue<bool>()).ShouldBe(("Dale, escribime por acá", true));
        changed["replyTo"]!["number"]!.GetValue<int>().ShouldBe(1);
        (await fixia.Send(HttpMethod.Patch, $"{path}/messages/{answer}", new { text = "Otra cosa" }, eva)).Status.ShouldBe(404);
        (await fixia.Send(HttpMethod.Delete, $"{path}/messages/{answer}", null, ana)).Status.ShouldBe(204);
        (await fixia.Send(HttpMethod.Patch, $"{path}/messages/{answer}", new { text = "Otra cosa" }, ana))
            .Code.ShouldBe("message_deleted");
        var gone = (await fixia.Get(path + "/messages", eva))["items"].AsArray()[1]!;
        (
            gone["text"]!.GetValue<string>(),
            gone["isDeleted"]!.GetValue<bool>(),
            gone["number"]!.GetValue<int>()).ShouldBe((string.Empty, true, 2));

        var old = (await Say(path, ana, "Esto queda"))["id"].GetValue<Guid>();
        nodes.Advance(TimeSpan.FromMinutes(16));
        ana = await fixia.SignIn(ana);
        (await fixia.Send(HttpMethod.Patch, $"{path}/messages/{old}", new { text = "No" }, ana)).Code.ShouldBe("message_too_old");
        (await fixia.Send(HttpMethod.Delete, $"{path}/messages/{old}", null, ana)).Code.ShouldBe("message_too_old");
    }

    [Fact]
    public async Task Whoever_is_blocked_cannot_write_and_what_is_quiet_or_put_away_stays_so_until_something_comes()
    {
        var (ana, eva) = (await fixia.Professional("Ana Bloquea"), await fixia.Register("Eva Bloqueada"));
        var path = await Begin(eva, ana, "Hola");
        (await fixia.Put(path, new { isArchived = true, isMuted = true }, ana)).Status.ShouldBe(204);
        (await fixia.Get("/api/conversations", ana))["items"].AsArray().ShouldBeEmpty();
        (await fixia.Get("/api/conversations?archived=true", ana))["items"].AsArray().Count.ShouldBe(1);
        (await fixia.Get("/api/conversations/unread", ana))["unread"].GetValue<int>().ShouldBe(0, "it is quiet");
        (await Say(path, eva, "¿Hola?")).Status.ShouldBe(200);
        (await fixia.Get("/api/conversations", ana))["items"]
            .AsArray().ShouldHaveSingleItem()!["unread"]!.GetValue<int>().ShouldBe(2);

        (await fixia.Put($"/api/me/blocked/{eva.Handle}", new { }, ana)).Status.ShouldBe(204);
        (await fixia.Put($"/api/me/blocked/{ana.Handle}", new { }, ana)).Status.ShouldBe(404, "not oneself");
        (await fixia.Get("/api/me/blocked", ana))
            .Body!.AsArray().ShouldHaveSingleItem()!["handle"]!.GetValue<string>().ShouldBe(eva.Handle);
        foreach (var (one, other) in new[] { (eva, ana), (ana, eva) })
        {
            (await Say(path, one, "¿Hola?")).Code.ShouldBe("cannot_be_written_to");
            (await Open(one, other.Handle, "none", null, "¿Hola?")).Code.ShouldBe("cannot_be_written_to");
        }

        (await fixia.Post(path + "/reports", new { reason = "Insiste sin parar.", numbers = new[] { 1, 2 } }, ana))
            .Status.ShouldBe(204);
        (await fixia.Post(path + "/reports", new { reason = "Insiste sin parar.", numbers = new[] { 99 } }, ana))
            .Status.ShouldBe(400);
        (await fixia.Send(HttpMethod.Delete, $"/api/me/blocked/{eva.Handle}", null, ana)).Status.ShouldBe(204);
        (await Say(path, ana, "Hola, Eva")).Status.ShouldBe(200);
        (await fixia.Post("/api/me/quick-answers", new { text = "Estoy en obra, te escribo a la tarde." }, ana))
            .Status.ShouldBe(201);
        (await fixia.Get("/api/me/quick-answers", ana)).Body!.AsArray().Count.ShouldBe(1);
        (await fixia.Get("/api/me/quick-answers", eva)).Body!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_stands_in_the_conversation_about_it_once_and_unread_messages_are_told_until_they_are_read()
    {
        var (ana, eva) = (await fixia.Professional("Ana Trabaja"), await fixia.Register("Eva Espera"));
        var contract = await fixia.Order(await fixia.Service(ana), eva);
        var id = contract.Split('/')[^1];
        var opened = await Open(eva, ana.Handle, "contract", id, "¿Cuándo empezás?");
        opened.Status.ShouldBe(201, opened.Body?.ToJsonString());
        var path = $"/api/conversations/{opened["id"]}";
        await fixia.Deliver(contract, ana);
        (await fixia.Post(contract + "/milestones/1/approve", new { delivery = 1 }, eva)).Status.ShouldBe(204);
        await Eventually(async () => (await Lines(path, eva)).Count == 3);
        (await Lines(path, ana)).ShouldBe(["delivered", "approved", "completed"], ignoreOrder: true);
        (await fixia.Get(path + "/messages", eva))["items"]
            .AsArray().Select(m => m!["number"]!.GetValue<int>()).ShouldBe([1, 2, 3, 4]);

        // Two minutes unread: the bell and a letter tell it, once; reading it there reads the bell's too.
        nodes.Advance(TimeSpan.FromMinutes(3));
        ana = await fixia.SignIn(ana);
        await Eventually(async () => (await Bell(ana)).Contains("Eva Espera te escribió"));
        await fixia.Mail.Wait(ana.Email, l => l.Subject.Contains("Eva Espera te escribió", StringComparison.Ordinal));
        (await fixia.Post(path + "/marks", new { received = 4, read = 4 }, ana)).Status.ShouldBe(204);
        await Eventually(async () => !(await Bell(ana)).Contains("Eva Espera te escribió"));
    }

    private static async Task Eventually(Func<Task<bool>> so)
    {
        for (var left = 300; left > 0; left--)
        {
            if (await so())
                return;
            await Task.Delay(50);
        }

        throw new ShouldAssertException("It did not come to this.");
    }

    private async Task<string> Bell(Person who) =>
        string.Join(
            '\n',
            (await fixia.Get("/api/notifications?unread=true", who))["items"]
                .AsArray().Select(n => n!["title"]!.GetValue<string>()));

    private async Task<List<string>> Lines(string path, Person who) =>
        [
            .. (await fixia.Get(path + "/messages", who))["items"]
            .AsArray().Select(m => m!["happened"]?.GetValue<string>()).OfType<string>(),
        ];

    private async Task<(int Received, int Read)> Seen(string path, Person who)
    {
        var conversation = await fixia.Get(path, who);
        return (conversation["otherReceived"].GetValue<int>(), conversation["otherRead"].GetValue<int>());
    }

    private Task<Answer> Open(Person who, string with, string about, string? id, string text) =>
        fixia.Post("/api/conversations", new { with, about, aboutId = id, messageId = Guid.CreateVersion7(), text }, who);

    private async Task<string> Begin(Person who, Person with, string text)
    {
        var opened = await Open(who, with.Handle, "none", null, text);
        opened.Status.ShouldBe(201, opened.Body?.ToJsonString());
        return $"/api/conversations/{opened["id"]}";
    }

    private Task<Answer> Say(string path, Person who, string text, object? whole = null) =>
        fixia.Put($"{path}/messages/{Guid.CreateVersion7()}", whole ?? new { text }, who);

    private static async Task<int> Put(FixiaServer node, string path, object body, Person who)
    {
        using var http = node.Client();
        http.DefaultRequestHeaders.Authorization = new("Bearer", who.Token);
        using var content = System.Net.Http.Json.JsonContent.Create(body);
        return (int)(await http.PutAsync(path, content)).StatusCode;
    }

    private static int Count(SortedDictionary<int, string> shown)
    {
        lock (shown)
            return shown.Count;
    }

    // As a browser does it: hears over a line that breaks again and again, now on this node and now on that one, that there is
    // something new, and asks for what comes after the last message it shows.
    private async Task Follow(
        string path, Person who, SortedDictionary<int, string> shown, Random random, CancellationToken enough)
    {
        long? position = 0;
        var asking = new SemaphoreSlim(1);
        async Task Ask()
        {
            await asking.WaitAsync(CancellationToken.None);
            try
            {
                var last = 0;
                lock (shown)
                    last = shown.Count == 0 ? 0 : shown.Keys.Last();
                var part = await fixia.Get($"{path}/messages?after={last}&limit=50", who);
                lock (shown)
                {
                    foreach (var message in part["items"].AsArray())
                        shown.Add(message!["number"]!.GetValue<int>(), message["text"]!.GetValue<string>());
                }
            }
            finally
            {
                asking.Release();
            }
        }

        while (!enough.IsCancellationRequested)
        {
            var asked = new List<Task>();
            try
            {
                var node = random.Next(2) == 0 ? nodes.First : nodes.Second;
                await using var wire = await Wire.Connect(node.ClientOptions.BaseAddress, part =>
                {
                    if (part["entries"]!.AsArray().Count > 0)
                    {
                        lock (asked)
                            asked.Add(Ask());
                    }

                    position = part["position"]!.GetValue<long>();
                });
                await wire.SignIn(who.Token, position);
                await Task.WhenAny(wire.Closed, Task.Delay(random.Next(20, 200), enough));
                wire.Cut();
            }
            catch (Exception cut) when (
                cut is ShouldAssertException or InvalidOperationException or System.Net.WebSockets.WebSocketException)
            {
                // As lines are.
            }

            Task[] all;
            lock (asked)
                all = [.. asked];
            await Task.WhenAll(all);
        }
    }
}
