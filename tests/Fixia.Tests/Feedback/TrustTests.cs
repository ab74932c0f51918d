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

        (await fixia.Get(contract, professional))["feedback"]["received"].ShouldBeNull();
        fixia.Clock.Advance(TimeSpan.FromDays(13));
        await fixia.Run<ShowFeedback>();
        (await fixia.Trust(professional, "professional")).ShouldBe((0, 0));

        fixia.Clock.Advance(TimeSpan.FromDays(1.1));
        await fixia.Run<ShowFeedback>();
        (await fixia.Trust(professional, "professional")).ShouldBe((1, 1));
        (await fixia.Post(contract + "/feedback", new { hasLike = false }, await fixia.SignIn(professional))).Code.ShouldBe("feedback_closed");
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
}
