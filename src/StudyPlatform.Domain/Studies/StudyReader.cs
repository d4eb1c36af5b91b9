using System.Text;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Studies;

/// <summary>
/// Reads <c>study.json</c>, format <c>studyplatform-study/1</c>. Bad input is never an exception: the result then
/// lists the faults. The form is looked at first (types, missing, unknown and repeated keys); only a document whose
/// form is sound is looked at for contradictions (<see cref="StudyRules.Check(StudyDefinition)"/>).
/// </summary>
public static class StudyReader
{
    /// <summary>The largest document that is read, in bytes: far more text than anyone reads in a study.</summary>
    public const int MaxBytes = 1 << 20;

    /// <param name="json">The file's bytes: UTF-8 without a byte order mark.</param>
    public static StudyReading Parse(ReadOnlyMemory<byte> json)
    {
        var faults = new StudyFaultList();
        if (json.Length > MaxBytes)
        {
            faults.Add(StudyDefinition.DocumentName, $"has {json.Length} bytes", $"use at most {MaxBytes}");
            return new StudyReading.Faulty(faults.ToList());
        }

        using var document = JsonText.Parse(json, StudyDefinition.DocumentName, faults);
        if (document is null || StudyForm.Read(new JsonPlace(document.RootElement, StudyDefinition.DocumentName, faults, IsRoot: true)) is not { } written)
            return new StudyReading.Faulty(faults.ToList());

        var definition = TextPlaceholders.Fill(written, faults);
        IReadOnlyList<StudyFault> all = [.. faults.ToList(), .. StudyRules.Check(definition)];
        return all.Count == 0 ? new StudyReading.Sound(definition) : new StudyReading.Faulty(all);
    }

    /// <param name="json">The document's text.</param>
    public static StudyReading Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));
}
