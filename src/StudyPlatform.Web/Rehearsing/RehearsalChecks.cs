using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.Simulation.Results;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>What a rehearsal looks at besides the analysis.</summary>
internal static class RehearsalChecks
{
    /// <summary>The server did nothing that it must not do.</summary>
    public static RehearsalCheck Participants(IReadOnlyList<ParticipantReport> people)
    {
        var faults = people.SelectMany(person => person.Faults.Select(fault => $"Simulated participant {person.Number}: {fault}.")).ToList();
        return RehearsalCheck.Of(
            "participants",
            faults,
            $"{people.Count(person => person.Ending is Ending.Completed)} of {people.Count} simulated participants finished, {people.Count(person => person.Ending is Ending.DroppedOut)} left on the way; every page answered as it should.");
    }

    /// <summary>Every row of the database is as the log says.</summary>
    /// <param name="faults">What the verification found.</param>
    public static RehearsalCheck Log(IReadOnlyList<string> faults) =>
        RehearsalCheck.Of("log", faults, "Every row is as the log of events says.");

    /// <summary>Conditions have just their people, and orders are as even as can be.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="participants">The exported table.</param>
    /// <param name="isPart">Whether fewer people than a full sample took part: then conditions cannot be full.</param>
    public static RehearsalCheck Quotas(StudyPlan plan, CsvTable participants, bool isPart)
    {
        var faults = new List<string>();
        var cells = Simulation.Results.Quotas.Cells(participants);
        var people = plan.Cells.Select(cell => (Cell: cell, People: cells.GetValueOrDefault($"{cell.First}>{cell.Second}"))).ToList();
        foreach (var group in people.GroupBy(pair => pair.Cell.Condition))
        {
            var count = group.Sum(pair => pair.People);
            if (count > plan.Definition.PeoplePerCondition || (!isPart && count < plan.Definition.PeoplePerCondition))
                faults.Add($"The condition {group.Key} has {count} people, and should have {plan.Definition.PeoplePerCondition}.");
        }

        // Those who left and were replaced make orders uneven by no more than the places that were given up at once.
        var most = people.MaxBy(pair => pair.People);
        var least = people.MinBy(pair => pair.People);
        if (!isPart && most.People - least.People > 1)
            faults.Add($"{most.Cell} has {most.People} people and {least.Cell} {least.People}: orders should differ by one at most.");
        return RehearsalCheck.Of("quotas", faults, $"{people.Sum(pair => pair.People)} people, from {least.People} to {most.People} in each of the {people.Count} orders of two methods.");
    }

    /// <summary>What people were told was kept is in the export, once and unchanged.</summary>
    public static RehearsalCheck Export(IReadOnlyList<ParticipantReport> people, ExportedTables tables, StudyPlan plan)
    {
        var faults = new List<string>();
        var sources = tables.Participants.Column("source").Distinct(StringComparer.Ordinal).ToList();
        if (sources is not (["rehearsal"] or []))
            faults.Add($"The table of participants has the sources {string.Join(", ", sources)}; a rehearsal has only its own.");
        faults.AddRange(Reconciliation.Compare(people, tables, plan.Definition.Trials.Labelled));
        return RehearsalCheck.Of("export", faults, $"All {people.Sum(person => person.Answers.Count)} answers are in the export, once and unchanged.");
    }
}
