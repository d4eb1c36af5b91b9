namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>How far an import is.</summary>
/// <param name="Done">Images worked on.</param>
/// <param name="Total">Images to work on; grows where faulty ones have to be made up for.</param>
/// <param name="Faults">How many of those done could not be used.</param>
public readonly record struct DatasetImportProgress(int Done, int Total, int Faults);
