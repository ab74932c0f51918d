using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Projects;

internal sealed class ProjectModel
    : IEntityTypeConfiguration<Project>, IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<ProjectInvitation>, IEntityTypeConfiguration<ProjectQuestion>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("projects");
        builder.Ignore(p => p.Brief);
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

    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.Ignore(p => p.IsOpen);
        builder.Ignore(p => p.MayBeEdited);
        builder.Property(p => p.Milestones).IsJson();
        builder.HasOne<Project>().WithMany().HasForeignKey(p => p.ProjectId);
    }
}
