using StudyPlatform.Analysis.Figures;
using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>Who chose what in each pair, with a test for each pair, for each ranking question.</summary>
internal static class ChoiceSection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("choices", "Choices between two methods");
        foreach (var matrix in model.Choices)
        {
            var family = model.Pairwise.FirstOrDefault(analysis => analysis.Id == $"pairwise.{matrix.Question}");
            if (family is null)
                page.Heading(matrix.Title);
            else
                page.Heading(family);
            var tests = family?.Result.ValueOrDefault;
            page.Figure(id => PairMatrix.Draw(Matrix(model, matrix, tests), id), $"{matrix.Title}: how many people of each pair chose the method of the row over that of the column.");
            if (family?.Result is Statistics.Results.Outcome<PairwiseFamily>.Refused refused)
                page.Absent(refused.Reason);
            if (tests is not null)
                PairTests.Write(page, model, tests, $"{matrix.Title}: the pairs of methods.", matrix);
        }

        page.EndSection();
    }

    private static PairMatrixData Matrix(ReportModel model, ChoiceMatrix matrix, PairwiseFamily? tests)
    {
        var significant = tests?.Tests.Where(test => test.PHolm < model.Scope.Alpha).Select(test => (test.A, test.B)).ToHashSet() ?? [];
        var place = model.Methods.Select((method, i) => (method.Id, i)).ToDictionary();
        var cells = matrix.Pairs.SelectMany(pair => new[]
        {
            Cell(place[pair.A], place[pair.B], pair.ChosenA, pair.People, significant.Contains((pair.A, pair.B))),
            Cell(place[pair.B], place[pair.A], pair.ChosenB, pair.People, significant.Contains((pair.A, pair.B))),
        });
        return new PairMatrixData(
            $"{matrix.Title}: choices in each pair of methods",
            "chosen",
            "over",
            [.. model.Methods.Select(method => method.Name)],
            [.. cells],
            "chose the method of the row, % of the people with the pair",
            0,
            100,
            tests is null ? null : $"not half and half, {tests.Correction}-corrected p < {Numbers.Bounded(model.Scope.Alpha).TrimEnd('0')}.");
    }

    private static PairCell Cell(int row, int column, int chosen, int people, bool isMarked) => people == 0
        ? new PairCell(row, column, null, Numbers.None, "nobody")
        : new PairCell(row, column, 100.0 * chosen / people, Numbers.Count(chosen), $"of {Numbers.Count(people)}", isMarked);
}
