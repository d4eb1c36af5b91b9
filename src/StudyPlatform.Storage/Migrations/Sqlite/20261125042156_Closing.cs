using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyPlatform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Closing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "closed_at",
                table: "studies",
                type: "INTEGER",
                nullable: true);

            // When studies were closed before is not known: their retention time begins with this.
            migrationBuilder.Sql("UPDATE studies SET closed_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000000 WHERE state = 'Closed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "studies");
        }
    }
}
