using StudyPlatform.Domain.Participations;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.Simulation.Results;

/// <summary>Compares what a crowd was told was kept with what an export says is kept.</summary>
public static class Reconciliation
{
    /// <summary>Looks for answers that are lost, there twice, changed or nobody's.</summary>
    /// <param name="people">The reports of everyone who took part in the study, who came by Prolific's links.</param>
    /// <param name="tables">The study's export, with identifiers.</param>
    /// <param name="labelled">How many labelled trials the study has.</param>
    /// <returns>A sentence for each difference; none if all is well.</returns>
    public static IReadOnlyList<string> Compare(IEnumerable<ParticipantReport> people, ExportedTables tables, int labelled)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(tables);
        var faults = new List<string>();
        var identifiers = tables.Identifiers ?? throw new InvalidDataException("The export has no identifiers.");
        var idOf = identifiers.Rows.ToLookup(row => row[identifiers.IndexOf("person")], row => row[identifiers.IndexOf("participant_id")]);
        var participants = tables.Participants.By("participant_id");
        var trials = tables.Trials.By("participant_id");
        var rankings = tables.Rankings.By("participant_id");
        var events = tables.Events.By("participant_id");
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var ids = idOf[person.Person].ToList();
            if (ids.Count != (person.Code is null ? 0 : 1))
            {
                faults.Add($"participant {person.Number} has {ids.Count} participations");
                continue;
            }

            if (person.Code is null)
                continue;
            known.Add(ids[0]);
            if (participants[ids[0]].ToList() is not [var row])
            {
                faults.Add($"participant {person.Number} ({ids[0]}) does not have one row of the table of participants");
                continue;
            }

            if ((row[tables.Participants.IndexOf("status")] == "completed") != (person.Ending is Ending.Completed))
                faults.Add($"participant {person.Number} ({ids[0]}) ended as {person.Ending}, and is kept as {row[tables.Participants.IndexOf("status")]}");
            var details = Steps(person, events[ids[0]], tables.Events)
                .Concat(Trials(person, trials[ids[0]], tables.Trials, labelled))
                .Concat(Demographics(person, row, tables.Participants))
                .Concat(Rankings(person, [.. rankings[ids[0]]], tables.Rankings));
            faults.AddRange(details.Select(fault => $"participant {person.Number} ({ids[0]}): {fault}"));
        }

        faults.AddRange(participants.Where(row => !known.Contains(row.Key)).Select(row => $"{row.Key} is nobody's"));
        return faults;
    }

    private static IEnumerable<string> Steps(ParticipantReport person, IEnumerable<IReadOnlyList<string>> rows, CsvTable events)
    {
        var kind = events.IndexOf("kind");
        var detail = events.IndexOf("detail");
        var kept = rows.Where(row => row[kind] == "answered").Select(row => EventDetail.Step(row[detail])).ToList();
        var given = person.Answers.Select(answer => answer.Step).Where(step => step != ShownPage.Consent).ToList();
        foreach (var step in given.Where(step => kept.Count(other => other == step) != 1))
            yield return $"{step} was acknowledged, and is kept {kept.Count(other => other == step)} times";
        foreach (var step in kept.Except(given))
            yield return $"{step} is kept, and was not answered";
    }

    private static IEnumerable<string> Demographics(ParticipantReport person, IReadOnlyList<string> row, CsvTable participants)
    {
        var given = person.Answers.FirstOrDefault(answer => answer.Step == "demographics");
        for (var column = 0; column < row.Count; column++)
        {
            if (!participants.Columns[column].StartsWith("d_", StringComparison.Ordinal))
                continue;
            var value = given?["about." + participants.Columns[column][2..]] ?? "";
            if (row[column] != value.Trim())
                yield return $"{participants.Columns[column]} was answered with {value}, and is kept as {row[column]}";
        }
    }

    private static IEnumerable<string> Rankings(ParticipantReport person, IReadOnlyList<IReadOnlyList<string>> rows, CsvTable rankings)
    {
        var given = person.Answers.FirstOrDefault(answer => answer.Step == "ranking");
        var asked = given?.Fields.Where(field => field.Key.StartsWith("method.", StringComparison.Ordinal)).ToList() ?? [];
        if (rows.Count != asked.Count)
            yield return $"{asked.Count} rankings were given, and {rows.Count} are kept";
        foreach (var (name, chosen) in asked)
        {
            var question = name["method.".Length..];
            if (!rows.Any(row => row[rankings.IndexOf("question")] == question && row[rankings.IndexOf("chosen")] == chosen && row[rankings.IndexOf("reason")] == given!["reason." + question]))
                yield return $"{question} was answered with {chosen}, and is not kept so";
        }
    }

    private static IEnumerable<string> Trials(ParticipantReport person, IEnumerable<IReadOnlyList<string>> rows, CsvTable trials, int labelled)
    {
        var position = trials.IndexOf("position");
        var guess = trials.IndexOf("guess");
        var kept = rows.ToLookup(row => row[position]);
        var answered = 0;
        foreach (var answer in person.Answers)
        {
            if (!Step.TryParse(answer.Step, out var step) || step.Kind is not (StepKind.Labelled or StepKind.Guess))
                continue;
            answered++;
            var number = step.Kind is StepKind.Guess ? labelled + step.Number : step.Number;
            if (kept[$"{number}"].ToList() is not [var row])
                yield return $"{answer.Step} is kept {kept[$"{number}"].Count()} times among the trials";
            else if (row[guess] != (step.Kind is StepKind.Guess ? answer["guess"] : ""))
                yield return $"{answer.Step} was answered with {answer["guess"]}, and is kept as {row[guess]}";
        }

        if (kept.Count != answered)
            yield return $"{answered} trials were answered, and {kept.Count} are kept";
    }
}
