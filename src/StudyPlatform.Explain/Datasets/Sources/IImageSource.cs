namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>A published layout of labelled images, or a plain one.</summary>
public interface IImageSource
{
    /// <summary>The name it is asked for by, such as <c>cub</c>.</summary>
    string Id { get; }

    /// <summary>The folders it reads.</summary>
    IReadOnlyList<string> Roots { get; }

    /// <summary>Lists the images in an order that depends on nothing but the layout's content.</summary>
    /// <exception cref="PipelineException">The layout is not what it should be; the sentence names the file.</exception>
    SourceListing List(ListingOptions wanted, CancellationToken cancellationToken);
}
