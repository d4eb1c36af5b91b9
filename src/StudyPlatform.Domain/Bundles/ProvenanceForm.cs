using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>The form of <c>provenance</c>.</summary>
internal static class ProvenanceForm
{
    private const int LongestText = 10_000;

    public static BundleProvenance Read(JsonPlaces places)
    {
        var commands = Texts(places, "commands");
        var tools = places.Optional("tools")?.Object() is { } map ? Tools(map) : null;
        var accuracy = places.Optional("trainingAccuracy")?.Number(0, 1);
        var losses = places.Optional("trainingLosses")?.List()?.Select(item => item.Number() ?? 0).ToList();
        var notes = Texts(places, "notes");
        places.RefuseOthers();

        var empty = new BundleProvenance();
        return new BundleProvenance
        {
            Commands = commands,
            Tools = tools ?? empty.Tools,
            TrainingAccuracy = accuracy,
            TrainingLosses = losses ?? empty.TrainingLosses,
            Notes = notes,
        };
    }

    private static List<string> Texts(JsonPlaces places, string key) =>
        places.Optional(key)?.List()?.Select(item => item.Text(LongestText) ?? "").ToList() ?? [];

    private static Dictionary<string, string> Tools(JsonPlaces places)
    {
        var tools = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, place) in places.Entries)
        {
            if (key.Length == 0)
                place.Fault("stands under an empty key", "give it the tool's name");
            else if (place.Text(LongestText) is { } version)
                tools.Add(key, version);
        }

        return tools;
    }
}
