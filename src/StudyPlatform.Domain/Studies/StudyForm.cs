using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Studies;

/// <summary>From JSON to the definition: keys, types, ranges and defaults, as <c>study-assets/schema/study.schema.json</c> states them.</summary>
internal static class StudyForm
{
    private const int MostPeople = 1_000_000;
    private const int MostTrials = 200;
    private const int MostMinutes = 24 * 60;
    private const decimal MostMoney = 1000m;

    /// <summary>The definition as it is written, or null with the faults named.</summary>
    public static StudyDefinition? Read(JsonPlace root)
    {
        if (root.Object() is not { } document)
            return null;

        document.Required("format")?.Text(text => text == StudyDefinition.Format, $"'{StudyDefinition.Format}', the only format that this program reads");
        var id = document.Required("id")?.Identifier();
        var title = document.Required("title")?.Text(200);
        var contact = document.Optional("contact")?.Text(1000);
        var seed = document.Optional("seed")?.Whole(0, JsonPlace.LargestWhole);
        var methods = document.Required("methods")?.List(2)?.Select(item => item.Identifier()).ToList();
        var people = document.Optional("peoplePerCondition")?.Whole(1, MostPeople);
        var trials = document.Optional("trials")?.Object() is { } counts ? Trials(counts) : new TrialCounts(5, 5, 5);
        var images = document.Optional("images")?.Text(text => text is "balanced" or "disjoint", "'balanced' or 'disjoint'");
        var timeLimit = document.Optional("timeLimitMinutes")?.Whole(1, MostMinutes);
        var grace = document.Optional("graceMinutes")?.Whole(0, MostMinutes);
        var pay = document.Optional("pay")?.Object() is { } amounts ? Pay(amounts) : new Payment(3.00m, 0.20m, "USD");
        var texts = document.Required("texts")?.Object() is { } markdown ? TextsForm.Read(markdown) : null;
        var demographics = document.Required("demographics")?.List()?.Select(QuestionForm.Demographic).ToList();
        var checks = document.Optional("attentionChecks")?.List()?.Select(QuestionForm.Check).ToList() ?? [];
        var ranking = document.Required("ranking")?.List()?.Select(QuestionForm.Ranking).ToList();
        var colourMap = document.Optional("colourMap")?.Identifier();
        var platforms = document.Optional("platforms")?.Object() is { } open ? PlatformsForm.Read(open) : new PlatformSettings(PlainLinks.Open, null, null, null);
        document.RefuseOthers();

        if (root.Faults.Count > 0)
            return null;
        return new StudyDefinition(
            new StudyId(id!), title!, (ulong)(seed ?? 1), [.. methods!.Select(method => new MethodId(method!))],
            (int)(people ?? 20), trials!, images is "disjoint" ? ImagePolicy.Disjoint : ImagePolicy.Balanced,
            TimeSpan.FromMinutes(timeLimit ?? 15), TimeSpan.FromMinutes(grace ?? 5), pay!, texts!,
            [.. demographics!.Select(question => question!)], [.. checks.Select(check => check!)], [.. ranking!.Select(question => question!)],
            colourMap ?? "cividis", platforms, contact ?? StudyDefinition.DefaultContact);
    }

    private static TrialCounts Trials(JsonPlaces places)
    {
        var labelled = (int)(places.Optional("labelled")?.Whole(0, MostTrials) ?? 5);
        var guess = (int)(places.Optional("guess")?.Whole(0, MostTrials) ?? 5);
        var wrong = (int?)places.Optional("wrong")?.Whole(0, 2 * MostTrials);
        places.RefuseOthers();
        return new TrialCounts(labelled, guess, wrong ?? (labelled + guess) / 2);
    }

    private static Payment Pay(JsonPlaces places)
    {
        var amount = places.Optional("base")?.Money(MostMoney);
        var perCorrectGuess = places.Optional("perCorrectGuess")?.Money(MostMoney);
        var currency = places.Optional("currency")?.Text(text => text is { Length: 3 } && text.All(char.IsAsciiLetterUpper), "three capital letters such as USD");
        places.RefuseOthers();
        return new Payment(amount ?? 3.00m, perCorrectGuess ?? 0.20m, currency ?? "USD");
    }
}
