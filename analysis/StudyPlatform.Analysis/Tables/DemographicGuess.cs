using System.Text;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables.Csv;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Tells from the answers alone what a demographic question asks for: for tables without a definition.</summary>
internal static class DemographicGuess
{
    /// <summary>More different answers than this are own words.</summary>
    public const int MostChoices = 20;

    /// <summary>An answer longer than this is in own words. Characters.</summary>
    public const int LongestChoice = 40;

    /// <summary>Numbers if all answers are, else a choice if they are few and short, else own words.</summary>
    public static DemographicQuestion Of(string id, IEnumerable<string?> answers)
    {
        HashSet<string> different = new(StringComparer.Ordinal);
        var numbers = true;
        foreach (var answer in answers.OfType<string>())
        {
            if (!different.Add(answer))
                continue;
            numbers = numbers && CellText.Number(Encoding.UTF8.GetBytes(answer)) is not null;
            if (answer.Length > LongestChoice || (!numbers && different.Count > MostChoices))
                return new DemographicQuestion(id, id, DemographicKind.Words, []);
        }

        return numbers && different.Count > 0
            ? new DemographicQuestion(id, id, DemographicKind.Number, [])
            : new DemographicQuestion(id, id, DemographicKind.Choice, [.. different.Order(StringComparer.Ordinal).Select(answer => new DemographicChoice(answer, answer))]);
    }
}
