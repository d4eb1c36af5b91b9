namespace StudyPlatform.Imaging;

/// <summary>A picture of a contact sheet with the lines beneath it.</summary>
/// <param name="Image">Shown in its own size.</param>
/// <param name="Caption">Lines of text; what is wider than the column is cut short.</param>
/// <param name="Frame">A line in this colour around the picture, such as green for a right answer; null for none.</param>
public sealed record ContactCell(RgbImage Image, IReadOnlyList<string> Caption, Rgb? Frame = null);
