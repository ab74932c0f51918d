using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Teams;

internal sealed class TeamModel
    : IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<TeamMember>, IEntityTypeConfiguration<TeamInvitation>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.Property(t => t.Handle).HasColumnType("citext");
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.OwnerId);
    }

    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("team_members");
        builder.HasKey(m => m.UserId);
        builder.HasOne<Team>().WithMany().HasForeignKey(m => m.TeamId);
    }

    public void Configure(EntityTypeBuilder<TeamInvitation> builder)
    {
        builder.ToTable("team_invitations");
        builder.Property(i => i.Email).HasColumnType("citext");
        builder.HasOne<Team>().WithMany().HasForeignKey(i => i.TeamId);
    }
}
