using Fixia.Platform.Processes;
using static Fixia.Services.ServiceAction;
using static Fixia.Services.ServiceParty;
using static Fixia.Services.ServiceState;

namespace Fixia.Services;

/// <summary>Where a service stands, as others are told.</summary>
public enum ServiceStatus
{
    /// <summary>Not published yet.</summary>
    Draft,

    /// <summary>Everybody finds it and can order it.</summary>
    Active,

    /// <summary>Taken out by its owner.</summary>
    Paused,

    /// <summary>Taken out by the house; <see cref="Service.HiddenReason"/> says why.</summary>
    Hidden,
}

/// <summary>Where a service stands in its process: its status, and why it is hidden.</summary>
internal enum ServiceState
{
    Draft,
    Active,
    Paused,
    HiddenBySubscription,
    HiddenByPlanLimit,
    HiddenByModeration,
    Deleted,
}

/// <summary>What can be done with a service.</summary>
public enum ServiceAction
{
    /// <summary>Say something else.</summary>
    Edit,

    /// <summary>Take it out for good.</summary>
    Delete,

    /// <summary>Show it to everybody.</summary>
    Publish,

    /// <summary>Take it out for a while.</summary>
    Pause,

    /// <summary>Begin another one with the same words.</summary>
    Duplicate,

    /// <summary>Hire its owner for it.</summary>
    Order,

    /// <summary>Hide it because the subscription ended.</summary>
    Expire,

    /// <summary>Hide it because the plan allows fewer.</summary>
    Limit,

    /// <summary>Show again what the house hid.</summary>
    Restore,
}

/// <summary>Who acts on a service.</summary>
[Flags]
internal enum ServiceParty
{
    /// <summary>Whose it is, without a subscription in force.</summary>
    Owner = 1,

    /// <summary>Whose it is, with a subscription in force.</summary>
    Subscriber = 2,

    /// <summary>Anybody else who is signed in.</summary>
    Client = 4,

    /// <summary>The house, following subscriptions.</summary>
    House = 8,
}

/// <summary>
/// The process of a service. The end of a subscription hides only what was shown, so that what the owner took out stays so; what
/// the staff hid, nobody else shows.
/// </summary>
internal static class ServiceRules
{
    private const ServiceParty AnyOwner = Owner | Subscriber;

    public static readonly StateMachine<ServiceState, ServiceAction, ServiceParty> Process = new(
    [
        .. Always(Draft),
        .. Always(Active),
        .. Always(Paused),
        .. Always(HiddenBySubscription),
        .. Always(HiddenByPlanLimit),
        .. Always(HiddenByModeration),
        (Draft, Publish, Subscriber, Active),
        (Paused, Publish, Subscriber, Active),
        (HiddenByPlanLimit, Publish, Subscriber, Active),
        (Active, Pause, AnyOwner, Paused),
        (Active, Order, Client, Active),
        (Active, Expire, House, HiddenBySubscription),
        (Active, Limit, House, HiddenByPlanLimit),
        (HiddenBySubscription, Limit, House, HiddenByPlanLimit),
        (HiddenBySubscription, Restore, House, Active),
        (HiddenByPlanLimit, Restore, House, Active),
    ]);

    /// <summary>The permission an action takes beside standing open; null: that of every owner.</summary>
    public static Permission? Needs(ServiceAction action) => action switch
    {
        Publish => ServicePermissions.Publish,
        Duplicate => ServicePermissions.Draft,
        Order => ServicePermissions.Order,
        _ => null,
    };

    private static IEnumerable<(
        ServiceState From,
        ServiceAction Action,
        ServiceParty Who,
        ServiceState To)> Always(ServiceState state) =>
    [
        (state, Edit, AnyOwner, state),
        (state, Delete, AnyOwner, Deleted),
        (state, Duplicate, Subscriber, state),
    ];
}
