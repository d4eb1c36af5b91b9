namespace StudyPlatform.Simulation.Forms;

/// <summary>One control of a form, as its markup describes it.</summary>
/// <param name="Kind">How it is answered.</param>
/// <param name="Name">The field's name; empty for a button that sends none.</param>
/// <param name="Value">What is sent if nothing is changed; of a radio button or checkbox, what is sent when it is chosen.</param>
/// <param name="Required">Whether it must be answered.</param>
/// <param name="Chosen">Whether a radio button or checkbox is ticked already.</param>
/// <param name="Least">Of a number; null without a limit.</param>
/// <param name="Most">Of a number; null without a limit.</param>
/// <param name="MaxLength">Of a text, in characters; null without a limit.</param>
/// <param name="Options">The values of a list's options.</param>
public sealed record FormControl(
    ControlKind Kind, string Name, string Value, bool Required, bool Chosen, int? Least, int? Most, int? MaxLength, IReadOnlyList<string> Options);
