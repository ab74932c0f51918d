using Fixia.Accounts;
using Fixia.Files;
using Fixia.Platform.Data;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Somebody = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Accounts;

/// <summary>An address that nobody proves is not kept for ever.</summary>
public class UnprovedTests
{
    [Fact]
    public async Task An_account_that_nobody_proves_or_uses_is_forgotten_with_everything_of_it()
    {
        await using var fixia = await Marketplace.Open();
        var (nobody, proved, paying, recent) = (
            await Unproved(fixia, "Nadie Prueba"), await fixia.Register("Paula Probada"), await Unproved(fixia, "Pablo Paga"),
            await Unproved(fixia, "Rita Reciente"));
        var picture = await fixia.Picture(nobody);
        var project = await fixia.Post(
            "/api/projects", new { title = "Pintar el patio", description = "Paredes y techo.", publish = false }, nobody);
        project.Status.ShouldBe(201, project.Body?.ToJsonString());
        (await fixia.Post("/api/favourites/lists", new { name = "Una lista" }, nobody)).Status.ShouldBe(201);
        await fixia.Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            db.Add(new FileClaim { FileId = Guid.Parse(picture), HolderId = project["id"].GetValue<Guid>() });
            db.Add(
                Subscription.Open(
                    paying.Id, services.GetRequiredService<PlanCatalogue>().Of(Plan.Basic), fixia.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });

        fixia.Clock.Advance(TimeSpan.FromDays(29));
        await fixia.SignIn(recent);
        await fixia.Run<ForgetUnproved>();
        (await Exist(fixia, nobody, proved, paying, recent)).ShouldBe([true, true, true, true]);

        fixia.Clock.Advance(TimeSpan.FromDays(2));
        await fixia.Run<ForgetUnproved>();
        (await Exist(fixia, nobody, proved, paying, recent)).ShouldBe([false, true, true, true]);
        await fixia.Run<DeleteLooseFiles>();
        await fixia.Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            (await db.Set<StoredFile>().CountAsync()).ShouldBe(0);
            var folder = services.GetRequiredService<Microsoft.Extensions.Options.IOptions<FilesOptions>>().Value.Folder;
            Directory.EnumerateFiles(folder, $"*{picture}*", SearchOption.AllDirectories).ShouldBeEmpty();
            var left = await db.Database.SqlQuery<int>($"""
                select ((select count(*) from projects where client_id = {nobody.Id})
                    + (select count(*) from favourite_lists where user_id = {nobody.Id})
                    + (select count(*) from sessions where user_id = {nobody.Id})
                    + (select count(*) from account_letters where user_id = {nobody.Id}))::int as "Value"
                """).SingleAsync();
            left.ShouldBe(0);
        });
        // The address is free for whoever has it.
        (await fixia.Register("Nadie Prueba")).Handle.ShouldBe("nadie-prueba");
    }

    private static async Task<Somebody> Unproved(Marketplace fixia, string name)
    {
        var person = await fixia.Register(name);
        await fixia.Unverify(person);
        return person;
    }

    private static async Task<List<bool>> Exist(Marketplace fixia, params Somebody[] people)
    {
        var exist = new List<bool>();
        await fixia.Do(async services =>
        {
            foreach (var person in people)
                exist.Add(await services.GetRequiredService<FixiaDb>().Set<User>().AnyAsync(u => u.Id == person.Id));
        });
        return exist;
    }
}
