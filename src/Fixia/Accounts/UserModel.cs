using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Accounts;

internal sealed class UserModel : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.Property(u => u.Email).HasColumnType("citext");
        builder.Property(u => u.Handle).HasColumnType("citext");
        var isProfessional = ((Func<bool, DateTimeOffset?, DateTimeOffset, bool>)User.IsProfessional).Method;
        builder.Metadata.Model.AddDbFunction(isProfessional).Name = "is_professional_at";
    }
}

internal sealed class SessionModel
    : IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<RefreshToken>, IEntityTypeConfiguration<AccountLink>
{
    // The foreign keys are named so that EF Core writes the owner before what it owns.
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
    }

    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable("refresh_tokens");
        builder.HasKey(t => t.Hash);
        builder.HasOne<Session>().WithMany().HasForeignKey(t => t.SessionId);
    }

    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("account_links");
        builder.HasKey(l => l.Hash);
        builder.HasOne<User>().WithMany().HasForeignKey(l => l.UserId);
    }
}
