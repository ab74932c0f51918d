using Fixia.Services;
using Shouldly;
using Xunit;
using static Fixia.Services.ServiceAction;
using static Fixia.Services.ServiceParty;
using static Fixia.Services.ServiceState;

namespace Fixia.Tests.Services;

public class ServiceRulesTests
{
    // Written out a second time on purpose: a change of the process has to be made in both places.
    private static readonly Dictionary<(ServiceState, ServiceAction, ServiceParty), ServiceState> Open = new()
    {
        [(Draft, Edit, Owner)] = Draft,
        [(Draft, Edit, Subscriber)] = Draft,
        [(Draft, Delete, Owner)] = Deleted,
        [(Draft, Delete, Subscriber)] = Deleted,
        [(Draft, Publish, Subscriber)] = Active,
        [(Draft, Duplicate, Subscriber)] = Draft,
        [(Active, Edit, Owner)] = Active,
        [(Active, Edit, Subscriber)] = Active,
        [(Active, Delete, Owner)] = Deleted,
        [(Active, Delete, Subscriber)] = Deleted,
        [(Active, Pause, Owner)] = Paused,
        [(Active, Pause, Subscriber)] = Paused,
        [(Active, Duplicate, Subscriber)] = Active,
        [(Active, ServiceAction.Order, Client)] = Active,
        [(Active, Expire, House)] = HiddenBySubscription,
        [(Active, Limit, House)] = HiddenByPlanLimit,
        [(Paused, Edit, Owner)] = Paused,
        [(Paused, Edit, Subscriber)] = Paused,
        [(Paused, Delete, Owner)] = Deleted,
        [(Paused, Delete, Subscriber)] = Deleted,
        [(Paused, Publish, Subscriber)] = Active,
        [(Paused, Duplicate, Subscriber)] = Paused,
        [(HiddenBySubscription, Edit, Owner)] = HiddenBySubscription,
        [(HiddenBySubscription, Edit, Subscriber)] = HiddenBySubscription,
        [(HiddenBySubscription, Delete, Owner)] = Deleted,
        [(HiddenBySubscription, Delete, Subscriber)] = Deleted,
        [(HiddenBySubscription, Duplicate, Subscriber)] = HiddenBySubscription,
        [(HiddenBySubscription, Limit, House)] = HiddenByPlanLimit,
        [(HiddenBySubscription, Restore, House)] = Active,
        [(HiddenByPlanLimit, Edit, Owner)] = HiddenByPlanLimit,
        [(HiddenByPlanLimit, Edit, Subscriber)] = HiddenByPlanLimit,
        [(HiddenByPlanLimit, Delete, Owner)] = Deleted,
        [(HiddenByPlanLimit, Delete, Subscriber)] = Deleted,
        [(HiddenByPlanLimit, Publish, Subscriber)] = Active,
        [(HiddenByPlanLimit, Duplicate, Subscriber)] = HiddenByPlanLimit,
        [(HiddenByPlanLimit, Restore, House)] = Active,
        [(HiddenByModeration, Edit, Owner)] = HiddenByModeration,
        [(HiddenByModeration, Edit, Subscriber)] = HiddenByModeration,
        [(HiddenByModeration, Delete, Owner)] = Deleted,
        [(HiddenByModeration, Delete, Subscriber)] = Deleted,
        [(HiddenByModeration, Duplicate, Subscriber)] = HiddenByModeration,
    };

    [Fact]
    public void Every_state_action_and_party_leads_where_it_should_or_is_refused()
    {
        foreach (var state in Enum.GetValues<ServiceState>())
        {
            foreach (var action in Enum.GetValues<ServiceAction>())
            {
                foreach (var party in Enum.GetValues<ServiceParty>())
                {
                    var expected = Open.TryGetValue((state, action, party), out var to) ? to : (ServiceState?)null;
                    ServiceRules.Process.Next(state, action, party).ShouldBe(expected, $"{state} {action} {party}");
                }
            }
        }
    }

    [Fact]
    public void Only_what_is_deleted_is_over() =>
        Enum.GetValues<ServiceState>().Where(ServiceRules.Process.IsFinal).ShouldBe([Deleted]);
}
