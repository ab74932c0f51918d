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
        builder.Property(u => u.FailedSignIns);
        builder.Property(u => u.FirstFailedAt);
        builder.Property(u => u.LockedUntil);
    }
}

internal sealed class SessionModel : IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<RefreshToken>, IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<Session> builder) => builder.ToTable("sessions");

    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable("refresh_tokens");
        builder.HasKey(t => t.Hash);
    }

    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("account_links");
        builder.HasKey(l => l.Hash);
    }
}
