using Fixia.Feedback;
using Shouldly;
using Xunit;
using static Fixia.Feedback.FeedbackAction;
using static Fixia.Feedback.FeedbackParty;
using static Fixia.Feedback.FeedbackState;

namespace Fixia.Tests.Feedback;

public class FeedbackRulesTests
{
    // Written out a second time on purpose: a change of the process has to be made in both places.
    private static readonly Dictionary<(FeedbackState, FeedbackAction, FeedbackParty), FeedbackState> Open = new()
    {
        [(Fresh, Edit, FeedbackParty.Giver)] = Fresh,
        [(Fresh, Show, FeedbackParty.System)] = Shown,
        [(Fresh, Withdraw, Staff)] = Withdrawn,
        [(Sealed, Show, FeedbackParty.System)] = Shown,
        [(Sealed, Withdraw, Staff)] = Withdrawn,
        [(Shown, Reply, Receiver)] = Answered,
        [(Shown, Report, Receiver)] = Shown,
        [(Shown, Report, Reader)] = Shown,
        [(Shown, Withdraw, Staff)] = Withdrawn,
        [(Answered, Report, Receiver)] = Answered,
        [(Answered, Report, Reader)] = Answered,
        [(Answered, Withdraw, Staff)] = Withdrawn,
    };

    [Fact]
    public void Every_state_action_and_party_leads_where_it_should_or_is_refused()
    {
        foreach (var state in Enum.GetValues<FeedbackState>())
        {
            foreach (var action in Enum.GetValues<FeedbackAction>())
            {
                foreach (var party in Enum.GetValues<FeedbackParty>())
                {
                    var expected = Open.TryGetValue((state, action, party), out var to) ? to : (FeedbackState?)null;
                    FeedbackRules.Process.Next(state, action, party).ShouldBe(expected, $"{state} {action} {party}");
                }
            }
        }
    }

    [Fact]
    public void Only_what_the_staff_withdrew_is_over() =>
        Enum.GetValues<FeedbackState>().Where(FeedbackRules.Process.IsFinal).ShouldBe([Withdrawn]);
}
