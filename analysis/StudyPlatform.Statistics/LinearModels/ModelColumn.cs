using System.Globalization;

namespace StudyPlatform.Statistics.LinearModels;

/// <summary>A named column of a data table, one entry a row.</summary>
/// <param name="Name">Its name in formulas and messages.</param>
public abstract record ModelColumn(string Name)
{
    /// <summary>What stands for a missing cell, beside the empty one.</summary>
    public const string MissingCell = "NA";

    /// <summary>Number of rows.</summary>
    public abstract int Rows { get; }

    /// <summary>Numbers: a dependent or a covariate. NaN is a missing cell.</summary>
    public sealed record Numeric(string Name, double[] Values) : ModelColumn(Name)
    {
        public override int Rows => Values.Length;
    }

    /// <summary>Categories: a factor.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Codes">The position in <paramref name="Levels"/> of each row's category; -1 is a missing cell.</param>
    /// <param name="Levels">The categories.</param>
    public sealed record Factor(string Name, int[] Codes, IReadOnlyList<string> Levels) : ModelColumn(Name)
    {
        public override int Rows => Codes.Length;

        /// <summary>A factor from labels, levels in ordinal order; null is a missing cell.</summary>
        public static Factor Of(string name, IReadOnlyList<string?> labels)
        {
            ArgumentNullException.ThrowIfNull(labels);
            var levels = labels.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            var positions = levels.Select((level, i) => (level, i)).ToDictionary(pair => pair.level, pair => pair.i, StringComparer.Ordinal);
            return new Factor(name, [.. labels.Select(label => label is null ? -1 : positions[label])], levels);
        }
    }

    /// <summary>
    /// A column from the text of a table: numeric when every cell that is not missing (empty or "NA") is a number, else a factor.
    /// </summary>
    public static ModelColumn FromCells(string name, IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var numbers = new double[cells.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (IsMissing(cells[i]))
                numbers[i] = double.NaN;
            else if (!double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || double.IsNaN(numbers[i]))
                return Factor.Of(name, [.. cells.Select(cell => IsMissing(cell) ? null : cell)]);
        }

        return new Numeric(name, numbers);
    }

    private static bool IsMissing(string cell) => cell.Length == 0 || cell == MissingCell;
}
