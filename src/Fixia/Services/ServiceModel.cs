using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Services;

internal sealed class ServiceModel : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.ToTable("services").HasQueryFilter(s => s.DeletedAt == null);
        builder.Ignore(s => s.Offer);
        builder.Ignore(s => s.State);
        builder.Property(s => s.Packages).IsJson();
        builder.Property(s => s.Extras).IsJson();
        builder.Property(s => s.Questions).IsJson();
    }
}
