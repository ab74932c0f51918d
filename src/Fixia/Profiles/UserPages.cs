using Fixia.Accounts;
using Fixia.Platform;
using Fixia.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Profiles;

/// <summary>The first HTML of a person's page.</summary>
internal sealed class UserPages(FixiaDb db, PeopleCards people, IOptions<AppOptions> app) : IDescribePages
{
    public string Prefix => "u";

    public async Task<PageHead?> Describe(string name, CancellationToken cancel)
    {
        var left = await db.WhoLeft(HandleKind.Name, name, cancel);
        var user = await db.Set<User>().AsNoTracking()
            .SingleOrDefaultAsync(u => (u.Handle == name || u.Id == left) && u.SuspendedAt == null, cancel);
        if (user is null)
            return null;
        var card = await people.Of(user.Id, cancel);
        var bio = await db.Set<ProfessionalProfile>().Where(p => p.UserId == user.Id).Select(p => p.Bio)
            .SingleOrDefaultAsync(cancel);
        var path = $"/u/{user.Handle}";
        var words = new[] { card.Headline, user.City, user.About, bio }.OfType<string>().ToList();
        var person = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@type"] = "Person",
            ["name"] = user.FullName,
            ["url"] = app.Value.PublicUrl + path,
            ["jobTitle"] = card.Headline,
        };
        var nothing = Texts.In("es").Word("page.user.description", ("name", user.FullName));
        return new PageHead(user.FullName, string.Join(". ", words.DefaultIfEmpty(nothing)), path, words, [person]);
    }
}
