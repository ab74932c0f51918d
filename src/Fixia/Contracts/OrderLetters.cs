using Fixia.Accounts;
using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Contracts;

/// <summary>
/// Tells whoever has to know what happened to an order: the professional that it came in, waits or was taken back, the client
/// what became of it.
/// </summary>
internal sealed class OrderLetters(FixiaDb db, Letters letters) : IDeliver<OrderNoted>
{
    public async Task Deliver(OrderNoted happened, CancellationToken cancel)
    {
        var order = await db.Set<Order>().AsNoTracking().SingleAsync(o => o.Id == happened.OrderId, cancel);
        var people = await db.Set<User>().AsNoTracking()
            .Where(u => u.Id == order.ClientId || u.Id == order.ProfessionalId).ToDictionaryAsync(u => u.Id, cancel);
        var (client, professional) = (people[order.ClientId], people[order.ProfessionalId]);
        if (Letter(happened.Note, order) is not var (key, toClient))
            return;
        var (to, other) = toClient ? (client, professional) : (professional, client);
        await letters.Send(
            to.AsAddressee(),
            key,
            cancel,
            ("title", order.Title),
            ("other", other.FullName),
            ("price", order.Price),
            ("brief", order.Brief),
            ("until", order.AnswerBy),
            ("reason", order.DeclineReason),
            ("note", order.DeclineNote),
            ("order", order.Id),
            ("contract", order.ContractId));
    }

    // What is no longer so when the letter leaves is not told: a notice that an order waits comes to nothing once it is answered.
    private static (string Key, bool ToClient)? Letter(OrderNote note, Order order) => note switch
    {
        OrderNote.Placed when order.Status == OrderStatus.Waiting => ("order_placed", false),
        OrderNote.Waits when order.Status == OrderStatus.Waiting => ("order_waits", false),
        OrderNote.Confirmed when order.AnsweredAt == order.OrderedAt => ("order_began", false),
        OrderNote.Confirmed => ("order_confirmed", true),
        OrderNote.Declined => ("order_declined", true),
        OrderNote.Withdrawn => ("order_withdrawn", false),
        OrderNote.Lapsed => ("order_lapsed", true),
        _ => null,
    };
}

/// <summary>Tells the client that a delivery waits for them, while it does.</summary>
internal sealed class DeliveryLetters(FixiaDb db, Letters letters) : IDeliver<DeliveryWaits>
{
    public async Task Deliver(DeliveryWaits happened, CancellationToken cancel)
    {
        var contract = await db.Set<Contract>().AsNoTracking().SingleAsync(c => c.Id == happened.ContractId, cancel);
        var milestone = contract.Milestones.Single(m => m.Number == happened.Milestone);
        if (milestone.AutoApproveAt is not { } until || milestone.Deliveries.Count != happened.Delivery)
            return;
        var people = await db.Set<User>().AsNoTracking()
            .Where(u => u.Id == contract.ClientId || u.Id == contract.ProfessionalId).ToDictionaryAsync(u => u.Id, cancel);
        await letters.Send(
            people[contract.ClientId].AsAddressee(),
            "delivery_waits",
            cancel,
            ("title", contract.Title),
            ("other", people[contract.ProfessionalId].FullName),
            ("until", until),
            ("contract", contract.Id));
    }
}
