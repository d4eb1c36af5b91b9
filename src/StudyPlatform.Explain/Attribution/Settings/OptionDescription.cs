namespace StudyPlatform.Explain.Attribution.Settings;

/// <summary>One option as a help text shows it.</summary>
/// <param name="Name">The full name, for example <c>lime.samples</c>.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Range">The values it takes.</param>
/// <param name="Default">Its default: an int, a double or a word.</param>
public sealed record OptionDescription(string Name, string Meaning, string Range, object Default);
