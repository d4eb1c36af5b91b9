namespace StudyPlatform.Statistics.LinearModels;

/// <summary>Names and the operators between them.</summary>
internal static class FormulaTokens
{
    /// <returns>Each name with the operator before it, empty for the first; null where the text cannot be read.</returns>
    public static IReadOnlyList<(string Operator, string Name)>? Read(string text, string operators)
    {
        var parts = new List<(string, string)>();
        var op = "";
        for (var i = 0; ; i++)
        {
            while (i < text.Length && text[i] == ' ')
                i++;
            var isQuoted = i < text.Length && text[i] == '`';
            var start = isQuoted ? i + 1 : i;
            var end = start;
            while (end < text.Length && (isQuoted ? text[end] != '`' : !operators.Contains(text[end], StringComparison.Ordinal)))
                end++;
            if (isQuoted && end == text.Length)
                return null;
            var name = isQuoted ? text[start..end] : text[start..end].Trim();
            if (name.Length == 0 || (!isQuoted && name.Contains('`', StringComparison.Ordinal)))
                return null;
            parts.Add((op, name));
            i = isQuoted ? end + 1 : end;
            while (i < text.Length && text[i] == ' ')
                i++;
            if (i == text.Length)
                return parts;
            if (!operators.Contains(text[i], StringComparison.Ordinal))
                return null;
            op = text[i].ToString();
        }
    }
}
