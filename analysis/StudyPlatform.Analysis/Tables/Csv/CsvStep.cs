namespace StudyPlatform.Analysis.Tables.Csv;

/// <summary>What a <see cref="CsvScanner"/> came upon.</summary>
internal enum CsvStep
{
    /// <summary>A row; its cells can be read.</summary>
    Row,

    /// <summary>The file's end.</summary>
    End,

    /// <summary>A quote that nothing closes before the end of the file or the longest row; nothing can be read after it.</summary>
    UnclosedQuote,

    /// <summary>A row longer than the longest that is read; nothing is read after it.</summary>
    TooLong,

    /// <summary>A row with a quote inside an unquoted cell, or with text after a closing quote; reading goes on after its line.</summary>
    StrayQuote,

    /// <summary>A row with more cells than are read; reading goes on after its line.</summary>
    TooManyCells,

    /// <summary>A row whose bytes are not UTF-8; reading goes on after it.</summary>
    NotUtf8,
}
