namespace StudyPlatform.Storage.Verification;

/// <summary>A row that is not as it was written.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">Which row, by what people know it by: <c>p-… position 3</c>.</param>
/// <param name="Problem">What is wrong, with the column's name.</param>
public sealed record VerificationFault(string Table, string Row, string Problem)
{
    public override string ToString() => $"{Table}, {Row}: {Problem}";
}
