namespace StudyPlatform.Explain.Datasets.Matlab;

/// <summary>A MATLAB array. Elements stand in MATLAB's order: the first dimension runs fastest.</summary>
/// <param name="Dimensions">Its size along each dimension, at least two of them.</param>
public abstract record MatValue(IReadOnlyList<int> Dimensions)
{
    private MatValue()
        : this([])
    {
    }

    /// <summary>Number of elements.</summary>
    public int Count => Dimensions.Aggregate(1, (product, size) => product * size);

    /// <summary>Numbers of any type, as doubles: 64-bit integers beyond 2⁵³ are rounded.</summary>
    /// <param name="Dimensions">Its size along each dimension.</param>
    /// <param name="Real">The real parts.</param>
    /// <param name="Imaginary">The imaginary parts of a complex array.</param>
    /// <param name="IsLogical">Whether the numbers are truth values.</param>
    public sealed record Numeric(IReadOnlyList<int> Dimensions, double[] Real, double[]? Imaginary, bool IsLogical) : MatValue(Dimensions);

    /// <summary>Characters.</summary>
    /// <param name="Dimensions">Rows and columns.</param>
    /// <param name="Rows">One text a row.</param>
    public sealed record Text(IReadOnlyList<int> Dimensions, IReadOnlyList<string> Rows) : MatValue(Dimensions);

    /// <summary>A cell array: values of any kind.</summary>
    /// <param name="Dimensions">Its size along each dimension.</param>
    /// <param name="Elements">The values.</param>
    public sealed record Cell(IReadOnlyList<int> Dimensions, IReadOnlyList<MatValue> Elements) : MatValue(Dimensions);

    /// <summary>A struct array: the same fields in every element.</summary>
    /// <param name="Dimensions">Its size along each dimension.</param>
    /// <param name="Elements">Each element's fields by name.</param>
    public sealed record Struct(IReadOnlyList<int> Dimensions, IReadOnlyList<IReadOnlyDictionary<string, MatValue>> Elements) : MatValue(Dimensions);

    /// <summary>Something that is skipped: sparse arrays, objects, function handles.</summary>
    /// <param name="Dimensions">Its size along each dimension.</param>
    /// <param name="Kind">What it is.</param>
    public sealed record Skipped(IReadOnlyList<int> Dimensions, string Kind) : MatValue(Dimensions);

    /// <summary>A number alone.</summary>
    /// <exception cref="MatFormatException">It is something else.</exception>
    public double AsNumber() =>
        this is Numeric { Real: [var only] } ? only : throw new MatFormatException($"a number is needed where there is {Describe()}");

    /// <summary>One row of text.</summary>
    /// <exception cref="MatFormatException">It is something else.</exception>
    public string AsText() => this switch
    {
        Text { Rows: [var only] } => only,
        Text { Rows: [] } => "",
        _ => throw new MatFormatException($"a text is needed where there is {Describe()}"),
    };

    /// <summary>All elements as texts: of a cell array of texts, or of a text with several rows.</summary>
    /// <exception cref="MatFormatException">It is something else.</exception>
    public IReadOnlyList<string> AsTexts() => this switch
    {
        Cell cell => [.. cell.Elements.Select(element => element.AsText())],
        Text text => [.. text.Rows.Select(row => row.TrimEnd(' '))],
        _ => throw new MatFormatException($"texts are needed where there is {Describe()}"),
    };

    /// <summary>What it is, for a sentence.</summary>
    public string Describe()
    {
        var size = string.Join('×', Dimensions);
        return this switch
        {
            Numeric => $"a {size} array of numbers",
            Text => $"a {size} array of characters",
            Cell => $"a {size} cell array",
            Struct => $"a {size} struct array",
            Skipped skipped => $"a {size} {skipped.Kind}",
            _ => throw new InvalidOperationException($"{GetType().Name} is not a kind of array."),
        };
    }
}
