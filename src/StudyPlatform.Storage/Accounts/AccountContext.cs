using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StudyPlatform.Storage.Auditing;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Accounts;

/// <summary>The tables of accounts and of the audit log, beside those of the studies in the same database.</summary>
public abstract class AccountContext : IdentityUserContext<Account>
{
    /// <summary>The table in which EF notes which migrations of this context were applied.</summary>
    internal const string HistoryTable = "__AccountMigrations";

    private protected AccountContext(DbContextOptions options)
        : base(options)
    {
    }

    internal DbSet<GrantRow> Grants => Set<GrantRow>();

    internal DbSet<LinkRow> Links => Set<LinkRow>();

    internal DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <summary>With passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("accounts");
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
        builder.Entity<IdentityUserPasskey<string>>(table =>
        {
            table.ToTable("account_passkeys").HasKey(passkey => passkey.CredentialId);
            // The longest that an authenticator may give (Web Authentication, level 3, 4: "credential ID").
            table.Property(passkey => passkey.CredentialId).HasMaxLength(1023);
            table.Property(passkey => passkey.UserId).IsRequired();
            table.OwnsOne(passkey => passkey.Data, data => data.ToJson("data"));
            table.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<GrantRow>(table =>
        {
            table.ToTable("account_grants").HasKey(row => new { row.AccountId, row.Study, row.Role });
            table.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<LinkRow>().ToTable("account_links").HasKey(row => row.Id);
        builder.Entity<AuditRow>(table =>
        {
            table.ToTable("admin_audit").HasKey(row => row.Sequence);
            table.Property(row => row.Sequence).ValueGeneratedNever();
            table.HasIndex(row => row.At);
        });
        foreach (var property in builder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()).SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(StorageContext.SnakeCase(property.Name));
    }
}
