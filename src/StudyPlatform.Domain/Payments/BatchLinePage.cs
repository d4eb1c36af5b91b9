namespace StudyPlatform.Domain.Payments;

/// <summary>Some lines of a payment file.</summary>
/// <param name="Lines">In the file's order.</param>
/// <param name="Total">How many the file has in all; 0 if there is no such file.</param>
public sealed record BatchLinePage(IReadOnlyList<BatchLine> Lines, int Total)
{
    /// <summary>The most lines of a page.</summary>
    public const int MostLines = 500;
}
