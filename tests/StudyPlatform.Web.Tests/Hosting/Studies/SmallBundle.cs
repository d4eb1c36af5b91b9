using System.IO.Compression;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Web.Hosting;

namespace StudyPlatform.Web.Tests.Hosting.Studies;

/// <summary>Sound bundles of a few images of the default one.</summary>
internal static class SmallBundle
{
    private static readonly Bundle Whole = ((BundleReading.Sound)BundleReader.Parse(File.ReadAllBytes(Path.Combine(DefaultStudy.Find()!, Bundle.DocumentName)))).Bundle;

    /// <param name="id">The bundle's name.</param>
    /// <param name="right">Rightly predicted images beside the tutorial's.</param>
    /// <param name="wrong">Wrongly predicted images beside the tutorial's.</param>
    /// <param name="methods">How many of the default's methods.</param>
    public static Bundle Make(string id, int right = 5, int wrong = 5, int methods = 2)
    {
        var kept = Whole.Methods.Take(methods).ToList();
        return Whole with
        {
            Id = new BundleId(id),
            Title = $"Bundle {id}",
            Methods = kept,
            Stimuli =
            [
                .. Whole.Stimuli.Where(stimulus => Whole.Tutorial.Contains(stimulus.Id))
                    .Concat(Whole.Trials.Where(stimulus => stimulus.IsCorrect).Take(right))
                    .Concat(Whole.Trials.Where(stimulus => !stimulus.IsCorrect).Take(wrong))
                    .Select(stimulus => stimulus with { Explanations = kept.ToDictionary(method => method.Id, method => stimulus.Explanations[method.Id]) }),
            ],
        };
    }

    /// <summary>Writes it as a folder.</summary>
    public static string WriteTo(string folder, Bundle bundle)
    {
        Directory.CreateDirectory(Path.Combine(folder, MediaPath.Folder));
        File.WriteAllBytes(Path.Combine(folder, Bundle.DocumentName), BundleWriter.Write(bundle));
        foreach (var medium in bundle.Media.Select(medium => medium.ToString()))
            File.Copy(Path.Combine(DefaultStudy.Find()!, medium), Path.Combine(folder, medium), overwrite: true);
        return folder;
    }

    /// <summary>Its zip.</summary>
    public static byte[] Zip(Bundle bundle)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, Bundle.DocumentName, BundleWriter.Write(bundle));
            foreach (var medium in bundle.Media.Select(medium => medium.ToString()))
                Add(zip, medium, File.ReadAllBytes(Path.Combine(DefaultStudy.Find()!, medium)));
        }

        return memory.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(bytes);
    }
}
