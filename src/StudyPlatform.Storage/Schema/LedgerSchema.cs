using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Schema;

/// <summary>The tables of the ledger, with the rules by which the database itself keeps anyone from being paid twice.</summary>
internal static class LedgerSchema
{
    public static void Add(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PaymentRow>(table =>
        {
            table.ToTable("payments", builder =>
            {
                builder.HasCheckConstraint("ck_payments_cents", "cents > 0");
                builder.HasCheckConstraint("ck_payments_batch", "(state IN ('Exported', 'Confirmed') AND batch_id IS NOT NULL) OR (state IN ('Planned', 'Cancelled') AND batch_id IS NULL) OR state = 'Rejected'");
            });
            table.HasKey(row => new { row.ParticipationId, row.Kind });
            table.HasIndex(row => new { row.StudyId, row.Kind, row.State });
            table.HasIndex(row => row.BatchId);
            table.HasOne<ParticipationRow>().WithMany().HasForeignKey(row => row.ParticipationId).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<PaymentBatchRow>().WithMany().HasForeignKey(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<PaymentBatchRow>(table =>
        {
            table.ToTable("payment_batches").HasKey(row => row.Id);
            table.HasIndex(row => new { row.StudyId, row.At });
            table.HasOne<StudyRow>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<PaymentLineRow>(table =>
        {
            table.ToTable("payment_lines").HasKey(row => new { row.BatchId, row.ParticipationId });
            table.HasIndex(row => new { row.ParticipationId, row.Kind }, "ix_payment_lines_live").IsUnique().HasFilter("live");
            // By whom files are found that hold the ids of someone.
            table.HasIndex(row => row.ParticipationId);
            table.HasOne<PaymentBatchRow>().WithMany().HasForeignKey(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<ParticipationRow>().WithMany().HasForeignKey(row => row.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<PaymentFileRow>(table =>
        {
            table.ToTable("payment_files").HasKey(row => row.BatchId);
            table.HasOne<PaymentBatchRow>().WithOne().HasForeignKey<PaymentFileRow>(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<PaymentCapRow>(table =>
        {
            table.ToTable("payment_caps").HasKey(row => new { row.StudyId, row.Number });
            table.HasOne<StudyRow>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
