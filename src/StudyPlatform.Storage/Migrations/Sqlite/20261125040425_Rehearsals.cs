using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyPlatform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Rehearsals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "rehearsals",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    study_id = table.Column<string>(type: "TEXT", nullable: false),
                    definition_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    bundle_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_whom = table.Column<string>(type: "TEXT", nullable: false),
                    passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rehearsals", x => x.id);
                    table.ForeignKey(
                        name: "FK_rehearsals_study_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "study_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_rehearsals_study_id",
                table: "rehearsals",
                column: "study_id");

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
        }
    }
}
