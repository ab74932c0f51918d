using Fixia.Accounts;
using Fixia.Demo.Script;
using Fixia.Files;
using Fixia.Payments;
using Fixia.Platform.Data;
using Fixia.Profiles;
using Fixia.Subscriptions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fixia.Demo.Filling;

/// <summary>People come to the town, and some take up their trade.</summary>
internal sealed class People(Stage stage, IServiceProvider services, Gallery gallery)
{
    private const string Password = "Fixia-demo-2026";
    private const int ToldEach = 90;

    private readonly PlanCatalogue plans = services.GetRequiredService<PlanCatalogue>();

    // Making it takes as long as it should for one who guesses: everybody of the demo has the same.
    private readonly string password = new PasswordHasher<User>().HashPassword(null!, Password);

    public async Task Arrive(IReadOnlyList<Resident> residents, Action<string> say)
    {
        HashSet<string> handles = [];
        await stage.At(0, async db => handles = [.. await db.Set<User>().Select(u => u.Handle).ToListAsync()]);
        for (var i = 0; i < residents.Count; i++)
        {
            await Arrive(residents[i], handles);
            if ((i + 1) % ToldEach == 0 || i + 1 == residents.Count)
                say($"people {i + 1} of {residents.Count}");
        }
    }

    private Task Arrive(Resident who, HashSet<string> handles) => stage.At(who.Since, async db =>
    {
        var user = User.Register(who.Email, who.Who.Name, "es", stage.Now);
        who.Id = user.Id;
        stage.Follow(user.Id, who);
        user.PasswordHash = password;
        user.VerifyEmail(stage.Now);
        var handle = user.Handle;
        for (var next = 2; !handles.Add(user.Handle); next++)
            user.UseHandle($"{handle}-{next}");
        if (who.IsAdmin)
            user.MakeAdmin();
        user.Introduce(user.FullName, who.Who.City, who.About, user.Language);
        db.Add(user);
        db.AddRange(Consent.ToAll(user.Id, stage.Now));
        if (who.Photo is { } face)
            Photograph(db, user, face);
        if (who.Practice is { } practice)
            await Practise(db, user, who, practice);
        else
            await db.SaveChangesAsync();
    });

    private void Photograph(FixiaDb db, User user, int face)
    {
        var photo = gallery.Face(face, user.Id, stage.Now);
        db.Add(photo);
        db.Add(new FileClaim { FileId = photo.Id, HolderId = user.Id });
        user.ShowPhoto(photo.Id);
    }

    private async Task Practise(FixiaDb db, User user, Resident who, Practice practice)
    {
        var since = stage.Now;
        user.BecomeProfessional(practice.Plan, since, since.AddDays(1));
        stage.Later(Math.Max(0, who.Since - practice.Paid));
        var (rules, receipts) = (plans.Of(practice.Plan), new ReceiptNumbers(db));
        var subscription = Subscription.Open(user.Id, rules, stage.Now);
        var agreement = Agreement.Open(subscription.Id, practice.Plan, rules.Price, who.Email, null, stage.Now);
        agreement.TakeOver();
        var (start, end) = subscription.Extend(user, rules.Price, stage.Now);
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
            ChargedAt = stage.Now,
            ReceiptNumber = await receipts.Next(ReceiptNumbers.Subscriptions, CancellationToken.None),
        });
        var profile = await db.Set<ProfessionalProfile>().SingleAsync(p => p.UserId == user.Id);
        profile.Say(profile.Words with
        {
            Category = practice.Trade.Category,
            Headline = practice.Headline,
            Bio = practice.Bio,
            Skills = [.. practice.Trade.Offers.Select(Offers.Short).Distinct(StringComparer.Ordinal).Take(4)],
            Languages = practice.Languages,
            Availability = practice.Availability,
        });
        await db.SaveChangesAsync();
    }
}
