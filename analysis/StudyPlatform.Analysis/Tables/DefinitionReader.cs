using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Analysis.Tables.Files;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Analysis.Tables;

/// <summary>Reads the definitions that lie beside the tables.</summary>
internal static class DefinitionReader
{
    /// <summary>The largest bundle document that is read for the methods' names, in bytes.</summary>
    public const int MaxBundleBytes = 1 << 26;

    /// <summary>The frame of the definitions, or the paper's where there is none; what is read stands among the inputs.</summary>
    public static StudyFrame Read(IResultFiles files, List<InputFile> inputs, TableFaults faults)
    {
        var versions = new List<(StudyDefinition Definition, string Sha256)>();
        foreach (var path in TableFinder.Definitions(files, StudyDefinition.DocumentName))
        {
            var (bytes, input) = ReadAll(files, path, StudyReader.MaxBytes + 1);
            inputs.Add(input);
            switch (StudyReader.Parse(bytes))
            {
                case StudyReading.Sound sound:
                    versions.Add((sound.Definition, input.Sha256));
                    break;
                case StudyReading.Faulty faulty:
                    foreach (var fault in faulty.Faults)
                        faults.Add(path, null, $"{fault.Place} {fault.Problem}", fault.Remedy);
                    break;
            }
        }

        return versions.Count == 0 ? StudyFrame.OfPaper : StudyFrame.Of(versions, Names(files, inputs, faults));
    }

    private static Dictionary<MethodId, string> Names(IResultFiles files, List<InputFile> inputs, TableFaults faults)
    {
        Dictionary<MethodId, string> names = [];
        foreach (var path in TableFinder.Definitions(files, Bundle.DocumentName))
        {
            var (bytes, input) = ReadAll(files, path, MaxBundleBytes);
            inputs.Add(input);
            if (BundleReader.Parse(bytes) is BundleReading.Sound sound)
            {
                foreach (var method in sound.Bundle.Methods)
                    names.TryAdd(method.Id, method.Name);
            }
            else
            {
                faults.Add(path, null, "is not a sound bundle document", "take the document out, or put the study's own there");
            }
        }

        return names;
    }

    internal static (byte[] Bytes, InputFile Input) ReadAll(IResultFiles files, string path, long limit)
    {
        using var stream = new MeasuredStream(files.Open(path), limit);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return (buffer.ToArray(), new InputFile(path, stream.Bytes, stream.Sha256(), null));
    }
}
