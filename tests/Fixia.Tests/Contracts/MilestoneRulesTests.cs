using Fixia.Contracts;
using Shouldly;
using Xunit;
using static Fixia.Contracts.MilestoneAction;
using static Fixia.Contracts.MilestoneState;

namespace Fixia.Tests.Contracts;

public class MilestoneRulesTests
{
    // Written out a second time on purpose: a change of the process has to be made in both places.
    private static readonly Dictionary<(MilestoneState, MilestoneAction, Party), MilestoneState> Open = new()
    {
        [(Proposed, Fund, Party.System)] = Funded,
        [(Funded, Deliver, Party.Professional)] = Delivered,
        [(ChangesRequested, Deliver, Party.Professional)] = Delivered,
        [(Delivered, RequestChanges, Party.Client)] = ChangesRequested,
        [(Delivered, Approve, Party.Client)] = Approved,
        [(Delivered, AutoApprove, Party.System)] = Approved,
        [(Funded, Dispute, Party.Client)] = Disputed,
        [(Funded, Dispute, Party.Professional)] = Disputed,
        [(Delivered, Dispute, Party.Client)] = Disputed,
        [(Delivered, Dispute, Party.Professional)] = Disputed,
        [(ChangesRequested, Dispute, Party.Client)] = Disputed,
        [(ChangesRequested, Dispute, Party.Professional)] = Disputed,
        [(Disputed, Resolve, Party.Mediator)] = Resolved,
        [(Funded, Refund, Party.System)] = Refunded,
    };

    [Fact]
    public void Every_state_action_and_party_leads_where_it_should_or_is_refused()
    {
        foreach (var state in Enum.GetValues<MilestoneState>())
        {
            foreach (var action in Enum.GetValues<MilestoneAction>())
            {
                foreach (var party in Enum.GetValues<Party>())
                {
                    var expected = Open.TryGetValue((state, action, party), out var to) ? to : (MilestoneState?)null;
                    MilestoneRules.Process.Next(state, action, party).ShouldBe(expected, $"{state} {action} {party}");
                }
            }
        }
    }

    [Fact]
    public void Nothing_more_happens_to_a_milestone_that_is_done()
    {
        foreach (var state in Enum.GetValues<MilestoneState>().Where(MilestoneRules.Process.IsFinal))
            Open.Keys.ShouldNotContain(key => key.Item1 == state);
    }
}
