using Fixia.Accounts;
using Fixia.Feedback;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Feedback;

public class TrustTests
{
    [Fact]
    public async Task Feedback_the_other_party_never_answers_counts_after_fourteen_days_and_then_it_is_too_late_to_answer()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client) = (await fixia.Professional("Pedro Caño"), await fixia.Register("Clara Cliente"));
        var contract = await fixia.Completed(await fixia.Service(professional), client, professional);
        await fixia.Feedback(contract, client, true);

        (await fixia.Get(contract + "/feedback", professional)).Body!["received"].ShouldBeNull();
        fixia.Clock.Advance(TimeSpan.FromDays(13));
        await fixia.Run<ShowFeedback>();
        (await fixia.Trust(professional, "professional")).ShouldBe((0, 0));

        fixia.Clock.Advance(TimeSpan.FromDays(1.1));
        await fixia.Run<ShowFeedback>();
        (await fixia.Trust(professional, "professional")).ShouldBe((1, 1));
        (await fixia.Post(contract + "/feedback", new { hasLike = false }, await fixia.SignIn(professional)))
            .Code.ShouldBe("feedback_closed");
        (await fixia.Trust(client, "client")).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Feedback_waits_for_the_work_to_be_completed()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client) = (await fixia.Professional("Pedro Caño"), await fixia.Register("Clara Cliente"));
        var contract = await fixia.Order(await fixia.Service(professional), client);
        await fixia.Deliver(contract, professional);
        (await fixia.Post(contract + "/feedback", new { hasLike = true }, client)).Code.ShouldBe("contract_not_completed");
    }

    [Fact]
    public async Task Twenty_feedbacks_at_once_are_all_in_the_sum()
    {
        await using var fixia = await Marketplace.Open();
        var professional = await fixia.Professional("Pedro Caño");
        var orders = await fixia.Service(professional);
        var jobs = new List<(Person Client, string Contract)>();
        for (var i = 0; i < 20; i++)
        {
            var client = await fixia.Register($"Clara {(char)('A' + i)}{(char)('A' + i)}");
            jobs.Add((client, await fixia.Completed(orders, client, professional)));
            await fixia.Feedback(jobs[i].Contract, professional, true);
        }

        await Task.WhenAll(jobs.Select((job, i) => fixia.Feedback(job.Contract, job.Client, i % 4 != 0)));

        var trust = (await fixia.Get($"/api/users/{professional.Handle}"))["professional"]["trust"]!;
        trust.ToJsonString().ShouldBe("""{"likes":15,"total":20,"percentage":75,"isNew":false,"people":20}""");
        (await fixia.Get("/api/me", professional))["trust"]["client"]!["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Two_people_who_hired_each_other_can_speak_last_at_the_same_time()
    {
        await using var fixia = await Marketplace.Open();
        var (one, other) = (await fixia.Professional("Pedro Caño"), await fixia.Professional("Juan Eléctrico"));
        var (ofOne, ofOther) = (await fixia.Service(one), await fixia.Service(other));
        var last = new List<(string Contract, Person By)>();
        for (var i = 0; i < 16; i++)
        {
            // Who worked and who speaks last changes, so that the two scores would be taken up in either order.
            var (orders, client, professional) = i % 2 == 0 ? (ofOne, other, one) : (ofOther, one, other);
            var contract = await fixia.Completed(orders, client, professional);
            var (first, second) = i % 4 < 2 ? (client, professional) : (professional, client);
            await fixia.Feedback(contract, first, true);
            last.Add((contract, second));
        }

        await Task.WhenAll(last.Select(l => fixia.Feedback(l.Contract, l.By, true)));
        foreach (var person in new[] { one, other })
        {
            (await fixia.Trust(person, "professional")).ShouldBe((8, 8));
            (await fixia.Trust(person, "client")).ShouldBe((8, 8));
        }
    }

    [Fact]
    public async Task Trust_outlives_the_subscription_and_is_there_when_it_comes_back()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client) = (await fixia.Professional("Pedro Caño"), await fixia.Register("Clara Cliente"));
        var contract = await fixia.Completed(await fixia.Service(professional), client, professional);
        await fixia.Feedback(contract, client, true);
        await fixia.Feedback(contract, professional, true);

        fixia.Clock.Advance(TimeSpan.FromDays(45));
        await fixia.Run<ExpireSubscriptions>();
        var page = await fixia.Get($"/api/users/{professional.Handle}");
        page["isProfessionalActive"].GetValue<bool>().ShouldBeFalse();
        (await fixia.Trust(professional, "professional")).ShouldBe((1, 1));

        await fixia.Subscribe(professional, Plan.Basic);
        (await fixia.Get($"/api/users/{professional.Handle}"))["isProfessionalActive"].GetValue<bool>().ShouldBeTrue();
        (await fixia.Trust(professional, "professional")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Feedback_is_edited_while_hidden_answered_once_and_reported()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client, stranger) = (
            await fixia.Professional("Pedro Caño"),
            await fixia.Register("Clara Cliente"),
            await fixia.Register("Esteban Extraño"));
        var contract = await fixia.Completed(await fixia.Service(professional), client, professional);
        var id = (
            await fixia.Post(contract + "/feedback", new { hasLike = false, comment = "Tardó." }, client))["id"].GetValue<Guid>();
        (await fixia.Send(
            HttpMethod.Patch,
            $"/api/feedback/{id}",
            new { hasLike = true, comment = "Tardó, pero quedó bien." },
            client))
            .Status.ShouldBe(204);
        (await fixia.Send(HttpMethod.Patch, $"/api/feedback/{id}", new { hasLike = false }, stranger)).Status.ShouldBe(404);
        (await fixia.Post($"/api/feedback/{id}/reply", new { reply = "Gracias." }, professional)).Status.ShouldBe(404);
        await fixia.Feedback(contract, professional, true);
        (await fixia.Send(HttpMethod.Patch, $"/api/feedback/{id}", new { hasLike = false }, client))
            .Code.ShouldBe("feedback_not_editable");
        (await fixia.Trust(professional, "professional")).ShouldBe((1, 1));

        (await fixia.Post($"/api/feedback/{id}/reply", new { reply = "Gracias, Clara." }, stranger)).Status.ShouldBe(404);
        (await fixia.Post($"/api/feedback/{id}/reply", new { reply = "Gracias, Clara." }, professional)).Status.ShouldBe(204);
        (await fixia.Post($"/api/feedback/{id}/reply", new { reply = "Otra." }, professional)).Code.ShouldBe("feedback_answered");
        var shown = (await fixia.Get($"/api/users/{professional.Handle}/feedback?role=professional"))["items"][0]!;
        shown["reply"]!.GetValue<string>().ShouldBe("Gracias, Clara.");
        shown["comment"]!.GetValue<string>().ShouldBe("Tardó, pero quedó bien.");
        async Task<List<string>> Offered(Person? reader) =>
            [.. (await fixia.Get($"/api/users/{professional.Handle}/feedback?role=professional", reader))["items"][0]!["actions"]!
                .AsArray().Select(a => a!.GetValue<string>())];
        (await Offered(stranger)).ShouldBe(["report"]);
        (await Offered(null)).ShouldBeEmpty();
        await fixia.Unverify(stranger);
        (await Offered(stranger)).ShouldBeEmpty();
        (await fixia.Post($"/api/feedback/{id}/reports", new { reason = "Es una venganza." }, stranger)).Code
            .ShouldBe("email_not_verified");
        await fixia.Verify(stranger);
        (await fixia.Post($"/api/feedback/{id}/reports", new { reason = "Es una venganza." }, stranger)).Status.ShouldBe(204);
        (await Offered(stranger)).ShouldBeEmpty();
        (await fixia.Post($"/api/feedback/{id}/reports", new { reason = "Es una venganza." }, stranger))
            .Code.ShouldBe("feedback_reported");
        (await fixia.Post($"/api/feedback/{id}/withdraw", new { reason = "Porque sí." }, stranger)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Who_says_which_version_of_their_feedback_they_saw_changes_only_that()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client) = (await fixia.Professional("Pedro Caño"), await fixia.Register("Clara Pestañas"));
        var contract = await fixia.Completed(await fixia.Service(professional), client, professional);
        var given = await fixia.Post(contract + "/feedback", new { hasLike = false, comment = "Tardó." }, client);
        var (path, seen) = ($"/api/feedback/{given["id"]}", given["version"].GetValue<int>());
        (await fixia.Change(path, seen, new { comment = "Tardó mucho." }, client)).Status.ShouldBe(204);
        (await fixia.Change(path, seen, new { hasLike = true }, client)).Status.ShouldBe(412);
        var now = (await fixia.Get(contract + "/feedback", client))["given"];
        (now["version"]!.GetValue<int>(), now["hasLike"]!.GetValue<bool>()).ShouldBe((seen + 1, false));
        // Saying the same again is no other version.
        (await fixia.Change(path, seen + 1, new { comment = "Tardó mucho." }, client)).Status.ShouldBe(204);
        (await fixia.Change(path, seen + 1, new { hasLike = true }, client)).Status.ShouldBe(204);
    }

    [Fact]
    public async Task A_day_later_even_hidden_feedback_stays_as_it_is()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client) = (await fixia.Professional("Pedro Caño"), await fixia.Register("Clara Cliente"));
        var contract = await fixia.Completed(await fixia.Service(professional), client, professional);
        var id = (await fixia.Post(contract + "/feedback", new { hasLike = false }, client))["id"].GetValue<Guid>();
        fixia.Clock.Advance(TimeSpan.FromHours(24.1));
        (await fixia.Send(HttpMethod.Patch, $"/api/feedback/{id}", new { hasLike = true }, await fixia.SignIn(client)))
            .Code.ShouldBe("feedback_not_editable");
    }

    [Fact]
    public async Task What_the_staff_withdraws_no_longer_counts_and_its_receiver_sees_why()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client) = (await fixia.Professional("Pedro Caño"), await fixia.Register("Clara Cliente"));
        var contract = await fixia.Completed(await fixia.Service(professional), client, professional);
        var id = (
            await fixia.Post(
                contract + "/feedback",
                new { hasLike = false, comment = "Insulto." },
                client))["id"].GetValue<Guid>();
        await fixia.Feedback(contract, professional, true);
        (await fixia.Trust(professional, "professional")).ShouldBe((0, 1));

        var admin = await fixia.Admin("Ana Admin");
        (await fixia.Post($"/api/feedback/{id}/withdraw", new { reason = "Contiene insultos." }, admin)).Status.ShouldBe(204);
        (await fixia.Post($"/api/feedback/{id}/withdraw", new { reason = "Otra vez." }, admin))
            .Code.ShouldBe("feedback_withdrawn");
        (await fixia.Trust(professional, "professional")).ShouldBe((0, 0));
        (await fixia.Get($"/api/users/{professional.Handle}/feedback?role=professional"))["items"].AsArray().ShouldBeEmpty();
        var mine = await fixia.Get("/api/me/trust/professional", professional);
        mine["total"].GetValue<int>().ShouldBe(0);
        mine["inputs"][0]!["withdrawnReason"]!.GetValue<string>().ShouldBe("Contiene insultos.");
    }

    [Fact]
    public async Task Everybody_can_do_the_sum_of_their_own_score_again()
    {
        await using var fixia = await Marketplace.Open();
        var professional = await fixia.Professional("Pedro Caño");
        var orders = await fixia.Service(professional);
        for (var i = 0; i < 4; i++)
        {
            var client = await fixia.Register($"Clara {(char)('A' + i)}{(char)('A' + i)}");
            var contract = await fixia.Completed(orders, client, professional);
            await fixia.Feedback(contract, client, i != 0);
            await fixia.Feedback(contract, professional, true);
        }

        var mine = await fixia.Get("/api/me/trust/professional", professional);
        var counted = mine["inputs"].AsArray().Where(f => f!["counts"]!.GetValue<bool>()).ToList();
        double likes = counted.Count(f => f!["hasLike"]!.GetValue<bool>());
        double total = counted.Count;
        mine["likes"].GetValue<int>().ShouldBe((int)likes);
        mine["percentage"].GetValue<decimal>().ShouldBe((decimal)(100 * likes / total));
        mine["people"].GetValue<int>().ShouldBe(counted.Select(f => f!["from"]!.GetValue<Guid>()).Distinct().Count());
        var (p, z) = (likes / total, 1.96);
        var wilson = (
            p + (z * z / (2 * total)) - (z * Math.Sqrt(((p * (1 - p)) + (z * z / (4 * total))) / total))) / (1 + (z * z / total));
        mine["ranking"].GetValue<double>().ShouldBe(wilson, 0.0001);
    }
}
