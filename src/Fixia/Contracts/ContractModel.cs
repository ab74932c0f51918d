using System.Text.Json;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Contracts;

internal sealed class ContractModel
    : IEntityTypeConfiguration<Contract>, IEntityTypeConfiguration<Milestone>, IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("contracts");
        builder.Ignore(c => c.PublicTitle);
        builder.Ignore(c => c.Next);
        builder.Ignore(c => c.Done);
        builder.HasMany(c => c.Milestones).WithOne().HasForeignKey(m => m.ContractId);
        builder.Navigation(c => c.Milestones).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestones");
        builder.HasKey(m => new { m.ContractId, m.Number });
        builder.Property(m => m.Number).ValueGeneratedNever();
        builder.HasMany(m => m.Deliveries).WithOne().HasForeignKey(d => new { d.ContractId, d.Milestone });
        builder.Navigation(m => m.Deliveries).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.HasKey(d => new { d.ContractId, d.Milestone, d.Number });
        builder.Property(d => d.Number).ValueGeneratedNever();
    }
}

internal sealed class OrderModel : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders");
        builder.Property(o => o.Package).HasColumnType("jsonb").HasConversion(
            package => JsonSerializer.Serialize(package, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<ServicePackage>(text, JsonSerializerOptions.Web));
        builder.Property(o => o.Extras).IsJson();
        builder.HasOne<Contract>().WithOne().HasForeignKey<Order>(o => o.ContractId);
    }
}

internal sealed class WorkOfferModel : IEntityTypeConfiguration<WorkOffer>, IEntityTypeConfiguration<FormerWorkOffer>
{
    public void Configure(EntityTypeBuilder<WorkOffer> builder)
    {
        builder.ToTable("work_offers");
        builder.Property(o => o.Terms).IsJsonRecord();
        builder.HasOne<Contract>().WithOne().HasForeignKey<WorkOffer>(o => o.ContractId);
    }

    public void Configure(EntityTypeBuilder<FormerWorkOffer> builder)
    {
        builder.ToTable("former_work_offers");
        builder.HasKey(o => new { o.OfferId, o.Version });
        builder.Property(o => o.Terms).IsJsonRecord();
        builder.HasOne<WorkOffer>().WithMany().HasForeignKey(o => o.OfferId);
    }
}

/// <summary>Rows that are about to change are locked first, so that two who act at once come one after the other.</summary>
internal static class Locks
{
    /// <summary>A contract, whole.</summary>
    public static async Task<Contract?> LockContract(this FixiaDb db, Guid id, CancellationToken cancel)
    {
        var contract = await db.Set<Contract>()
            .FromSql($"select * from contracts where id = {id} for update").IgnoreAutoIncludes().SingleOrDefaultAsync(cancel);
        if (contract is not null)
            await db.Entry(contract).Collection(c => c.Milestones).Query().Include(m => m.Deliveries).LoadAsync(cancel);
        return contract;
    }

    /// <summary>An order nobody else can change until the transaction ends.</summary>
    public static Task<Order?> LockOrder(this FixiaDb db, Guid id, CancellationToken cancel) =>
        db.Set<Order>().FromSql($"select * from orders where id = {id} for update").SingleOrDefaultAsync(cancel);
}
