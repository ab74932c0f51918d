using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Projects;

internal sealed class ProjectModel
    : IEntityTypeConfiguration<Project>,
        IEntityTypeConfiguration<FormerBrief>,
        IEntityTypeConfiguration<Proposal>,
        IEntityTypeConfiguration<FormerOffer>,
        IEntityTypeConfiguration<ProjectInvitation>,
        IEntityTypeConfiguration<ProjectQuestion>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("projects");
        builder.Ignore(p => p.Brief);
    }

    public void Configure(EntityTypeBuilder<FormerBrief> builder)
    {
        builder.ToTable("former_briefs");
        builder.HasKey(f => new { f.ProjectId, f.Version });
        builder.Property(f => f.Brief).IsJsonRecord();
        builder.HasOne<Project>().WithMany().HasForeignKey(f => f.ProjectId);
    }

    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.Ignore(p => p.Offer);
        builder.Property(p => p.Milestones).IsJson();
        builder.HasOne<Project>().WithMany().HasForeignKey(p => p.ProjectId);
    }

    public void Configure(EntityTypeBuilder<FormerOffer> builder)
    {
        builder.ToTable("former_offers");
        builder.HasKey(f => new { f.ProposalId, f.Version });
        builder.Property(f => f.Offer).IsJsonRecord();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(f => f.ProposalId);
    }

    public void Configure(EntityTypeBuilder<ProjectInvitation> builder)
    {
        builder.ToTable("project_invitations");
        builder.HasKey(i => new { i.ProjectId, i.ProfessionalId });
        builder.HasOne<Project>().WithMany().HasForeignKey(i => i.ProjectId);
    }

    public void Configure(EntityTypeBuilder<ProjectQuestion> builder)
    {
        builder.ToTable("project_questions");
        builder.HasOne<Project>().WithMany().HasForeignKey(q => q.ProjectId);
    }
}
