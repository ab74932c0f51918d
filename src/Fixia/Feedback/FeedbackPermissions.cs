namespace Fixia.Feedback;

/// <summary>Who may do what with feedback.</summary>
public static class FeedbackPermissions
{
    /// <summary>Give feedback on a completed contract, answer and report what one received.</summary>
    public static readonly Permission Give = new("feedback.give", Role.Client) { NeedsVerifiedEmail = true };

    /// <summary>Withdraw a feedback, with a reason.</summary>
    public static readonly Permission Moderate = new("feedback.moderate", Role.Admin);
}
