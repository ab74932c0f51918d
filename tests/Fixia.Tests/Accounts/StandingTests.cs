using System.Globalization;
using System.Text.RegularExpressions;
using Fixia.Accounts;
using Fixia.Platform.Data;
using Fixia.Platform.Time;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Accounts;

/// <summary>Rules that stand in C# and in SQL, because both ask them: here they are compared.</summary>
public sealed partial class StandingTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Who_is_a_professional_right_now_is_the_same_in_both_languages()
    {
        foreach (var active in new[] { true, false })
        {
            foreach (var paidUntil in new[] { Noon.AddDays(-1), Noon.AddTicks(-10), Noon, Noon.AddTicks(10), Noon.AddDays(1) })
            {
                var sql = await Ask<bool>("select is_professional_at($1, $2, $3)", active, paidUntil, Noon);
                sql.ShouldBe(User.IsProfessional(active, paidUntil, Noon), $"{active}, {paidUntil:o}");
            }
        }
    }

    [Fact]
    public async Task Which_plans_carry_the_premium_badge_is_the_same_in_both_languages()
    {
        foreach (var plan in Enum.GetValues<Plan>())
            (await Ask<bool>("select is_premium_plan($1)", Conventions.SnakeCase(plan.ToString())))
                .ShouldBe(plan.IsPremium(), plan.ToString());
    }

    [Fact]
    public async Task What_clocks_in_Argentina_show_is_the_same_in_both_languages()
    {
        // January 2008 had summer time, 2026 has none.
        for (var moment = new DateTimeOffset(2007, 12, 1, 2, 30, 0, TimeSpan.Zero); moment.Year < 2028; moment = moment.AddDays(
            17).AddHours(5))
        {
            var local = Argentina.TimeOf(moment).DateTime;
            (await Ask<DateTime>("select argentine_time($1)", moment))
                .ShouldBe(local, moment.ToString("o", CultureInfo.InvariantCulture));
            if (moment.Year > 2009)
                Argentina.MomentOf(local).ShouldBe(moment);
        }

        Argentina.TimeOf(new DateTimeOffset(2008, 1, 15, 12, 0, 0, TimeSpan.Zero))
            .Hour.ShouldBe(10, "the machine has data of time zones");
        Argentina.Written(new DateTimeOffset(2026, 12, 1, 2, 59, 0, TimeSpan.Zero)).ShouldBe("30/11/2026");
    }

    [Fact]
    public void Nobody_writes_these_rules_again()
    {
        var homes = new[] { "Accounts/User.cs", "Platform/Time/Argentina.cs", "Accounts/Schema/Routines/is_premium_plan.sql" };
        var again = Sources.Server.Where(f => !homes.Contains(f.Key) && Rules().IsMatch(f.Value)).Select(f => f.Key);
        again.ShouldBeEmpty();
    }

    [GeneratedRegex(
        @"subscription_?expires_?at\s*[<>]|Hours\(-3\)|interval '3 hours'|in \('premium', 'enterprise'\)|= 'enterprise'"
            + @"|(?:[<>=!]=?|\bis|Type:) Plan\.(?:Premium|Enterprise)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Rules();

    private async Task<T> Ask<T>(string sql, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(server.Database);
#pragma warning disable CA2100 // Written above.
        await using var ask = source.CreateCommand(sql);
#pragma warning restore CA2100
        foreach (var value in values)
            ask.Parameters.Add(new() { Value = value });
        return (T)(await ask.ExecuteScalarAsync()).ShouldNotBeNull();
    }
}
