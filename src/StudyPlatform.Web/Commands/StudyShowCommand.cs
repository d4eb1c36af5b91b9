using System.CommandLine;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Commands;

/// <summary><c>study show</c>: one study.</summary>
internal static class StudyShowCommand
{
    public static Command Create(CallContext context)
    {
        var command = new OperatorCommand("show", "Shows a study: state, version, what it asks of whom, its link.", "study show --study default");
        var study = StudyCommand.Option();
        command.Options.Add(study);
        return command.Does(context, async (parsed, session) =>
        {
            var id = StudyCommand.Id(parsed.GetRequiredValue(study));
            var stores = await session.OpenAsync(create: false);
            var entry = await StudyCommand.FindAsync(stores.Studies, id, session.Cancellation);
            var running = await new StudyLoading(stores.Studies, stores.Shelf).LoadAsync(entry.Current, session.Cancellation);
            var definition = running.Plan.Definition;
            var link = StudyLink.Of(session.Address, entry.Id).ToString();
            var json = StudyListCommand.Json(entry);
            json["title"] = definition.Title;
            json["conditions"] = definition.Conditions;
            json["people"] = definition.People;
            json["stimuli"] = running.Plan.Bundle.Stimuli.Count;
            json["link"] = link;
            session.Answer(
                json,
                $"{entry.Id}: {definition.Title}",
                $"state       {entry.State.ToString().ToLowerInvariant()}",
                $"version     {entry.Current.Number}, added {entry.CreatedAt:u}",
                $"definition  {entry.Current.Definition}",
                $"bundle      {entry.Current.Bundle}",
                $"people      {definition.People}: {definition.PeoplePerCondition} in each of {definition.Conditions} pairs of {definition.Methods.Count} methods",
                $"images      {definition.Trials.All} a person ({definition.Trials.Labelled} shown with the prediction, {definition.Trials.Guess} to guess), {Name(definition.Images)}",
                $"time limit  {definition.TimeLimit.TotalMinutes:0.#} min",
                $"pay         {definition.Pay.Base} {definition.Pay.Currency} and {definition.Pay.PerCorrectGuess} for each right guess",
                $"link        {link}");
        });
    }

    private static string Name(ImagePolicy policy) => policy.ToString().ToLowerInvariant();
}
