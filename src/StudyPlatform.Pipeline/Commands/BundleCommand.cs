using System.CommandLine;
using StudyPlatform.Explain.Bundling;
using StudyPlatform.Explain.Explaining;
using StudyPlatform.Pipeline.CommandLine;
using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>bundle</c>: from explanations to a bundle.</summary>
internal static class BundleCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new PipelineCommand(
            "bundle",
            "Makes a verified bundle of explanations; several folders are joined as the shards of one work.",
            "bundle --explanations explanations --out bundle --id animals --title 'Animals and machines' --licence CC0-1.0",
            "bundle --explanations explanations/1 explanations/2 --out bundle --zip bundle.zip --contact-sheet sheets");
        var explanations = Options.Paths("--explanations", "FOLDER", "One folder of explanations, or those of all shards.");
        var output = Options.Required("--out", "FOLDER", "The bundle, to be made.");
        var facts = new BundleOptionSet();
        var sheet = Options.Text("--contact-sheet", "FOLDER", "Write pages with every stimulus and its explanations here.");
        var most = Options.OptionalNumber<int>("--max-stimuli", "Choose anew among what is explained, and no more than this; what explain chose unless it is given.");
        var overwrite = Options.Switch("--overwrite", "Replace a bundle that is already at --out.");
        command.Options.Add(explanations);
        command.Options.Add(output);
        facts.AddTo(command);
        command.Options.Add(sheet);
        command.Options.Add(most);
        command.Options.Add(overwrite);
        return command.Does(surroundings, (parsed, session) =>
        {
            var values = facts.Read(parsed);
            var selection = parsed.GetValue(most) is { } limit ? new SelectionOptions { AtMost = limit } : null;
            if (selection is { AtMost: < 2 })
                throw new WrongCallException($"--max-stimuli is {selection.AtMost}, but must be at least 2.");
            var making = new BundleMaking(parsed.GetRequiredValue(explanations), parsed.GetRequiredValue(output), values.Id, values.Title, values.Licence, session.Clock)
            {
                Selection = selection,
                Build = new BundleBuildOptions { Overwrite = parsed.GetValue(overwrite), Companions = values.Companions },
                Zip = values.Zip,
                ContactSheet = parsed.GetValue(sheet),
                Command = Versions.Of(session.Command),
            };
            session.Said($"Making the bundle {making.Out}.");
            var report = making.Execute(session.Cancellation);
            session.Answer(BundleSummary.Json(making.Out, values.Zip, report), console => BundleSummary.Write(console, making.Out, report));
        });
    }
}
