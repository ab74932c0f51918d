using Fixia.Accounts;
using Fixia.Subscriptions;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;
using static Fixia.Subscriptions.SubscriptionStatus;

namespace Fixia.Tests.Subscriptions;

/// <summary>Every state and everything that can happen in it, also what must be refused.</summary>
public class StateTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 31, 15, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Grace = TimeSpan.FromDays(10);
    private static readonly PlanCatalogue Plans = new(Options.Create(new PlanOptions()));

    public enum Happening
    {
        Paid,
        Rejected,
        PeriodEnds,
        GraceEnds,
        OwnerCancels,
        ProviderEnds,
        OwnerReactivates,
        HigherPlanAuthorized,
        Revoked,
    }

    // Written out on purpose: null stands for "refused, or nothing changes".
    private static readonly Dictionary<(SubscriptionStatus, Happening), SubscriptionStatus?> Table = new()
    {
        [(Pending, Happening.Paid)] = Active,
        [(Pending, Happening.Rejected)] = null,
        [(Pending, Happening.PeriodEnds)] = null,
        [(Pending, Happening.GraceEnds)] = null,
        [(Pending, Happening.OwnerCancels)] = Expired,
        [(Pending, Happening.ProviderEnds)] = Expired,
        [(Pending, Happening.OwnerReactivates)] = null,
        [(Pending, Happening.HigherPlanAuthorized)] = null,
        [(Pending, Happening.Revoked)] = null,

        [(Active, Happening.Paid)] = null,
        [(Active, Happening.Rejected)] = PastDue,
        [(Active, Happening.PeriodEnds)] = PastDue,
        [(Active, Happening.GraceEnds)] = Expired,
        [(Active, Happening.OwnerCancels)] = Cancelled,
        [(Active, Happening.ProviderEnds)] = Cancelled,
        [(Active, Happening.OwnerReactivates)] = null,
        [(Active, Happening.HigherPlanAuthorized)] = null,
        [(Active, Happening.Revoked)] = Expired,

        [(PastDue, Happening.Paid)] = Active,
        [(PastDue, Happening.Rejected)] = null,
        [(PastDue, Happening.PeriodEnds)] = null,
        [(PastDue, Happening.GraceEnds)] = Expired,
        [(PastDue, Happening.OwnerCancels)] = Expired,
        [(PastDue, Happening.ProviderEnds)] = null,
        [(PastDue, Happening.OwnerReactivates)] = null,
        [(PastDue, Happening.HigherPlanAuthorized)] = null,
        [(PastDue, Happening.Revoked)] = Expired,

        // A charge that was under way pays its month and does not undo the cancellation.
        [(Cancelled, Happening.Paid)] = null,
        [(Cancelled, Happening.Rejected)] = null,
        [(Cancelled, Happening.PeriodEnds)] = Expired,
        [(Cancelled, Happening.GraceEnds)] = Expired,
        [(Cancelled, Happening.OwnerCancels)] = null,
        [(Cancelled, Happening.ProviderEnds)] = null,
        [(Cancelled, Happening.OwnerReactivates)] = Active,
        [(Cancelled, Happening.HigherPlanAuthorized)] = Active,
        [(Cancelled, Happening.Revoked)] = Expired,

        [(Expired, Happening.Paid)] = Active,
        [(Expired, Happening.Rejected)] = null,
        [(Expired, Happening.PeriodEnds)] = null,
        [(Expired, Happening.GraceEnds)] = null,
        [(Expired, Happening.OwnerCancels)] = null,
        [(Expired, Happening.ProviderEnds)] = null,
        [(Expired, Happening.OwnerReactivates)] = null,
        [(Expired, Happening.HigherPlanAuthorized)] = null,
        [(Expired, Happening.Revoked)] = null,
    };

    [Fact]
    public void Every_state_meets_every_happening_as_the_table_says()
    {
        foreach (var state in Enum.GetValues<SubscriptionStatus>())
        {
            foreach (var happening in Enum.GetValues<Happening>())
            {
                var (subscription, user, now) = In(state);
                subscription.Status.ShouldBe(state);
                var problem = Meet(subscription, user, happening, now);
                subscription.Status.ShouldBe(Table[(state, happening)] ?? state, $"{state} {happening}");
                if (happening == Happening.OwnerCancels)
                    problem?.Code.ShouldBe(state == Expired ? "subscription_over" : null);
                if (happening == Happening.OwnerReactivates)
                    problem?.Code.ShouldBe(state == Cancelled ? null : "nothing_to_reactivate");
                // The right to act is the subscription's, no more and no less.
                user.IsProfessionalActive.ShouldBe(subscription.IsInForce, $"{state} {happening}");
                if (subscription.IsInForce)
                    user.SubscriptionExpiresAt.ShouldBe(subscription.InForceUntil, $"{state} {happening}");
            }
        }
    }

    [Fact]
    public void A_month_too_short_ends_on_its_last_day_and_the_next_returns_to_the_31st()
    {
        var (subscription, user) = New();
        List<string> ends = [];
        for (var month = 0; month < 14; month++)
            ends.Add(subscription.Extend(user, 2999m, subscription.ExpiresAt ?? Start).End.ToOffset(TimeSpan.FromHours(-3))
                .ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        ends.ShouldBe(
            ["02-28 12:00", "03-31 12:00", "04-30 12:00", "05-31 12:00", "06-30 12:00", "07-31 12:00", "08-31 12:00",
                "09-30 12:00", "10-31 12:00", "11-30 12:00", "12-31 12:00", "01-31 12:00", "02-28 12:00", "03-31 12:00"]);
    }

    [Theory]
    [InlineData("2028-01-31T02:59:59Z", "2028-03-01T02:59:59Z", "the 30th in Argentina, and a leap year")]
    [InlineData("2026-12-31T12:00:00Z", "2027-01-31T12:00:00Z", "over the end of the year")]
    [InlineData("2026-02-28T12:00:00Z", "2026-03-28T12:00:00Z", "a 28th stays a 28th")]
    public void Months_are_counted_as_people_in_Argentina_count_them(string from, string to, string why)
    {
        var start = DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
        Months.Next(start, Months.ArgentineDay(start))
            .ShouldBe(DateTimeOffset.Parse(to, System.Globalization.CultureInfo.InvariantCulture), why);
    }

    [Fact]
    public void Unused_days_are_worth_what_was_paid_for_them()
    {
        var (subscription, _, _) = In(Active);
        var now = Start.AddDays(14);
        var left = subscription.ExpiresAt!.Value - now;
        (subscription.CreditUntil(5998m, now) - now).ShouldBe(left / 2, TimeSpan.FromSeconds(1));
        subscription.CreditUntil(5998m, subscription.ExpiresAt.Value.AddDays(1))
            .ShouldBe(subscription.ExpiresAt.Value.AddDays(1));
    }

    [Fact]
    public void A_higher_price_is_charged_after_its_notice_and_a_charge_at_the_old_price_keeps_the_old_plan()
    {
        var (subscription, user) = New();
        subscription.Extend(user, 2999m, Start);
        subscription.AnnouncePrice(3999m, Start.AddDays(40), Start.AddDays(10));
        subscription.DueAmount.ShouldBe(2999m);
        subscription.Extend(user, 2999m, subscription.ExpiresAt!.Value);
        subscription.Price.ShouldBe(2999m);
        subscription.DueAmount.ShouldBe(3999m);
        subscription.Extend(user, 3999m, subscription.ExpiresAt!.Value);
        subscription.Price.ShouldBe(3999m);
        subscription.NextPrice.ShouldBeNull();

        subscription.ChangeAtRenewal(Plans.Of(Plan.Enterprise), Start);
        subscription.Extend(user, 3999m, subscription.ExpiresAt!.Value);
        subscription.Type.ShouldBe(Plan.Basic);
    }

    private static (Subscription Subscription, User User) New()
    {
        var user = User.Register("juan@fixia.example", "Juan Pérez", "es", Start);
        return (Subscription.Open(user.Id, Plans.Of(Plan.Basic), Start), user);
    }

    private static (Subscription Subscription, User User, DateTimeOffset Now) In(SubscriptionStatus state)
    {
        var (subscription, user) = New();
        var now = Start.AddDays(5);
        if (state == Pending)
            return (subscription, user, now);
        subscription.Extend(user, 2999m, Start);
        switch (state)
        {
            case PastDue:
                now = subscription.ExpiresAt!.Value.AddDays(1);
                subscription.ChargeFailed(user, "rejected", "cc_rejected_other_reason", Grace, now);
                break;
            case Cancelled:
                subscription.Cancel(user, now);
                break;
            case Expired:
                now = subscription.ExpiresAt!.Value;
                subscription.Expire(user, now);
                break;
        }

        return (subscription, user, now);
    }

    private static Fixia.Platform.Problems.Problem? Meet(
        Subscription subscription, User user, Happening happening, DateTimeOffset now)
    {
        switch (happening)
        {
            case Happening.Paid:
                subscription.Extend(user, 2999m, now);
                return null;
            case Happening.Rejected:
                subscription.ChargeFailed(user, "rejected", "cc_rejected_other_reason", Grace, now);
                return null;
            case Happening.PeriodEnds:
                Job(subscription, user, subscription.ExpiresAt ?? now);
                return null;
            case Happening.GraceEnds:
                Job(subscription, user, (subscription.ExpiresAt ?? now) + Grace);
                return null;
            case Happening.OwnerCancels:
                return subscription.Cancel(user, now);
            case Happening.ProviderEnds:
                subscription.ProviderEnded(user, now);
                return null;
            case Happening.OwnerReactivates:
                return subscription.Reactivate(now);
            case Happening.HigherPlanAuthorized:
                subscription.TakeUp(Agreement.Open(subscription.Id, Plan.Premium, 5999m, user.Email, null, now), user, now);
                return null;
            default:
                subscription.Revoke(user, 2999m, now);
                return null;
        }
    }

    // What the job does with a subscription that is due.
    private static void Job(Subscription subscription, User user, DateTimeOffset now)
    {
        if (!subscription.IsInForce)
            return;
        subscription.AwaitRenewal(user, Grace, now);
        if (subscription.InForceUntil <= now)
            subscription.Expire(user, now);
    }
}
