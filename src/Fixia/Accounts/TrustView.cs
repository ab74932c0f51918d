namespace Fixia.Accounts;

/// <summary>Trust in one role, with the numbers it is made of.</summary>
/// <param name="Likes">How often they were recommended.</param>
/// <param name="Total">How often somebody judged.</param>
/// <param name="Percentage">Likes of total, rounded; null while <paramref name="IsNew"/>.</param>
/// <param name="IsNew">Fewer than 3 feedbacks or 2 people: too little to say a number.</param>
/// <param name="People">Different people it came from.</param>
public sealed record TrustView(int Likes, int Total, int? Percentage, bool IsNew, int People)
{
    private const int FewestFeedbacks = 3;
    private const int FewestPeople = 2;

    /// <summary>Makes the view of the numbers.</summary>
    public static TrustView Of(int likes, int total, int people)
    {
        var isNew = total < FewestFeedbacks || people < FewestPeople;
        int? percentage = isNew ? null : (int)Math.Round(100m * likes / total, MidpointRounding.AwayFromZero);
        return new TrustView(likes, total, percentage, isNew, people);
    }
}
