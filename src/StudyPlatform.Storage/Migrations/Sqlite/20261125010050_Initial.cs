using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyPlatform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "studies",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    current_number = table.Column<int>(type: "INTEGER", nullable: false),
                    admitted = table.Column<long>(type: "INTEGER", nullable: false),
                    identity_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_studies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_codes",
                columns: table => new
                {
                    study_id = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_codes", x => new { x.study_id, x.code });
                    table.ForeignKey(
                        name: "FK_access_codes_studies_study_id",
                        column: x => x.study_id,
                        principalTable: "studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stimulus_showings",
                columns: table => new
                {
                    study_id = table.Column<string>(type: "TEXT", nullable: false),
                    bundle_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    stimulus = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    exclusive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stimulus_showings", x => new { x.study_id, x.bundle_sha256, x.stimulus });
                    table.CheckConstraint("ck_stimulus_showings_exclusive", "NOT exclusive OR count = 1");
                    table.ForeignKey(
                        name: "FK_stimulus_showings_studies_study_id",
                        column: x => x.study_id,
                        principalTable: "studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    study_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    definition = table.Column<byte[]>(type: "BLOB", nullable: false),
                    definition_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    bundle_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_study_versions_studies_study_id",
                        column: x => x.study_id,
                        principalTable: "studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    public_id = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    study_id = table.Column<string>(type: "TEXT", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    condition = table.Column<string>(type: "TEXT", nullable: true),
                    cell_first = table.Column<string>(type: "TEXT", nullable: true),
                    cell_second = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    step_index = table.Column<int>(type: "INTEGER", nullable: false),
                    stimuli = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    step_since = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    late = table.Column<bool>(type: "INTEGER", nullable: false),
                    correct_guesses = table.Column<int>(type: "INTEGER", nullable: false),
                    failed_checks = table.Column<int>(type: "INTEGER", nullable: false),
                    data_deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    completion_code = table.Column<string>(type: "TEXT", nullable: false),
                    @base = table.Column<string>(name: "base", type: "TEXT", nullable: true),
                    bonus = table.Column<string>(type: "TEXT", nullable: true),
                    excluded = table.Column<bool>(type: "INTEGER", nullable: false),
                    exclusion_reason = table.Column<string>(type: "TEXT", nullable: true),
                    last_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    head = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participations", x => x.id);
                    table.ForeignKey(
                        name: "FK_participations_study_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "study_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    participation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comments", x => x.participation_id);
                    table.ForeignKey(
                        name: "FK_comments_participations_participation_id",
                        column: x => x.participation_id,
                        principalTable: "participations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "demographics",
                columns: table => new
                {
                    participation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_demographics", x => new { x.participation_id, x.question });
                    table.ForeignKey(
                        name: "FK_demographics_participations_participation_id",
                        column: x => x.participation_id,
                        principalTable: "participations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    participation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    detail_sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => new { x.participation_id, x.sequence });
                    table.ForeignKey(
                        name: "FK_events_participations_participation_id",
                        column: x => x.participation_id,
                        principalTable: "participations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identities",
                columns: table => new
                {
                    participation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    study_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    session_digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    person = table.Column<string>(type: "TEXT", nullable: true),
                    session = table.Column<string>(type: "TEXT", nullable: true),
                    context = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identities", x => x.participation_id);
                    table.ForeignKey(
                        name: "FK_identities_participations_participation_id",
                        column: x => x.participation_id,
                        principalTable: "participations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rankings",
                columns: table => new
                {
                    participation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    chosen = table.Column<string>(type: "TEXT", nullable: false),
                    rejected = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    own_words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rankings", x => new { x.participation_id, x.question });
                    table.ForeignKey(
                        name: "FK_rankings_participations_participation_id",
                        column: x => x.participation_id,
                        principalTable: "participations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trials",
                columns: table => new
                {
                    participation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    stimulus = table.Column<string>(type: "TEXT", nullable: false),
                    actual = table.Column<string>(type: "TEXT", nullable: false),
                    predicted = table.Column<string>(type: "TEXT", nullable: false),
                    guess = table.Column<string>(type: "TEXT", nullable: true),
                    shown_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    response_ms = table.Column<int>(type: "INTEGER", nullable: true),
                    hidden_ms = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trials", x => new { x.participation_id, x.position });
                    table.ForeignKey(
                        name: "FK_trials_participations_participation_id",
                        column: x => x.participation_id,
                        principalTable: "participations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_events_participation_id_step",
                table: "events",
                columns: new[] { "participation_id", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identities_study_id_person_digest",
                table: "identities",
                columns: new[] { "study_id", "person_digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identities_study_id_session_digest",
                table: "identities",
                columns: new[] { "study_id", "session_digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_participations_code",
                table: "participations",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_participations_public_id",
                table: "participations",
                column: "public_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_participations_study_id_number",
                table: "participations",
                columns: new[] { "study_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_participations_version_id",
                table: "participations",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_participations_finished",
                table: "participations",
                columns: new[] { "study_id", "cell_first", "cell_second" },
                filter: "status = 'Completed' AND NOT data_deleted");

            migrationBuilder.CreateIndex(
                name: "ix_participations_timed_out",
                table: "participations",
                column: "lease_until",
                filter: "status = 'TimedOut'");

            migrationBuilder.CreateIndex(
                name: "ix_participations_under_way",
                table: "participations",
                columns: new[] { "study_id", "cell_first", "cell_second", "lease_until" },
                filter: "status = 'UnderWay'");

            migrationBuilder.CreateIndex(
                name: "IX_study_versions_study_id_number",
                table: "study_versions",
                columns: new[] { "study_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_codes");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "demographics");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "identities");

            migrationBuilder.DropTable(
                name: "rankings");

            migrationBuilder.DropTable(
                name: "stimulus_showings");

            migrationBuilder.DropTable(
                name: "trials");

            migrationBuilder.DropTable(
                name: "participations");

            migrationBuilder.DropTable(
                name: "study_versions");

            migrationBuilder.DropTable(
                name: "studies");
        }
    }
}
