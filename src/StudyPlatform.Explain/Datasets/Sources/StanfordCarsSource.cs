using StudyPlatform.Explain.Datasets.Matlab;

namespace StudyPlatform.Explain.Datasets.Sources;

/// <summary>
/// Stanford Cars (Krause et al. 2013): 196 models, a class each. <c>cars_train/</c>, <c>cars_test/</c>, <c>devkit/cars_train_annos.mat</c> and
/// <c>cars_test_annos_withlabels.mat</c> (a struct array <c>annotations</c> with <c>fname</c>, <c>class</c> from 1, and the first and last column and row
/// of the box from 1); names of the classes from <c>devkit/cars_meta.mat</c> where it is there.
/// </summary>
/// <param name="root">The folder that holds <c>cars_train</c>.</param>
public sealed class StanfordCarsSource(string root) : IImageSource
{
    /// <summary>The name it is asked for by.</summary>
    public const string SourceId = "stanford-cars";

    /// <inheritdoc/>
    public string Id => SourceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roots => [root];

    /// <inheritdoc/>
    public SourceListing List(ListingOptions wanted, CancellationToken cancellationToken)
    {
        var folder = LayoutFolder.Open(root, "cars_train", "stanford_cars", "stanford-cars");
        var train = Read(folder.Find("devkit/cars_train_annos.mat", "cars_train_annos.mat"));
        var test = folder.Has("cars_test") ? Read(TestLabels(folder)) : [];
        cancellationToken.ThrowIfCancellationRequested();

        var numbers = train.Concat(test).Select(car => car.Class).Distinct().Order().ToList();
        var candidates = train.Select(car => Candidate(folder, car, "cars_train", Split.Train, numbers))
            .Concat(test.Select(car => Candidate(folder, car, "cars_test", Split.Test, numbers)));
        return new SourceListing(Names(folder, numbers), [.. candidates], HasBoxes: true, HasOfficialSplits: true);
    }

    private static Candidate Candidate(LayoutFolder folder, Car car, string half, Split split, List<int> numbers) =>
        new($"{half}/{car.File}", numbers.BinarySearch(car.Class), new CandidateContent.EncodedFile(folder.Inside($"{half}/{car.File}", half)))
        {
            Official = split,
            Box = car.Box,
        };

    private static string TestLabels(LayoutFolder folder)
    {
        const string Name = "cars_test_annos_withlabels.mat";
        return folder.Has(Name) || folder.Has($"devkit/{Name}")
            ? folder.Find(Name, $"devkit/{Name}")
            : throw new PipelineException($"{folder.At(Name)} is missing, and cars_test has no labels without it: put it there, or take the folder cars_test away to import the training half alone.");
    }

    private static List<Car> Read(string path) => MatTable.Read(path, mat =>
    {
        if (mat["annotations"] is not MatValue.Struct annotations)
            throw new MatFormatException($"its variable “annotations” is {mat["annotations"].Describe()} instead of a struct array");
        return annotations.Elements.Select(Of).ToList();
    });

    private static Car Of(IReadOnlyDictionary<string, MatValue> fields) => new(
        MatTable.Field(fields, "fname").AsText(),
        (int)MatTable.Field(fields, "class").AsNumber(),
        AnnotatedBox.FromOneBased(
            MatTable.Field(fields, "bbox_x1").AsNumber(),
            MatTable.Field(fields, "bbox_y1").AsNumber(),
            MatTable.Field(fields, "bbox_x2").AsNumber(),
            MatTable.Field(fields, "bbox_y2").AsNumber()));

    private static string[] Names(LayoutFolder folder, List<int> numbers)
    {
        IReadOnlyList<string> names = folder.Has("devkit/cars_meta.mat") ? MatTable.Read(folder.At("devkit/cars_meta.mat"), mat => mat["class_names"].AsTexts()) : [];
        return [.. numbers.Select(number => number >= 1 && number <= names.Count ? names[number - 1] : $"class {number}")];
    }

    private sealed record Car(string File, int Class, AnnotatedBox Box);
}
