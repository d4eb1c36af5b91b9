using StudyPlatform.Statistics.Results;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>Named columns of equal length.</summary>
public sealed class ModelData
{
    private readonly Dictionary<string, ModelColumn> _columns;

    private ModelData(IReadOnlyList<ModelColumn> columns)
    {
        Columns = columns;
        _columns = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ModelColumn> Columns { get; }

    public int Rows => Columns[0].Rows;

    /// <summary>Refused as NoData without columns, WrongOption where two share a name, LengthsDiffer where one is longer than another.</summary>
    public static Outcome<ModelData> Of(params IReadOnlyList<ModelColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
            return new Refusal(RefusalKind.NoData, "There are no columns: give at least a dependent and a factor.");
        var twice = columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            return new Refusal(RefusalKind.WrongOption, $"Two columns are called {twice.Key}: rename one of them.");
        var other = columns.FirstOrDefault(column => column.Rows != columns[0].Rows);
        return other is null
            ? new ModelData(columns)
            : new Refusal(RefusalKind.LengthsDiffer, $"{columns[0].Name} has {columns[0].Rows} rows but {other.Name} has {other.Rows}: give every column the same rows.");
    }

    /// <summary>The column of that name, or null.</summary>
    public ModelColumn? Find(string name) => _columns.GetValueOrDefault(name);
}
