using Shouldly;
using Xunit;

namespace Fixia.Tests.Sandbox;

public sealed class RenewalTests
{
    [Fact]
    public async Task A_month_later_the_next_charge_is_approved()
    {
        await using var sandbox = await SandboxHost.Start();
        var id = await Given.Authorized(sandbox);

        await sandbox.Control("clock", new { advanceDays = 31 });

        var charges = await sandbox.Charges(id);
        charges.Select(c => c["payment"]!["status"]!.GetValue<string>()).ShouldBe(["approved", "approved"]);
        charges.Select(c => c["id"]!.GetValue<long>()).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_rejected_charge_is_retried_for_ten_days_and_the_third_ends_the_subscription()
    {
        await using var sandbox = await SandboxHost.Start();
        var id = await Given.Authorized(sandbox);
        await sandbox.Control($"preapprovals/{id}", new { outcome = "FUND" });

        await sandbox.Control("clock", new { advanceDays = 32 });
        var charge = (await sandbox.Charges(id))[0];
        charge["status"]!.GetValue<string>().ShouldBe("recycling");
        charge["payment"]!["status_detail"]!.GetValue<string>().ShouldBe("cc_rejected_insufficient_amount");

        await sandbox.Control("clock", new { advanceDays = 11 });
        charge = (await sandbox.Charges(id))[0];
        charge["status"]!.GetValue<string>().ShouldBe("processed");
        charge["retry_attempt"]!.GetValue<int>().ShouldBe(4);
        (await sandbox.Get($"/preapproval/{id}"))["status"]!.GetValue<string>().ShouldBe("authorized");

        await sandbox.Control("clock", new { advanceDays = 62 });
        (await sandbox.Get($"/preapproval/{id}"))["status"]!.GetValue<string>().ShouldBe("cancelled");
        (await sandbox.Charges(id)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_charge_in_recycling_is_paid_when_the_card_works_again()
    {
        await using var sandbox = await SandboxHost.Start();
        var id = await Given.Authorized(sandbox);
        await sandbox.Control($"preapprovals/{id}", new { outcome = "FUND" });
        await sandbox.Control("clock", new { advanceDays = 32 });
        await sandbox.Control($"preapprovals/{id}", new { outcome = (string?)null });

        await sandbox.Control("clock", new { advanceDays = 3 });

        (await sandbox.Charges(id))[0]["payment"]!["status"]!.GetValue<string>().ShouldBe("approved");
    }

    static class Given
    {
        public static async Task<string> Authorized(SandboxHost sandbox)
        {
            var id = await sandbox.Subscribe();
            (await sandbox.Pay(id, "APRO")).Headers.Location.ShouldNotBeNull();
            return id;
        }
    }
}
