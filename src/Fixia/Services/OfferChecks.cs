using Fixia.Places;

namespace Fixia.Services;

/// <summary>What an offer has to fulfil: all of it to be shown, its limits only to be kept as a draft.</summary>
internal sealed class OfferChecks(Categories categories, Cities cities)
{
    private const decimal Largest = 999_999_999m;
    private const int MostPictures = 8;
    private const int MostExtras = 8;
    private const int MostQuestions = 10;
    private const int MostTags = 8;

    private static readonly string[] Tiers = ["basic", "standard", "premium"];

    /// <summary>
    /// The offer as it is kept, its city by its name; or the fields that break a rule, those of lists named like
    /// <c>packages[1].price</c>.
    /// </summary>
    public async Task<Answer<ServiceOffer>> Check(ServiceOffer offer, bool shown, CancellationToken cancel)
    {
        var city = await cities.Find(offer.City, cancel);
        var isLeaf = await categories.IsLeaf(offer.Category, cancel);
        var category = string.IsNullOrEmpty(offer.Category) ? "required" : "invalid_value";
        var tiers = offer.Packages.Select(p => p.Tier).SequenceEqual(Tiers.Take(offer.Packages.Count), StringComparer.Ordinal);
        var errors = new FieldErrors()
            .Text("title", offer.Title, shown ? 8 : 0, ServiceOffer.LongestTitle)
            .Text("description", offer.Description, shown ? 30 : 0, 5000)
            .Require((!shown && string.IsNullOrEmpty(offer.Category)) || isLeaf, "category", category)
            .Between("price", offer.Price, shown && offer.Packages.Count == 0 ? 1m : 0m, Largest)
            .Ranges(offer)
            .Text("city", offer.City, shown && !offer.IsRemote ? 1 : 0, 80)
            .Require(!shown || city is not null || string.IsNullOrWhiteSpace(offer.City), "city", "unknown_city")
            .Require(offer.Tags.Count <= MostTags, "tags", "too_many", MostTags)
            .Require(offer.Tags.All(t => t.Trim().Length is >= 2 and <= 30), "tags", "too_long", 30)
            .Require(offer.Packages.Count <= Tiers.Length && tiers, "packages", "invalid_value")
            .Require(offer.Extras.Count <= MostExtras, "extras", "too_many", MostExtras)
            .Require(offer.Questions.Count <= MostQuestions, "questions", "too_many", MostQuestions)
            .Require(
                offer.Pictures.Count <= MostPictures && offer.Pictures.Distinct().Count() == offer.Pictures.Count,
                "pictures",
                "too_many",
                MostPictures);
        for (var i = 0; i < offer.Packages.Count; i++)
        {
            var package = offer.Packages[i];
            errors
                .Text($"packages[{i}].summary", package.Summary, shown ? 5 : 0, 300)
                .Between($"packages[{i}].price", package.Price, shown ? 1m : 0m, Largest)
                .Between($"packages[{i}].deliveryDays", package.DeliveryDays, 1, 365)
                .Between($"packages[{i}].revisions", package.Revisions, 0, 20);
        }

        for (var i = 0; i < offer.Extras.Count; i++)
        {
            errors
                .Text($"extras[{i}].title", offer.Extras[i].Title, 3, 80)
                .Between($"extras[{i}].price", offer.Extras[i].Price, 0m, Largest)
                .Between($"extras[{i}].days", offer.Extras[i].Days, 0, 365);
        }

        for (var i = 0; i < offer.Questions.Count; i++)
        {
            errors
                .Text($"questions[{i}].question", offer.Questions[i].Question, 5, 200)
                .Text($"questions[{i}].answer", offer.Questions[i].Answer, 2, 1000);
        }

        return errors.Problem is { } wrong ? wrong : offer with { City = city?.Name ?? offer.City };
    }
}
