namespace StudyPlatform.Explain.Attribution.Curvature;

/// <summary>Penultimate activations, one row a training sample. Rows can be read from several threads.</summary>
public interface IFeatureRows
{
    /// <summary>Number of rows N.</summary>
    int Count { get; }

    /// <summary>Features a row D.</summary>
    int Width { get; }

    /// <summary>One row.</summary>
    ReadOnlySpan<float> Feature(int row);
}
