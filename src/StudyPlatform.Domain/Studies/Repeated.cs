using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Studies;

/// <summary>Finds names that stand in a list twice.</summary>
internal static class Repeated
{
    public static void Check(StudyFaultList faults, string place, IReadOnlyList<string> names) =>
        Check(faults, [.. names.Select((name, index) => ($"{place}[{index}]", name))]);

    public static void Check(StudyFaultList faults, IReadOnlyList<(string Place, string Name)> names)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, name) in names)
        {
            if (!first.TryAdd(name, place))
                faults.Add(place, $"repeats {Quoted.Text(name)} of {first[name]}", "give each a name of its own");
        }
    }
}
