using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>Who the analysed are.</summary>
internal static class SampleSection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        var sample = model.Sample;
        page.BeginSection("sample", "Sample");
        if (sample.Participants == 0)
        {
            page.Absent("Nobody has been analysed yet.");
            page.EndSection();
            return;
        }

        if (sample.Duration is { } minutes)
            page.Paragraph($"From consent to the end took a median of {Numbers.Fixed(minutes.Median, 1)} minutes (quartiles {Numbers.Fixed(minutes.LowerQuartile, 1)} and {Numbers.Fixed(minutes.UpperQuartile, 1)}, range {Numbers.Fixed(minutes.Minimum, 1)} to {Numbers.Fixed(minutes.Maximum, 1)}; n = {Numbers.Count(minutes.Count)}).");
        page.Table(
            $"The {Numbers.People(sample.Participants)} analysed: where they came from and what they said about themselves.",
            [Cell.Text("Answer"), Cell.Number("n"), Cell.Number("%")],
            [.. Rows(sample)],
            sample.Questions.Any(question => question.Kind == DemographicKind.Words) ? "What people wrote in their own words is not shown: it could tell who they are." : null);
        page.EndSection();
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(Sample sample)
    {
        if (sample.Sources.Count > 0)
        {
            yield return [Cell.Text("Where they came from")];
            foreach (var source in sample.Sources)
                yield return Row(source.Label, source.Participants, sample.Participants);
        }

        foreach (var question in sample.Questions)
        {
            yield return [Cell.Text(question.Text)];
            if (question.Numbers is { } numbers)
                yield return [Cell.Text($"median {Numbers.Fixed(numbers.Median, 0)}, mean {Numbers.Fixed(numbers.Mean, 1)}, range {Numbers.Fixed(numbers.Minimum, 0)} to {Numbers.Fixed(numbers.Maximum, 0)}"), Cell.Number(Numbers.Count(numbers.Count)), Cell.Number(Percentage(numbers.Count, sample.Participants))];
            else if (question.Kind == DemographicKind.Words)
                yield return Row("answered in own words", question.Answered, sample.Participants);
            foreach (var answer in question.Counts)
                yield return Row(answer.Label, answer.Participants, sample.Participants);
            if (question.Missing > 0)
                yield return Row("no answer", question.Missing, sample.Participants);
        }
    }

    private static IReadOnlyList<Cell> Row(string label, int count, int whole) =>
        [Cell.Text(label), Cell.Number(Numbers.Count(count)), Cell.Number(Percentage(count, whole))];

    private static string Percentage(int count, int whole) => Numbers.Fixed(100.0 * count / whole, 1);
}
