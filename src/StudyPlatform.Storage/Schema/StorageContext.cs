using System.Text;
using Microsoft.EntityFrameworkCore;

namespace StudyPlatform.Storage.Schema;

/// <summary>The tables. The rules that the database itself can keep are kept by it: keys, unique indexes, checks.</summary>
internal abstract class StorageContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<StudyRow> Studies => Set<StudyRow>();

    public DbSet<StudyVersionRow> StudyVersions => Set<StudyVersionRow>();

    public DbSet<AccessCodeRow> AccessCodes => Set<AccessCodeRow>();

    public DbSet<ParticipationRow> Participations => Set<ParticipationRow>();

    public DbSet<IdentityRow> Identities => Set<IdentityRow>();

    public DbSet<StimulusShowingRow> StimulusShowings => Set<StimulusShowingRow>();

    public DbSet<TrialRow> Trials => Set<TrialRow>();

    public DbSet<RankingRow> Rankings => Set<RankingRow>();

    public DbSet<DemographicRow> Demographics => Set<DemographicRow>();

    public DbSet<CommentRow> Comments => Set<CommentRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<PaymentRow> Payments => Set<PaymentRow>();

    public DbSet<PaymentBatchRow> PaymentBatches => Set<PaymentBatchRow>();

    public DbSet<PaymentLineRow> PaymentLines => Set<PaymentLineRow>();

    public DbSet<PaymentFileRow> PaymentFiles => Set<PaymentFileRow>();

    public DbSet<PaymentCapRow> PaymentCaps => Set<PaymentCapRow>();

    public DbSet<RehearsalRow> Rehearsals => Set<RehearsalRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StudyRow>().ToTable("studies").HasKey(row => row.Id);
        modelBuilder.Entity<StudyVersionRow>(table =>
        {
            table.ToTable("study_versions").HasKey(row => row.Id);
            table.HasIndex(row => new { row.StudyId, row.Number }).IsUnique();
            table.HasOne<StudyRow>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<AccessCodeRow>(table =>
        {
            table.ToTable("access_codes").HasKey(row => new { row.StudyId, row.Code });
            table.HasOne<StudyRow>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RehearsalRow>(table =>
        {
            table.ToTable("rehearsals").HasKey(row => new { row.StudyId, row.Number });
            table.HasOne<StudyVersionRow>().WithMany().HasForeignKey(row => row.VersionId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ParticipationRow>(table =>
        {
            table.ToTable("participations").HasKey(row => row.Id);
            table.HasIndex(row => row.PublicId).IsUnique();
            table.HasIndex(row => row.Code).IsUnique();
            table.HasIndex(row => new { row.StudyId, row.Number }).IsUnique();
            // Who is counted when a newcomer's cell is chosen: the finished ones, and those under way by the end of their lease.
            table.HasIndex(row => new { row.StudyId, row.CellFirst, row.CellSecond }, "ix_participations_finished").HasFilter("status = 'Completed' AND NOT data_deleted");
            table.HasIndex(row => new { row.StudyId, row.CellFirst, row.CellSecond, row.LeaseUntil }, "ix_participations_under_way").HasFilter("status = 'UnderWay'");
            table.HasIndex(row => row.LeaseUntil, "ix_participations_timed_out").HasFilter("status = 'TimedOut'");
            table.HasIndex(row => row.VersionId);
            // What a list of participants is sorted by unless asked otherwise.
            table.HasIndex(row => new { row.StudyId, row.StartedAt });
            table.Property(row => row.Decision).HasDefaultValue("Pending");
            table.HasOne<StudyVersionRow>().WithMany().HasForeignKey(row => row.VersionId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<IdentityRow>(table =>
        {
            table.ToTable("identities").HasKey(row => row.ParticipationId);
            table.Property(row => row.ParticipationId).ValueGeneratedNever();
            table.HasIndex(row => new { row.StudyId, row.PersonDigest }).IsUnique();
            table.HasIndex(row => new { row.StudyId, row.SessionDigest }).IsUnique();
            table.HasOne<ParticipationRow>().WithOne().HasForeignKey<IdentityRow>(row => row.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<StimulusShowingRow>(table =>
        {
            table.ToTable("stimulus_showings", builder => builder.HasCheckConstraint("ck_stimulus_showings_exclusive", "NOT exclusive OR count = 1"));
            table.HasKey(row => new { row.StudyId, row.BundleSha256, row.Stimulus });
            table.HasOne<StudyRow>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<TrialRow>().ToTable("trials").HasKey(row => new { row.ParticipationId, row.Position });
        modelBuilder.Entity<RankingRow>().ToTable("rankings").HasKey(row => new { row.ParticipationId, row.Question });
        modelBuilder.Entity<DemographicRow>().ToTable("demographics").HasKey(row => new { row.ParticipationId, row.Question });
        modelBuilder.Entity<CommentRow>(table =>
        {
            table.ToTable("comments").HasKey(row => row.ParticipationId);
            table.Property(row => row.ParticipationId).ValueGeneratedNever();
        });
        modelBuilder.Entity<EventRow>(table =>
        {
            table.ToTable("events").HasKey(row => new { row.ParticipationId, row.Sequence });
            table.HasIndex(row => new { row.ParticipationId, row.Step }).IsUnique();
        });
        BelongsToParticipation<TrialRow>(modelBuilder, nameof(TrialRow.ParticipationId));
        BelongsToParticipation<RankingRow>(modelBuilder, nameof(RankingRow.ParticipationId));
        BelongsToParticipation<DemographicRow>(modelBuilder, nameof(DemographicRow.ParticipationId));
        BelongsToParticipation<EventRow>(modelBuilder, nameof(EventRow.ParticipationId));
        modelBuilder.Entity<CommentRow>().HasOne<ParticipationRow>().WithOne().HasForeignKey<CommentRow>(row => row.ParticipationId).OnDelete(DeleteBehavior.Restrict);

        LedgerSchema.Add(modelBuilder);

        // Names that need no quotes on either database: the same SQL by hand then runs on both.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(SnakeCase(property.Name));
    }

    private static void BelongsToParticipation<TRow>(ModelBuilder modelBuilder, string key)
        where TRow : class =>
        modelBuilder.Entity<TRow>().HasOne<ParticipationRow>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);

    /// <summary>The column of a property.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
