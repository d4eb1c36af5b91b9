using System.Globalization;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>From JSON to the records: keys, types and ranges, as <c>study-assets/schema/bundle.schema.json</c> states them.</summary>
internal static class BundleForm
{
    /// <summary>The bundle, or null with the faults named.</summary>
    public static Bundle? Read(JsonPlace root)
    {
        if (root.Object() is not { } document)
            return null;

        document.Required("format")?.Text(text => text == Bundle.Format, $"'{Bundle.Format}', the only format that this program reads");
        var id = document.Required("id")?.Identifier();
        var title = document.Required("title")?.Text(500);
        var created = document.Required("created") is { } place ? Time(place) : null;
        var licence = document.Required("licence")?.Text(2000);
        var classes = document.Required("classes")?.List(2)?.Select(item => item.Class()).ToList();
        var dataset = document.Required("dataset")?.Object() is { } facts ? Dataset(facts) : null;
        var model = document.Required("model")?.Object() is { } network ? Model(network) : null;
        var methods = document.Required("methods")?.List(1)?.Select(Method).ToList();
        var tutorial = document.Required("tutorial")?.Object() is { } pair ? Tutorial(pair) : null;
        var stimuli = document.Required("stimuli")?.List(2)?.Select(StimulusForm.Read).ToList();
        var provenance = document.Optional("provenance")?.Object() is { } origin ? ProvenanceForm.Read(origin) : null;
        document.Optional(BundleSeal.Key)?.Hash();
        document.RefuseOthers();

        if (root.Faults.Count > 0)
            return null;
        return new Bundle(
            new BundleId(id!), title!, created!.Value, licence!,
            [.. classes!.Select(name => name!.Value)], dataset!, model!, [.. methods!.Select(method => method!)],
            tutorial!, [.. stimuli!.Select(stimulus => stimulus!)], provenance);
    }

    private static BundleDataset? Dataset(JsonPlaces places)
    {
        var name = places.Required("name")?.Text(200);
        var sha256 = places.Required("sha256")?.Hash();
        var train = places.Required("train")?.Count();
        var test = places.Required("test")?.Count();
        places.RefuseOthers();
        return name is null || sha256 is null || train is null || test is null
            ? null
            : new BundleDataset(name, sha256.Value, train.Value, test.Value);
    }

    private static BundleModel? Model(JsonPlaces places)
    {
        var architecture = places.Required("architecture")?.Text(200);
        var input = places.Required("input")?.Count(1);
        var seed = places.Required("seed")?.Whole(-JsonPlace.LargestWhole, JsonPlace.LargestWhole);
        var epochs = places.Required("epochs")?.Count();
        var batchSize = places.Required("batchSize")?.Count(1);
        var learningRate = places.Required("learningRate")?.Number(0, aboveLeast: true);
        var weights = places.Required("weightsSha256")?.Hash();
        var accuracy = places.Required("testAccuracy")?.Number(0, 1);
        var variant = places.Optional("variant")?.Text(500);
        places.RefuseOthers();
        return architecture is null || input is null || seed is null || epochs is null || batchSize is null || learningRate is null || weights is null || accuracy is null
            ? null
            : new BundleModel(architecture, input.Value, seed.Value, epochs.Value, batchSize.Value, learningRate.Value, weights.Value, accuracy.Value, variant);
    }

    private static BundleMethod? Method(JsonPlace place)
    {
        if (place.Object() is not { } places)
            return null;
        var id = places.Required("id")?.Identifier();
        var name = places.Required("name")?.Text(200);
        var kind = places.Required("kind")?.Text(text => MethodKinds.FromName(text) is not null, "'saliency' or 'example'");
        var parameters = places.Required("parameters")?.Parameters();
        places.RefuseOthers();
        return id is null || name is null || kind is null || parameters is null
            ? null
            : new BundleMethod(new MethodId(id), name, MethodKinds.FromName(kind)!.Value, parameters);
    }

    private static BundleTutorial? Tutorial(JsonPlaces places)
    {
        var correct = places.Required("correct")?.Identifier();
        var incorrect = places.Required("incorrect")?.Identifier();
        places.RefuseOthers();
        return correct is null || incorrect is null ? null : new BundleTutorial(new StimulusId(correct), new StimulusId(incorrect));
    }

    private static DateTimeOffset? Time(JsonPlace place)
    {
        DateTimeOffset time = default;
        var text = place.Text(
            text => text is [.., not '.', 'Z'] && DateTimeOffset.TryParseExact(
                text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time),
            "a UTC time such as 2026-01-31T12:00:00Z");
        return text is null ? null : time;
    }
}
