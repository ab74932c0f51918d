using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Subscriptions;

/// <summary>A request by one of the two legal buttons.</summary>
public sealed class LegalRequest : Entity
{
    private LegalRequest()
    {
    }

    /// <summary>What the person can show.</summary>
    public string Code { get; private init; } = string.Empty;

    /// <summary><c>arrepentimiento</c> or <c>baja</c>.</summary>
    public string Kind { get; private init; } = string.Empty;

    /// <summary>The address of who asks; the letter that confirms goes there.</summary>
    public string Email { get; private init; } = string.Empty;

    /// <summary>Name, if given.</summary>
    public string? FullName { get; private init; }

    /// <summary>Reason, if given.</summary>
    public string? Reason { get; private init; }

    /// <summary>When; the days the law gives are counted until here.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>Hash of the link by which the owner of the address confirms it.</summary>
    public byte[]? ConfirmHash { get; set; }

    /// <summary>When it was carried out.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    internal static LegalRequest Receive(NewLegalRequest asked, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var request = new LegalRequest
        {
            Id = id,
            Code = $"FX-{now:yyMMdd}-{Convert.ToHexString(id.ToByteArray()[^4..])}",
            Kind = asked.Kind,
            Email = asked.Email.Trim(),
            FullName = asked.FullName,
            Reason = asked.Reason,
            ReceivedAt = now,
        };
        request.Record(new LegalRequestReceived(id));
        return request;
    }
}

/// <summary>A legal request came in.</summary>
public sealed record LegalRequestReceived(Guid RequestId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => RequestId;
}

internal sealed class LegalRequestModel : IEntityTypeConfiguration<LegalRequest>
{
    public void Configure(EntityTypeBuilder<LegalRequest> builder)
    {
        builder.ToTable("legal_requests");
        builder.Property(r => r.Email).HasColumnType("citext");
    }
}
