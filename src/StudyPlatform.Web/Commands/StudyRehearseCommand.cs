using System.CommandLine;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Rehearsals;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Studies;
using StudyPlatform.Web.Rehearsing;

namespace StudyPlatform.Web.Commands;

/// <summary><c>study rehearse</c>: simulated participants go through the real pages.</summary>
internal static class StudyRehearseCommand
{
    private const int MostPeople = 100_000;
    private const int MostAtOnce = 256;

    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand(
            "rehearse",
            "Lets simulated participants go through the study's real pages over HTTP, on a database of their own that is thrown away, and says whether pages, quotas, log, export and analysis come out. A draft that passes becomes rehearsed.",
            "study rehearse --study default",
            "study rehearse --study default --effect lime=0.8,1.5 --effect shap=0.4,-0.5 --seed 7");
        var study = StudyCommand.Option();
        var people = new Option<int?>("--people") { Description = "How many finish; as many as make the study full unless it is given. Fewer cannot show that an effect is found.", HelpName = "N" };
        var atOnce = new Option<int>("--at-once") { Description = $"How many are under way at once, 1 to {MostAtOnce}.", HelpName = "N", DefaultValueFactory = _ => new RehearsalOptions().AtOnce };
        var seed = new Option<ulong>("--seed") { Description = "Everything random follows from it.", HelpName = "N", DefaultValueFactory = _ => new RehearsalOptions().Seed };
        var effect = new Option<string[]>("--effect")
        {
            Description = "What a method does to people: the probability of a right guess, its strength in rankings (of two methods the one that is stronger by 1 is chosen 73 times in 100), and the probability that its page makes someone leave. Methods that are not named have 0.5,0,0. Without any the first method of the study is best and the last worst.",
            HelpName = MethodEffectText.Form,
            DefaultValueFactory = _ => [],
        };
        var keep = new Option<string?>("--keep") { Description = "Keep the rehearsal's export as this zip; its rows have the source 'rehearsal'.", HelpName = "FILE" };
        foreach (var option in new Option[] { study, people, atOnce, seed, effect, keep })
            command.Options.Add(option);
        return command.Does(context, async (parsed, session) =>
        {
            var options = new RehearsalOptions
            {
                People = Within("--people", parsed.GetValue(people), MostPeople),
                AtOnce = Within("--at-once", parsed.GetValue(atOnce), MostAtOnce)!.Value,
                Seed = parsed.GetValue(seed),
            };
            var effects = Effects(parsed.GetValue(effect) ?? []);
            var stores = await session.OpenAsync(create: false);
            var entry = await StudyCommand.FindAsync(stores.Studies, StudyCommand.Id(parsed.GetRequiredValue(study)), session.Cancellation);
            var running = await new StudyLoading(stores.Studies, stores.Shelf).LoadAsync(entry.Current, session.Cancellation);
            options = options with { Effects = Complete(effects, running.Plan.Definition) };
            var bytes = await stores.Studies.DefinitionAsync(entry.Current, session.Cancellation);
            var export = parsed.GetValue(keep);
            var report = await new Rehearsal(stores.Shelf, session.Clock).RunAsync(
                running, bytes, options, progress: null, export is null ? null : zip => CopyAsync(zip, export), session.Cancellation);
            await stores.Rehearsals.AddAsync(new RehearsalRecord(entry.Current, session.Clock.GetUtcNow(), "command line", report.Counts, RehearsalJson.Text(report)), session.Cancellation);
            session.Answer(
                RehearsalJson.Of(report),
                [
                    .. report.Checks.SelectMany(check => check.Findings.Select(finding => $"{(check.Passed ? "passed" : "FAILED")}  {check.Name}: {finding}")),
                    report.Counts ? $"The rehearsal of the study {entry.Id} passed." :
                    report.Passed ? $"The rehearsal of the study {entry.Id} passed; with fewer people than a full sample it does not count for going live." : $"The rehearsal of the study {entry.Id} did not pass.",
                ]);
            if (!report.Passed)
                session.Fail();
        });
    }

    private static int? Within(string option, int? value, int most) =>
        value is null or >= 1 && !(value > most) ? value : throw new WrongCallException($"{option} is {value}, but must be from 1 to {most}.");

    private static List<MethodEffect> Effects(IEnumerable<string> texts)
    {
        var effects = new List<MethodEffect>();
        foreach (var text in texts)
        {
            if (!MethodEffectText.TryParse(text, out var effect))
                throw new WrongCallException($"--effect is '{text}', but must be {MethodEffectText.Form} with probabilities from 0 to 1.");
            if (effects.Exists(other => other.Method == effect.Method))
                throw new WrongCallException($"--effect names {effect.Method} twice; name it once.");
            effects.Add(effect);
        }

        return effects;
    }

    private static PlantedEffects? Complete(List<MethodEffect> effects, StudyDefinition definition)
    {
        if (effects.Find(effect => !definition.Methods.Contains(effect.Method)) is { } unknown)
            throw new WrongCallException($"--effect names {unknown.Method}, which the study does not compare; it has {string.Join(", ", definition.Methods)}.");
        return effects.Count == 0 ? null : new PlantedEffects([.. definition.Methods.Select(method => effects.Find(effect => effect.Method == method) ?? Without(method))]);

        static MethodEffect Without(MethodId method) => new(method, 0.5, 0);
    }

    private static async Task CopyAsync(string from, string to)
    {
        try
        {
            await Export.AtomicFile.WriteAsync(to, async file =>
            {
                await using var source = File.OpenRead(from);
                await source.CopyToAsync(file);
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException($"The rehearsal's export cannot be written to {to} ({Sentences.Bare(exception)}); name a file in a folder that is there and can be written to.", exception);
        }
    }
}
