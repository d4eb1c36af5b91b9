using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Domain.Assignment;

/// <summary>
/// Which cell a newcomer gets: one with the fewest people finished or under way among those that still need someone,
/// drawn uniformly among equals. Cells so stay as even as drop-outs let them, without anyone being able to foresee
/// the next one (minimisation with random ties, Pocock and Simon 1975, with the cell as the only factor).
/// </summary>
public static class CellAssignment
{
    /// <summary>Chooses.</summary>
    /// <param name="cells">All cells of the study.</param>
    /// <param name="people">People finished or under way, by index of <paramref name="cells"/>.</param>
    /// <param name="peoplePerCondition">The quota of a condition, which its two cells share evenly.</param>
    /// <param name="random">Where ties are drawn from.</param>
    /// <returns>The index of the cell, or null when every condition is full.</returns>
    public static int? Choose(IReadOnlyList<Cell> cells, IReadOnlyList<int> people, int peoplePerCondition, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(random);
        // With an odd quota either order may get the one over, but not both.
        var cellQuota = (peoplePerCondition + 1) / 2;
        var placesTaken = cells.Select((cell, index) => (cell.Condition, Taken: Math.Min(people[index], cellQuota)))
            .GroupBy(pair => pair.Condition)
            .ToDictionary(group => group.Key, group => group.Sum(pair => pair.Taken));

        var open = Enumerable.Range(0, cells.Count)
            .Where(index => people[index] < cellQuota && placesTaken[cells[index].Condition] < peoplePerCondition)
            .ToList();
        if (open.Count == 0)
            return null;
        var fewest = open.Min(index => people[index]);
        var equals = open.FindAll(index => people[index] == fewest);
        return equals[random.NextInt(equals.Count)];
    }
}
