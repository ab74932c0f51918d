namespace Fixia.Notifications;

/// <summary>What capabilities beside this one want to be told, and have shown to somebody themselves.</summary>
internal sealed class NoticesOfOthers(Notifier notifier) : IDeliver<PersonToTell>, IDeliver<PersonHasSeen>
{
    public Task Deliver(PersonToTell happened, CancellationToken cancel)
    {
        var kind = Kinds.Named(happened.Kind) ?? throw new InvalidOperationException($"There is no kind '{happened.Kind}'.");
        return notifier.Tell(
            new Notice(
                happened.UserId,
                kind,
                happened.Source,
                happened.Thread,
                happened.Path,
                new Facts { Other = happened.Other })
            {
                ActorId = happened.ActorId,
            },
            cancel);
    }

    public Task Deliver(PersonHasSeen happened, CancellationToken cancel) =>
        notifier.Read(happened.UserId, unread => unread.Where(n => n.Thread == happened.Thread && n.IsHead), cancel);
}
