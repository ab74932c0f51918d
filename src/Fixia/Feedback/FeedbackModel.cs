using Fixia.Accounts;
using Fixia.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Feedback;

internal sealed class FeedbackModel : IEntityTypeConfiguration<FeedbackEntry>, IEntityTypeConfiguration<FeedbackReport>
{
    public void Configure(EntityTypeBuilder<FeedbackReport> builder)
    {
        builder.ToTable("feedback_reports");
        builder.HasKey(r => new { r.FeedbackId, r.ReporterId });
        builder.HasOne<FeedbackEntry>().WithMany().HasForeignKey(r => r.FeedbackId);
    }

    public void Configure(EntityTypeBuilder<FeedbackEntry> builder)
    {
        builder.ToTable("feedback");
        builder.HasOne<Contract>().WithMany().HasForeignKey(f => f.ContractId);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.ToUserId);
    }
}
