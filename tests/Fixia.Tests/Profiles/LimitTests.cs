using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Profiles;

public class LimitTests
{
    [Fact]
    public async Task Credentials_and_work_shown_have_their_limit_also_when_all_come_at_once()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Muchas");
        var picture = await fixia.Picture(ana);

        var stated = await Task.WhenAll(Enumerable.Range(0, 30).Select(n =>
            fixia.Post("/api/me/credentials", new { kind = "certification", title = $"Curso {n}", issuer = "UTN" }, ana)));
        var shown = await Task.WhenAll(Enumerable.Range(0, 30).Select(n =>
            fixia.Post("/api/me/portfolio", new { title = $"Trabajo {n}", pictures = new[] { picture } }, ana)));

        (stated.Count(a => a.Status == 200), shown.Count(a => a.Status == 200)).ShouldBe((20, 24));
        stated.Concat(shown).Where(a => a.Status != 200).ShouldAllBe(a => a.Code == "too_many_items");
    }
}
