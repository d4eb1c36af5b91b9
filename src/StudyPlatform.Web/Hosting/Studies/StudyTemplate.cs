using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>
/// Definitions of new studies: the default study's, fitted to a bundle. Texts, questions and pay are the default's and are
/// for the researcher to go through; what the bundle decides (methods, colours, how many images there are) follows it.
/// </summary>
internal static class StudyTemplate
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A definition that the bundle can be shown with, if it has two methods and two images or more.</summary>
    /// <returns>The bytes of a <c>study.json</c>.</returns>
    /// <exception cref="SiteException">The program lacks the default study.</exception>
    public static byte[] Make(StudyId id, string title, Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var study = Default();
        Name(study, id, title);
        study["methods"] = new JsonArray([.. bundle.Methods.Select(method => (JsonNode)method.Id.Value)]);
        var known = study["texts"]!["methods"]!.AsObject();
        study["texts"]!["methods"] = new JsonObject(bundle.Methods.Select(method =>
            KeyValuePair.Create<string, JsonNode?>(method.Id.Value, known[method.Id.Value]?.DeepClone() ?? Introduction(method))));
        if (bundle.Methods.Select(MapColours.Of).FirstOrDefault(colours => colours is not null) is { } drawn)
            study["colourMap"] = drawn;
        Fit(study["trials"]!.AsObject(), bundle);
        return Bytes(study);
    }

    /// <summary>The same study under another id and title; all else stays as it was written.</summary>
    /// <param name="definition">The bytes of a <c>study.json</c> that was found sound.</param>
    /// <param name="id">The new id.</param>
    /// <param name="title">The new title.</param>
    public static byte[] Copy(ReadOnlyMemory<byte> definition, StudyId id, string title)
    {
        var study = JsonNode.Parse(definition.Span)!.AsObject();
        Name(study, id, title);
        return Bytes(study);
    }

    private static JsonObject Default()
    {
        var folder = DefaultStudy.Find() ?? throw new SiteException("The default study, which new ones are made from, is not beside the program; restore the folder study-assets, or upload a definition of your own.");
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, StudyDefinition.DocumentName)))!.AsObject();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SiteException($"The default study in {folder} cannot be read ({Sentences.Bare(exception)}); restore it, or upload a definition of your own.", exception);
        }
    }

    private static void Name(JsonObject study, StudyId id, string title) => (study["id"], study["title"]) = (id.Value, title);

    private static byte[] Bytes(JsonObject study) => [.. JsonSerializer.SerializeToUtf8Bytes(study, Written), (byte)'\n'];

    /// <summary>How explanations are read in general, where the default study knows no more about a method.</summary>
    private static JsonArray Introduction(BundleMethod method) => method.Kind switch
    {
        MethodKind.Saliency => [$"**{method.Name}** marks parts of the picture.", "", "Read it as: *the marked parts mattered for the program's prediction.*"],
        MethodKind.Example => [$"**{method.Name}** shows one of the training images.", "", "Read it as: *this training image has to do with the program's prediction.*"],
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>As many images as the default study shows, or as there are; the wrongly predicted ones as near to its number as the bundle allows.</summary>
    private static void Fit(JsonObject trials, Bundle bundle)
    {
        var (right, wrong) = (bundle.Trials.Count(stimulus => stimulus.IsCorrect), bundle.Trials.Count(stimulus => !stimulus.IsCorrect));
        var (labelled, guess, wanted) = ((int)trials["labelled"]!, (int)trials["guess"]!, (int)trials["wrong"]!);
        var all = labelled + guess;
        if (all > right + wrong)
        {
            (labelled, guess) = ((right + wrong) / 2, (right + wrong) / 2);
            wanted = wanted * (labelled + guess) / all;
            all = labelled + guess;
        }

        (trials["labelled"], trials["guess"]) = (labelled, guess);
        trials["wrong"] = Math.Clamp(wanted, Math.Min(Math.Max(0, all - right), wrong), wrong);
    }
}
