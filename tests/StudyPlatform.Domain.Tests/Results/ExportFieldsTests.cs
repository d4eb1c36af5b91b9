using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Results;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Results;

public sealed class ExportFieldsTests
{
    private static readonly StudyId Study = new("animals");

    [Fact]
    public void Without_any_field_it_is_the_whole_study_as_psych_ds() => Assert.Equal(new ExportOptions(), Sound());

    [Fact]
    public void Several_values_are_parted_by_commas_or_given_one_by_one_and_their_order_does_not_matter()
    {
        var options = Sound(("source", "prolific,link"), ("source", "prolific"), ("status", "completed"), ("exclusions", "not-excluded"), ("study-version", "2"), ("identifiers", "yes"));

        Assert.Equal(
            new ExportOptions
            {
                Identifiers = true,
                Filter = new() { Sources = [Platform.Link, Platform.Prolific], Statuses = [ParticipationStatus.Completed], Exclusions = ExclusionChoice.NotExcluded, Versions = [2] },
            },
            options);
    }

    [Theory]
    [InlineData("format", "xml", "--format is 'xml', but must be one of psych-ds, csv, json-lines.")]
    [InlineData("table", "people", "--table is 'people', but must be one of participants, trials, rankings, comments, events, identifiers.")]
    [InlineData("source", "prolific,amazon", "--source is 'amazon', but must be one of link, code, prolific, mechanical-turk, cloud-research, rehearsal, mechanical-turk-sandbox.")]
    [InlineData("source", "3", "--source is '3', but must be one of link, code, prolific, mechanical-turk, cloud-research, rehearsal, mechanical-turk-sandbox.")]
    [InlineData("status", "Completed", "--status is 'Completed', but must be one of under-way, timed-out, abandoned, completed, declined, withdrawn, screened-out.")]
    [InlineData("exclusions", "none", "--exclusions is 'none', but must be one of all, not-excluded, excluded.")]
    [InlineData("study-version", "3", "--study-version is '3', but must be one of 1, 2.")]
    [InlineData("study-version", "-1", "--study-version is '-1', but must be one of 1, 2.")]
    [InlineData("identifiers", "true", "--identifiers is 'true', but must be yes.")]
    [InlineData("format", "csv,csv", "--format is given 2 values, but takes one; leave csv alone.")]
    [InlineData("table", "trials", "A data set after Psych-DS has all tables; choose the format csv or json-lines for one of them.")]
    [InlineData("format", "csv", "As CSV there is one table at a time; choose one of participants, trials, rankings, comments, events, identifiers, or the format psych-ds, which has them all.")]
    public void What_cannot_be_taken_is_one_sentence_that_says_what_can(string field, string value, string sentence) => Assert.Equal(sentence, Fault((field, value)));

    [Fact]
    public void A_single_table_has_no_ids_beside_it() => Assert.Equal(
        "The table of trials has no ids of platforms; choose the table identifiers, or leave the ids out.", Fault(("format", "csv"), ("table", "trials"), ("identifiers", "yes")));

    [Fact]
    public void What_someone_typed_is_shown_short_and_without_control_characters() =>
        Assert.StartsWith($"--format is '??{new string('x', 38)}…', but", Fault(("format", "\u0001\u001b" + new string('x', 100))), StringComparison.Ordinal);

    [Theory]
    [InlineData("", false, "study-animals.zip")]
    [InlineData("identifiers=yes", true, "study-animals-with-identifiers.zip")]
    [InlineData("format=json-lines", false, "study-animals-json-lines.zip")]
    [InlineData("format=csv&table=trials", false, "study-animals_table-trials_data.csv")]
    [InlineData("format=json-lines&table=identifiers", true, "study-animals_table-identifiers_data.jsonl")]
    [InlineData("source=prolific&status=completed&exclusions=not-excluded&study-version=2", false, "study-animals-prolific-completed-not-excluded-version-2.zip")]
    [InlineData("source=prolific&format=csv&table=trials", false, "study-animals-prolific_table-trials_data.csv")]
    [InlineData("source=link,code,prolific,mechanical-turk,cloud-research&status=completed,withdrawn", false, "study-animals-filtered-b53a3fd0.zip")]
    public void The_files_name_and_whether_it_holds_identifiers_follow_from_the_options(string query, bool holdsIdentifiers, string name)
    {
        var options = Sound([.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => (field.Split('=')[0], field.Split('=')[1]))]);

        Assert.Equal((holdsIdentifiers, name), (options.HoldsIdentifiers, options.FileName(Study)));
    }

    [Fact]
    public void A_filter_written_as_options_reads_as_the_same_filter()
    {
        var filter = new ResultFilter { Sources = [Platform.Code], Statuses = [ParticipationStatus.TimedOut, ParticipationStatus.Abandoned], Exclusions = ExclusionChoice.Excluded, Versions = [1, 2] };

        Assert.Equal("--source code --status timed-out,abandoned --exclusions excluded --study-version 1,2", filter.ToString());
        Assert.Equal(filter, Sound([.. filter.Fields.Select(field => (field.Name, string.Join(',', field.Words)))]).Filter);
        Assert.NotEqual(filter, filter with { Versions = [1] });
    }

    private static ExportReading Read((string Field, string Value)[] fields) => ExportFields.Read(field => fields.Where(given => given.Field == field).Select(given => given.Value), [1, 2], "--");

    private static ExportOptions Sound(params (string Field, string Value)[] fields) => Assert.IsType<ExportReading.Sound>(Read(fields)).Options;

    private static string Fault(params (string Field, string Value)[] fields) => Assert.IsType<ExportReading.Faulty>(Read(fields)).Sentence;
}
