using System.Globalization;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Domain.Results;

/// <summary>
/// Which participants results are about; all their rows are in all tables, or none. An empty list stands for everyone.
/// The order of a list and what is in it twice do not matter: two filters that choose alike are equal.
/// </summary>
public sealed record ResultFilter
{
    /// <summary>Everyone.</summary>
    public static ResultFilter None { get; } = new();

    /// <summary>Where they came from.</summary>
    public IReadOnlyList<Platform> Sources { get; init => field = [.. value.Distinct().Order()]; } = [];

    /// <summary>What became of them.</summary>
    public IReadOnlyList<ParticipationStatus> Statuses { get; init => field = [.. value.Distinct().Order()]; } = [];

    /// <summary>Whether an operator excluded them.</summary>
    public ExclusionChoice Exclusions { get; init; }

    /// <summary>Numbers of the study's versions that they saw.</summary>
    public IReadOnlyList<int> Versions { get; init => field = [.. value.Distinct().Order()]; } = [];

    /// <summary>Whether everyone fits.</summary>
    public bool IsEmpty => !Fields.Any();

    /// <summary>What is chosen, by the names and words of the command's options; only what does not stand for everyone.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Words)> Fields
    {
        get
        {
            if (Sources.Count > 0)
                yield return (ExportFields.Source, [.. Sources.Select(source => ResultText.Of(source))]);
            if (Statuses.Count > 0)
                yield return (ExportFields.Status, [.. Statuses.Select(status => ResultText.Of(status))]);
            if (Exclusions is not ExclusionChoice.All)
                yield return (ExportFields.Exclusions, [ResultText.Of(Exclusions)]);
            if (Versions.Count > 0)
                yield return (ExportFields.Version, [.. Versions.Select(version => version.ToString(CultureInfo.InvariantCulture))]);
        }
    }

    /// <summary>Who is chosen, in one sentence; null for everyone.</summary>
    public string? Sentence => IsEmpty ? null : $"Only participants with {string.Join("; ", Fields.Select(chosen => $"{chosen.Name} {string.Join(" or ", chosen.Words)}"))}.";

    public bool Equals(ResultFilter? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>As options of the command: <c>--source code,prolific --status completed</c>.</summary>
    public override string ToString() => string.Join(' ', Fields.Select(chosen => $"--{chosen.Name} {string.Join(',', chosen.Words)}"));
}
