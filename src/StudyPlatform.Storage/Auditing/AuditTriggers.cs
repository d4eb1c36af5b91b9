namespace StudyPlatform.Storage.Auditing;

/// <summary>What keeps the audit log as it is: the database itself refuses to change, delete or insert a line anywhere but at the end.</summary>
internal static class AuditTriggers
{
    private const string Kept = "admin_audit: lines are never changed or deleted";
    private const string AtTheEnd = "admin_audit: a line is added at the end only";

    /// <summary>SQLite. Without the last one, INSERT OR REPLACE would delete lines past the trigger.</summary>
    public const string Sqlite =
        $"""
        CREATE TRIGGER admin_audit_no_update BEFORE UPDATE ON admin_audit BEGIN SELECT RAISE(ABORT, '{Kept}'); END;
        CREATE TRIGGER admin_audit_no_delete BEFORE DELETE ON admin_audit BEGIN SELECT RAISE(ABORT, '{Kept}'); END;
        CREATE TRIGGER admin_audit_at_end BEFORE INSERT ON admin_audit
            WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM admin_audit)
            BEGIN SELECT RAISE(ABORT, '{AtTheEnd}'); END;
        """;

    /// <summary>PostgreSQL.</summary>
    public const string Postgres =
        $"""
        CREATE FUNCTION admin_audit_keep() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                RAISE EXCEPTION '{Kept}';
            END IF;
            IF NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM admin_audit) THEN
                RAISE EXCEPTION '{AtTheEnd}';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER admin_audit_keep BEFORE INSERT OR UPDATE OR DELETE ON admin_audit FOR EACH ROW EXECUTE FUNCTION admin_audit_keep();
        CREATE TRIGGER admin_audit_keep_all BEFORE TRUNCATE ON admin_audit FOR EACH STATEMENT EXECUTE FUNCTION admin_audit_keep();
        """;
}
