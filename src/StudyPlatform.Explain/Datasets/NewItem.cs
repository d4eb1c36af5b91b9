namespace StudyPlatform.Explain.Datasets;

/// <summary>An image to be added to a data set.</summary>
/// <param name="Number">A number of its own within the data set; names its file and gives its place in the table.</param>
/// <param name="Class">Class number.</param>
/// <param name="Split">Half of the data set it belongs to.</param>
/// <param name="Image">The image file's bytes.</param>
/// <param name="Extension"><c>.jpg</c>, <c>.png</c> or <c>.webp</c>.</param>
/// <param name="MaskPng">The object's mask as a PNG file, white where the object is.</param>
/// <param name="Background">Kind of the surroundings.</param>
/// <param name="Source">Where the image came from.</param>
public sealed record NewItem(
    int Number,
    int Class,
    Split Split,
    byte[] Image,
    string Extension,
    byte[]? MaskPng = null,
    string? Background = null,
    string? Source = null);
