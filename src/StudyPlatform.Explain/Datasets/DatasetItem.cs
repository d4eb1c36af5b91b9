namespace StudyPlatform.Explain.Datasets;

/// <summary>One image of a data set: one row of <c>items.csv</c>.</summary>
/// <param name="Index">Place within its split, from 0, in the order of <c>items.csv</c>.</param>
/// <param name="File">Path of the image relative to the data set's folder, with forward slashes.</param>
/// <param name="Class">Index into <see cref="Dataset.Classes"/>.</param>
/// <param name="Split">Half of the data set it belongs to.</param>
/// <param name="Sha256">Lower-case hex SHA-256 of the image file's bytes.</param>
/// <param name="Background">Kind of the surroundings, where it is known.</param>
/// <param name="Mask">Relative path of the object's mask, where there is one.</param>
/// <param name="Source">Where the image came from: its name in the layout it was imported from.</param>
public sealed record DatasetItem(
    int Index,
    string File,
    int Class,
    Split Split,
    string Sha256,
    string? Background,
    string? Mask,
    string? Source);
