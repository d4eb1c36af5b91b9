using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Assignment;

/// <summary>An ordered pair of methods: what one participant sees, the first on the left.</summary>
/// <param name="First">Shown first.</param>
/// <param name="Second">Shown second.</param>
/// <param name="Condition">The same pair without its order.</param>
public readonly record struct Cell(MethodId First, MethodId Second, Condition Condition)
{
    /// <summary>Every cell of a study: two for each condition, in the order of the methods.</summary>
    public static IReadOnlyList<Cell> Of(IReadOnlyList<MethodId> methods)
    {
        ArgumentNullException.ThrowIfNull(methods);
        var cells = new List<Cell>();
        for (var i = 0; i < methods.Count; i++)
        {
            for (var j = i + 1; j < methods.Count; j++)
            {
                var condition = new Condition(methods[i], methods[j]);
                cells.Add(new Cell(methods[i], methods[j], condition));
                cells.Add(new Cell(methods[j], methods[i], condition));
            }
        }

        return cells;
    }

    /// <summary>Whether these are the cell's two methods, in either order.</summary>
    public bool IsPair(MethodId one, MethodId other) => (one == First && other == Second) || (one == Second && other == First);

    public override string ToString() => $"{First}>{Second}";
}
