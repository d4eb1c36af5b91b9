namespace StudyPlatform.Analysis.Tables;

/// <summary>What is wrong with a header row, in the words that help most.</summary>
internal static class HeaderProblem
{
    private static readonly (char Sign, string Name)[] OtherSeparators = [(';', "semicolons"), ('\t', "tabs")];

    /// <summary>Null if the columns stand there in their order, followed only by such as may follow.</summary>
    public static (string Problem, string Remedy)? Of(IReadOnlyList<string> header, IReadOnlyList<string> columns, Func<string, bool> mayFollow)
    {
        if (header.Count == 1)
        {
            foreach (var (sign, name) in OtherSeparators)
            {
                if (header[0].Contains(sign, StringComparison.Ordinal))
                    return ($"is separated by {name}", "save the file as CSV separated by commas");
            }
        }

        if (header.Count == 1 && header[0].Contains('\r', StringComparison.Ordinal))
            return ("has lines that end with CR alone", "save the file with lines that end with CR LF or LF");
        if (columns.FirstOrDefault(column => !header.Contains(column, StringComparer.Ordinal)) is { } missing)
            return ($"has no column {missing}", $"the header has to be {string.Join(",", columns)}");
        if (header.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return ($"has the column {Shown.Text(twice.Key)} twice", "take one of the two out");
        if (header.FirstOrDefault(name => !columns.Contains(name, StringComparer.Ordinal) && !mayFollow(name)) is { } unknown)
            return ($"has a column {Shown.Text(unknown)} that is not known", $"take it out; the header has to be {string.Join(",", columns)}");
        for (var i = 0; i < columns.Count; i++)
        {
            if (!string.Equals(header[i], columns[i], StringComparison.Ordinal))
                return ($"has the column {Shown.Text(header[i])} where {columns[i]} belongs", $"put the columns in the order {string.Join(",", columns)}");
        }

        return null;
    }
}
