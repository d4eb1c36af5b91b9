using System.CommandLine;
using System.Text.Json;
using StudyPlatform.Analysis.CommandLine;
using StudyPlatform.Analysis.Planning;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables;
using StudyPlatform.Statistics.Planning;

namespace StudyPlatform.Analysis.Commands;

/// <summary><c>power</c>: how surely a study's tests find an effect, or how many people that takes.</summary>
internal static class PowerCommand
{
    private const int DefaultPeoplePerPair = 20;
    private const int DefaultSimulations = 2000;

    public static Command Create(Surroundings surroundings)
    {
        var command = new AnalysisCommand(
            "power",
            "Simulates the power of one of the study's own tests, or finds the fewest people in each pair of methods with which it reaches a target.",
            "power --test pair --share 0.8 --people-per-pair 20",
            "power --test ranking --share 0.7 --target 0.9 --json");
        var test = CommandOptions.Required("--test", string.Join('|', WordsOf<PowerTest>.All), "pair: binomial test of one pair; ranking: Bradley–Terry over all pairs; accuracy: Mann–Whitney of two methods; accuracy-model: mixed logistic regression. The tests of single pairs are held to the first step of Holm's correction.");
        var people = CommandOptions.Number("--people-per-pair", DefaultPeoplePerPair, 1, 1_000_000, "People in each pair of methods; not with --target.");
        var target = CommandOptions.OptionalNumber("--target", 0.01, 0.999, "The power that is wanted: finds the fewest people.");
        var methods = CommandOptions.Number("--methods", new StudyWorld().Methods, 3, 100, "Methods of the study.");
        var alpha = CommandOptions.Number("--alpha", ReportOptions.DefaultAlpha, 1e-6, 0.5, "Level of significance.");
        var seed = CommandOptions.Number("--seed", ReportOptions.DefaultSeed, 0UL, ulong.MaxValue, "Seed of the simulation.");
        var simulations = CommandOptions.Number("--simulations", DefaultSimulations, PowerOptions.FewestStudies, PowerOptions.MostStudies, "Simulated studies.");
        var world = new WorldOptions();
        command.Options.Add(test);
        command.Options.Add(people);
        command.Options.Add(target);
        world.AddTo(command);
        command.Options.Add(methods);
        command.Options.Add(alpha);
        command.Options.Add(seed);
        command.Options.Add(simulations);
        return command.Does(surroundings, (parsed, session) =>
        {
            var name = parsed.GetRequiredValue(test);
            var kind = WordsOf<PowerTest>.Find(name) ?? throw new WrongCallException($"--test is {Shown.Text(name)}, but must be {WordsOf<PowerTest>.Choices}.");
            var assumed = world.Read(parsed, parsed.GetValue(methods), guesses: null);
            var options = new PowerOptions(PowerTests.Alpha(kind, assumed, parsed.GetValue(alpha)), parsed.GetValue(simulations), parsed.GetValue(seed));
            var plan = PowerTests.Of(kind, assumed);
            var found = parsed.GetValue(target) is { } wanted
                ? SampleSize.Find(plan, wanted, options, cancellation: session.Cancellation).Require().Found
                : PowerSimulation.Estimate(plan, parsed.GetValue(people), options, session.Cancellation).Require();
            session.Answer(json => Write(json, name, found, assumed), text =>
            {
                text.WriteLine(PowerTests.Effect(kind, assumed));
                TextTable.Write(text, ["", "value"],
                [
                    [found.Unit, NumberText.Of(found.N)],
                    ["people in all", NumberText.Of((long)found.N * assumed.Pairs)],
                    ["power", $"{NumberText.Of(found.Power)} [{NumberText.Of(found.Interval.Lower)}, {NumberText.Of(found.Interval.Upper)}]"],
                    ["level of the test", NumberText.Of(found.Alpha)],
                    ["simulated studies", NumberText.Of(found.Studies)],
                ]);
            });
        });
    }

    private static void Write(Utf8JsonWriter json, string test, PowerEstimate found, StudyWorld world)
    {
        json.WriteStartObject();
        json.WriteString("test", test);
        json.WriteNumber("peoplePerPair", found.N);
        json.WriteNumber("people", (long)found.N * world.Pairs);
        json.WriteNumber("power", found.Power);
        json.WriteNumber("lower", found.Interval.Lower);
        json.WriteNumber("upper", found.Interval.Upper);
        json.WriteNumber("alpha", found.Alpha);
        json.WriteNumber("studies", found.Studies);
        json.WriteNumber("refused", found.Refused);
        json.WriteNumber("seed", found.Seed);
        json.WriteEndObject();
    }
}
