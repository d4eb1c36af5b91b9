namespace StudyPlatform.Explain.Datasets.Importing;

/// <summary>What an import did.</summary>
/// <param name="Folder">The finished data set's folder.</param>
/// <param name="Manifest">Its <c>dataset.json</c>, which also lists faults and duplicates.</param>
/// <param name="Counts">Images of each class.</param>
/// <param name="Candidates">Images that the layout offered.</param>
/// <param name="NotTaken">How many of them were left out only because each class was limited.</param>
public sealed record DatasetImportResult(string Folder, DatasetManifest Manifest, IReadOnlyList<ClassCount> Counts, int Candidates, int NotTaken)
{
    /// <summary>One sentence about what came of it.</summary>
    public string Summary()
    {
        var sentence = $"{Manifest.Train} training and {Manifest.Test} test images of {Manifest.Classes.Count} classes from {Candidates} offered";
        if (Manifest.Faults.Count > 0)
            sentence += $"; {Manifest.Faults.Count} could not be used";
        if (Manifest.Duplicates.Count > 0)
            sentence += $"; {Manifest.Duplicates.Count} duplicates were left out";
        return sentence + ".";
    }
}
