using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Monitoring;

/// <summary>A reading put in order by what the study's definition asks for.</summary>
/// <param name="Cells">Every cell of the current definition, in its order.</param>
/// <param name="Methods">Every method of it.</param>
/// <param name="Steps">Every step of its path.</param>
/// <param name="Statuses">Everyone by what has become of them.</param>
/// <param name="Quota">Places of all conditions together.</param>
/// <param name="Elsewhere">People in cells that the current definition does not have any more.</param>
public sealed record StudyProgress(
    IReadOnlyList<CellProgress> Cells,
    IReadOnlyList<MethodProgress> Methods,
    IReadOnlyList<StepProgress> Steps,
    IReadOnlyDictionary<ParticipationStatus, int> Statuses,
    long Quota,
    int Elsewhere)
{
    /// <summary>The page of the tutorial that shows the first method.</summary>
    private static readonly Step FirstMethod = new(StepKind.Tutorial, 3);

    /// <summary>Everyone who consented.</summary>
    public int Admitted => Statuses.Where(pair => pair.Key is not ParticipationStatus.Declined).Sum(pair => pair.Value);

    /// <summary>Who has finished and not had their answers deleted.</summary>
    public int Completed => Cells.Sum(cell => cell.Completed);

    /// <summary>Who holds a place and has not finished.</summary>
    public int UnderWay => Cells.Sum(cell => cell.UnderWay);

    /// <summary>Puts a reading in order.</summary>
    /// <param name="reading">The study's figures.</param>
    /// <param name="current">Its current definition.</param>
    /// <param name="paths">The path of each version, by its number.</param>
    public static StudyProgress Of(MonitorReading reading, StudyDefinition current, IReadOnlyDictionary<int, StepPath> paths)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(paths);
        var counts = reading.Counts;
        var cells = Cell.Of(current.Methods);
        var byCell = counts.Where(count => count.Cell is not null).ToLookup(count => (count.Cell!.Value.First, count.Cell.Value.Second));
        var seen = counts.Where(count => count.Cell is not null && count.StepIndex >= paths[count.Version].IndexOf(FirstMethod)).ToList();
        var path = new StepPath(current.Trials);
        var times = reading.StepTimes.ToDictionary(time => time.Step);
        return new StudyProgress(
            [.. cells.Select(cell => OfCell(cell, [.. byCell[(cell.First, cell.Second)]], (current.PeoplePerCondition + 1) / 2))],
            [.. current.Methods.Select(method => OfMethod(method, seen, paths))],
            [.. Enumerable.Range(0, path.Count).Select(index => OfStep(path[index], counts, paths, times.GetValueOrDefault(path[index])))],
            counts.GroupBy(count => count.Status).ToDictionary(group => group.Key, group => group.Sum(count => count.People)),
            current.People,
            byCell.Where(group => !cells.Any(cell => (cell.First, cell.Second) == group.Key)).Sum(Sum));
    }

    private static bool IsDropOut(ProgressCount count) =>
        count.Status is ParticipationStatus.TimedOut or ParticipationStatus.Abandoned or ParticipationStatus.Withdrawn || count is { Status: ParticipationStatus.UnderWay, HoldsPlace: false };

    private static CellProgress OfCell(Cell cell, IReadOnlyList<ProgressCount> counts, int quota) => new(
        cell,
        Sum(counts.Where(count => count is { Status: ParticipationStatus.Completed, HoldsPlace: true })),
        Sum(counts.Where(count => count is { Status: ParticipationStatus.UnderWay, HoldsPlace: true })),
        Sum(counts.Where(IsDropOut)),
        Sum(counts.Where(count => count.Status is ParticipationStatus.ScreenedOut)),
        Sum(counts.Where(count => count is { Status: ParticipationStatus.Completed, HoldsPlace: false })),
        quota);

    private static MethodProgress OfMethod(MethodId method, IReadOnlyList<ProgressCount> seen, IReadOnlyDictionary<int, StepPath> paths)
    {
        var (with, without) = (seen.Where(count => Has(count, method)).ToList(), seen.Where(count => !Has(count, method)).ToList());
        return new MethodProgress(
            method,
            Sum(with.Where(IsFinished)),
            Sum(with.Where(IsDropOut)),
            Sum(without.Where(IsFinished)),
            Sum(without.Where(IsDropOut)),
            with.Where(IsDropOut).GroupBy(count => paths[count.Version][count.StepIndex].Kind).ToDictionary(group => group.Key, Sum));
    }

    private static StepProgress OfStep(Step step, IReadOnlyList<ProgressCount> counts, IReadOnlyDictionary<int, StepPath> paths, StepTime? time)
    {
        var reached = counts.Where(count => count.Cell is not null && count.StepIndex >= paths[count.Version].IndexOf(step)).ToList();
        var at = reached.Where(count => count.StepIndex == paths[count.Version].IndexOf(step)).ToList();
        return new StepProgress(
            step, Sum(reached), Sum(at.Where(count => count is { Status: ParticipationStatus.UnderWay, HoldsPlace: true })), Sum(at.Where(IsDropOut)), time);
    }

    private static bool Has(ProgressCount count, MethodId method) => count.Cell!.Value.First == method || count.Cell.Value.Second == method;

    private static bool IsFinished(ProgressCount count) => count.Status is ParticipationStatus.Completed;

    private static int Sum(IEnumerable<ProgressCount> counts) => counts.Sum(count => count.People);
}
