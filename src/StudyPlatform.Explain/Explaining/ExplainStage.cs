namespace StudyPlatform.Explain.Explaining;

/// <summary>What is done before the first test image is explained.</summary>
public enum ExplainStage
{
    /// <summary>Reading the data set's images.</summary>
    Reading,

    /// <summary>Predicting the test images.</summary>
    Predicting,

    /// <summary>Computing the training images' features.</summary>
    Indexing,
}
