using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyPlatform.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RehearsalsAndClosing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "closed_at",
                table: "studies",
                type: "bigint",
                nullable: true);

            // When studies were closed before is not known: their retention time begins with this.
            migrationBuilder.Sql("UPDATE studies SET closed_at = CAST(EXTRACT(EPOCH FROM now()) * 1000000 AS bigint) WHERE state = 'Closed'");

            migrationBuilder.CreateTable(
                name: "rehearsals",
                columns: table => new
                {
                    study_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    version_id = table.Column<long>(type: "bigint", nullable: false),
                    definition_sha256 = table.Column<string>(type: "text", nullable: false),
                    bundle_sha256 = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by_whom = table.Column<string>(type: "text", nullable: false),
                    passed = table.Column<bool>(type: "boolean", nullable: false),
                    report = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rehearsals", x => new { x.study_id, x.number });
                    table.ForeignKey(
                        name: "FK_rehearsals_study_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "study_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_rehearsals_version_id",
                table: "rehearsals",
                column: "version_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "rehearsals");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "studies");
        }
    }
}
