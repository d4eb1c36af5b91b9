namespace StudyPlatform.Storage.Tests.Results;

/// <summary>Reads RFC 4180, strictly.</summary>
internal static class Csv
{
    public static List<string[]> Parse(string text)
    {
        List<string[]> rows = [];
        List<string> cells = [];
        for (var i = 0; i < text.Length;)
        {
            var cell = "";
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    cell += text[i];
                    if (text[i] == '"')
                        i++;
                }

                i++;
            }
            else
            {
                for (; text[i] is not (',' or '\r'); i++)
                {
                    Assert.NotEqual('"', text[i]);
                    cell += text[i];
                }
            }

            cells.Add(cell);
            if (text[i++] == ',')
                continue;
            Assert.Equal('\n', text[i++]);
            rows.Add([.. cells]);
            cells.Clear();
        }

        Assert.Empty(cells);
        return rows;
    }
}
