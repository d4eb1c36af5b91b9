using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Analysis.Tables.Csv;
using StudyPlatform.Domain.Results;

namespace StudyPlatform.Analysis.Measures;

/// <summary>Who the analysed are.</summary>
internal static class SampleMeasure
{
    public static Sample Of(Cohort cohort)
    {
        var rows = cohort.People.Select(person => cohort.Data.Participants[person.Participant]).ToList();
        var minutes = rows.Select(row => (row.FinishedAt - row.StartedAt)?.TotalMinutes).OfType<double>().Where(value => value >= 0).ToArray();
        return new Sample(
            rows.Count,
            [.. cohort.Data.Demographics.Select((question, column) => Question(question, [.. rows.Select(row => row.Answers[column])]))],
            [.. rows.CountBy(row => row.Source).OrderByDescending(count => count.Value).ThenBy(count => count.Key)
                .Select(count => new AnswerCount(ResultText.Of(count.Key), ResultText.Of(count.Key), count.Value))],
            Quantile.Summary(minutes));
    }

    private static SampleQuestion Question(DemographicQuestion question, List<string?> answers)
    {
        var given = answers.OfType<string>().ToList();
        var counts = question.Kind is DemographicKind.Choice ? Counts(question, given) : [];
        var numbers = question.Kind is DemographicKind.Number ? Quantile.Summary([.. given.Select(Number).OfType<double>()]) : null;
        return new SampleQuestion(question.Id, question.Text, question.Kind, given.Count, answers.Count - given.Count, counts, numbers);
    }

    /// <summary>An answer as a number; null where it is none.</summary>
    public static double? Number(string answer) => CellText.Number(System.Text.Encoding.UTF8.GetBytes(answer));

    private static List<AnswerCount> Counts(DemographicQuestion question, List<string> given)
    {
        var counts = given.CountBy(answer => answer, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var known = question.Choices.Select(choice => new AnswerCount(choice.Id, choice.Label, counts.GetValueOrDefault(choice.Id)));
        // Answers that an older version of the study offered.
        var others = counts.Keys.Except(question.Choices.Select(choice => choice.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(answer => new AnswerCount(answer, answer, counts[answer]));
        return [.. known, .. others];
    }
}
