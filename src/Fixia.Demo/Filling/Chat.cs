using Fixia.Demo.Script;
using Fixia.Messaging;
using Fixia.Platform.Data;
using Fixia.Projects;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Demo.Filling;

/// <summary>People of the town write to each other.</summary>
internal sealed class Chat(Stage stage)
{
    // What is older was read.
    private const double Fresh = 2.5;

    private static readonly MessagingOptions Numbers = new();

    public async Task Talk(IReadOnlyList<Talk> talks)
    {
        foreach (var talk in talks)
            await Talk(talk);
    }

    private Task Talk(Talk talk) => stage.At(talk.Begins, async db =>
    {
        var opener = talk.Dialogue.Lines[0].Who == 'c' ? talk.Client : talk.Professional;
        var other = opener == talk.Client ? talk.Professional : talk.Client;
        var conversation = Conversation.Open(opener.Id, other.Id, await About(db, talk), stage.Now);
        var members = new[] { talk.Client, talk.Professional }.ToDictionary(
            who => who.Id,
            who => new ConversationMember { ConversationId = conversation.Id, UserId = who.Id });
        db.Add(conversation);
        db.AddRange(members.Values);
        foreach (var (line, at) in talk.Lines)
            Say(db, talk, conversation, members.Values, line, stage.Then(at));
        foreach (var member in members.Values.Where(m => m.Unread > 0 && talk.Ends > Fresh))
            member.Mark(conversation.LastNumber, conversation.LastNumber, 0);
        await db.SaveChangesAsync();
    });

    private static void Say(
        FixiaDb db, Talk talk, Conversation conversation, IEnumerable<ConversationMember> members, Line line, DateTimeOffset at)
    {
        Guid? author = line.Who switch { 'c' => talk.Client.Id, 'p' => talk.Professional.Id, _ => null };
        var number = conversation.Add(author, at);
        db.Add(new Message
        {
            ConversationId = conversation.Id,
            Number = number,
            Id = Guid.CreateVersion7(at),
            AuthorId = author,
            Text = author is null ? string.Empty : line.Text,
            Happened = author is null ? line.Text : null,
            Path = author is null ? $"/contratos/{talk.Contract!.ContractId}" : null,
            SentAt = at,
        });
        foreach (var member in members)
            member.Take(number, member.UserId == author, author is not null, at, Numbers.RemindAfter);
    }

    private static async Task<Subject> About(FixiaDb db, Talk talk)
    {
        if (talk.Contract is { } job)
            return new Subject(AboutKind.Contract, job.ContractId, job.Offering.Words.Title, $"/contratos/{job.ContractId}");
        if (talk.Service?.Service is { } service)
            return new Subject(AboutKind.Service, service.Id, service.Title, $"/servicios/{service.Slug}");
        var project = await db.Set<Project>().AsNoTracking().SingleAsync(p => p.Id == talk.Project!.ProjectId);
        return new Subject(AboutKind.Project, project.Id, project.Title, $"/proyectos/{project.Slug}");
    }
}
