using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyPlatform.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Payments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "decision",
                table: "participations",
                type: "text",
                nullable: false,
                defaultValue: "Pending");

            migrationBuilder.AddColumn<string>(
                name: "rejection_reason",
                table: "participations",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "payment_batches",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    study_id = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    rejections = table.Column<int>(type: "integer", nullable: false),
                    total_cents = table.Column<long>(type: "bigint", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file_sha256 = table.Column<string>(type: "text", nullable: false),
                    voided_at = table.Column<long>(type: "bigint", nullable: true),
                    voided_by = table.Column<string>(type: "text", nullable: true),
                    void_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_batches", x => x.id);
                    table.ForeignKey(
                        name: "FK_payment_batches_studies_study_id",
                        column: x => x.study_id,
                        principalTable: "studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_caps",
                columns: table => new
                {
                    study_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    cents = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_caps", x => new { x.study_id, x.number });
                    table.ForeignKey(
                        name: "FK_payment_caps_studies_study_id",
                        column: x => x.study_id,
                        principalTable: "studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_files",
                columns: table => new
                {
                    batch_id = table.Column<string>(type: "text", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_files", x => x.batch_id);
                    table.ForeignKey(
                        name: "FK_payment_files_payment_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_lines",
                columns: table => new
                {
                    batch_id = table.Column<string>(type: "text", nullable: false),
                    participation_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    cents = table.Column<long>(type: "bigint", nullable: false),
                    live = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_lines", x => new { x.batch_id, x.participation_id });
                    table.ForeignKey(
                        name: "FK_payment_lines_participations_participation_id",
                        column: x => x.participation_id,
                        principalTable: "participations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payment_lines_payment_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                columns: table => new
                {
                    participation_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    study_id = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    cents = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    batch_id = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    granted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments", x => new { x.participation_id, x.kind });
                    table.CheckConstraint("ck_payments_batch", "(state IN ('Exported', 'Confirmed') AND batch_id IS NOT NULL) OR (state IN ('Planned', 'Cancelled') AND batch_id IS NULL) OR state = 'Rejected'");
                    table.CheckConstraint("ck_payments_cents", "cents > 0");
                    table.ForeignKey(
                        name: "FK_payments_participations_participation_id",
                        column: x => x.participation_id,
                        principalTable: "participations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payments_payment_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_payment_lines_participation_id",
                table: "payment_lines",
                column: "participation_id");

            migrationBuilder.CreateIndex(
                name: "IX_participations_study_id_started_at",
                table: "participations",
                columns: new[] { "study_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "IX_payment_batches_study_id_at",
                table: "payment_batches",
                columns: new[] { "study_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_lines_live",
                table: "payment_lines",
                columns: new[] { "participation_id", "kind" },
                unique: true,
                filter: "live");

            migrationBuilder.CreateIndex(
                name: "IX_payments_batch_id",
                table: "payments",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "IX_payments_study_id_kind_state",
                table: "payments",
                columns: new[] { "study_id", "kind", "state" });

            // Whoever finished before there was a ledger is owed what their completion said.
            foreach (var (kind, column) in new[] { ("Base", "base"), ("Bonus", "bonus") })
            {
                migrationBuilder.Sql(
                    $"""
                    INSERT INTO payments (participation_id, kind, study_id, currency, cents, state, batch_id, reason, granted)
                    SELECT p.id, '{kind}', p.study_id, COALESCE(CAST(convert_from(v.definition, 'UTF8') AS jsonb) #>> ARRAY['pay', 'currency'], 'USD'), CAST(ROUND(CAST(p.{column} AS numeric) * 100) AS bigint), 'Planned', NULL, NULL, false
                    FROM participations p JOIN study_versions v ON v.id = p.version_id
                    WHERE p.{column} IS NOT NULL AND p.source <> 'Rehearsal' AND CAST(ROUND(CAST(p.{column} AS numeric) * 100) AS bigint) > 0
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "payment_caps");

            migrationBuilder.DropTable(
                name: "payment_files");

            migrationBuilder.DropTable(
                name: "payment_lines");

            migrationBuilder.DropTable(
                name: "payments");

            migrationBuilder.DropTable(
                name: "payment_batches");

            migrationBuilder.DropIndex(
                name: "IX_participations_study_id_started_at",
                table: "participations");

            migrationBuilder.DropColumn(
                name: "decision",
                table: "participations");

            migrationBuilder.DropColumn(
                name: "rejection_reason",
                table: "participations");
        }
    }
}
