using System.Globalization;

namespace StudyPlatform.Domain.Participations;

/// <summary>One page of a participation that is answered by one submit.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Number">From 1 among the steps of its kind.</param>
public readonly record struct Step(StepKind Kind, int Number)
{
    private static readonly Dictionary<string, StepKind> Kinds = Enum.GetValues<StepKind>().ToDictionary(Name);

    /// <summary>As it stands in forms, events and definitions: <c>ranking</c>, <c>labelled-3</c>.</summary>
    public string Id => IsNumbered(Kind) ? string.Create(CultureInfo.InvariantCulture, $"{Name(Kind)}-{Number}") : Name(Kind);

    /// <summary>Reads what <see cref="Id"/> gives.</summary>
    public static bool TryParse(string? text, out Step step)
    {
        step = default;
        if (string.IsNullOrEmpty(text))
            return false;
        var dash = text.LastIndexOf('-');
        var number = 1;
        if (!Kinds.TryGetValue(dash < 0 ? text : text[..dash], out var kind) || IsNumbered(kind) != (dash >= 0))
            return false;
        if (dash >= 0 && (dash == text.Length - 1 || text[dash + 1] == '0' || !int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            return false;
        step = new Step(kind, number);
        return true;
    }

    public override string ToString() => Id;

    private static bool IsNumbered(StepKind kind) => kind is StepKind.Tutorial or StepKind.Labelled or StepKind.Guess;

    private static string Name(StepKind kind) => kind.ToString().ToLowerInvariant();
}
