using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Projects;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Messaging;

/// <summary>What happens to the work of two people stands in their conversations about it.</summary>
internal sealed class LinesOfWork(FixiaDb db, Conversations conversations)
    : IDeliver<ProposalAccepted>, IDeliver<MilestoneNoted>, IDeliver<ContractCompleted>
{
    public Task Deliver(ProposalAccepted happened, CancellationToken cancel) => conversations.Happen(
        happened.ClientId,
        happened.ProfessionalId,
        [happened.ProjectId],
        happened.ContractId,
        "agreed",
        $"/contratos/{happened.ContractId}",
        cancel);

    public async Task Deliver(MilestoneNoted happened, CancellationToken cancel)
    {
        var source = Known($"{happened.ContractId}:{happened.Milestone}:{happened.Delivery}:{happened.Note}");
        await Happen(happened.ContractId, source, Conventions.SnakeCase(happened.Note.ToString()), cancel);
    }

    public Task Deliver(ContractCompleted happened, CancellationToken cancel) =>
        Happen(happened.ContractId, Known($"{happened.ContractId}:completed"), "completed", cancel);

    private async Task Happen(Guid contractId, Guid source, string what, CancellationToken cancel)
    {
        var contract = await db.Set<Contract>().AsNoTracking().IgnoreAutoIncludes().SingleAsync(c => c.Id == contractId, cancel);
        Guid[] things = [contract.Id, .. new[] { contract.ProjectId, contract.ServiceId }.OfType<Guid>()];
        await conversations.Happen(
            contract.ClientId,
            contract.ProfessionalId,
            things,
            source,
            what,
            $"/contratos/{contract.Id}",
            cancel);
    }

    // The same of the same, however often it is delivered.
    private static Guid Known(string what) => new(Secrets.Hash(what).AsSpan(0, 16));
}

/// <summary>What is still unread after a while is told in other ways, unless it is quiet.</summary>
internal sealed class RemindOfMessages(FixiaDb db) : IDeliver<MessageWaits>
{
    public async Task Deliver(MessageWaits happened, CancellationToken cancel)
    {
        var waiting = await db.Set<ConversationMember>()
            .Join(db.Set<Conversation>(), m => m.ConversationId, c => c.Id, (m, c) => new { Member = m, Conversation = c })
            .SingleOrDefaultAsync(
                one =>
                    one.Member.ConversationId == happened.ConversationId && one.Member.UserId == happened.UserId
                        && one.Member.Unread > 0
                    && !one.Member.IsMuted,
                cancel);
        if (waiting is null)
            return;
        var other = waiting.Conversation.Other(happened.UserId);
        var name = await db.Set<User>().Where(u => u.Id == other).Select(u => u.FullName).SingleAsync(cancel);
        waiting.Member.Remind(waiting.Conversation.LastNumber, other, name);
        await db.SaveChangesAsync(cancel);
    }
}
