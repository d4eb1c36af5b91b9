namespace StudyPlatform.Domain.Results;

/// <summary>A column of a result table.</summary>
/// <param name="Name">As it stands in the header row.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Description">For the data set's description: meaning and unit.</param>
/// <param name="Cell">The cell of a row, as it stands in the file; null for a missing value.</param>
public sealed record ResultColumn<TRow>(string Name, ResultKind Kind, string Description, Func<TRow, string?> Cell);
