using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Projects;

internal sealed class ProjectModel : IEntityTypeConfiguration<Project>, IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Project> builder) => builder.ToTable("projects");

    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.Ignore(p => p.IsOpen);
        builder.HasOne<Project>().WithMany().HasForeignKey(p => p.ProjectId);
    }
}
