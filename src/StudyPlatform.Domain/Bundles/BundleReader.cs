using System.Text;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Bundles;

/// <summary>
/// Reads <c>bundle.json</c>, format <c>studyplatform-bundle/1</c>. Bad input is never an exception: the result then
/// lists the faults. The form is looked at first (types, missing, unknown and repeated keys); only a document whose
/// form is sound is looked at for contradictions (<see cref="BundleRules"/>). A wrong seal is always reported.
/// </summary>
public static class BundleReader
{
    /// <param name="json">The file's bytes: UTF-8 without a byte order mark.</param>
    public static BundleReading Parse(ReadOnlyMemory<byte> json)
    {
        var (bundle, isSealed, faults) = Read(json);
        return bundle is not null && faults.Count == 0 ? new BundleReading.Sound(bundle, isSealed) : new BundleReading.Faulty(faults);
    }

    /// <param name="json">The document's text.</param>
    public static BundleReading Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>As <see cref="Parse(ReadOnlyMemory{byte})"/>, but gives the bundle whenever its form is sound, beside its faults.</summary>
    internal static (Bundle? Bundle, bool Sealed, IReadOnlyList<BundleFault> Faults) Read(ReadOnlyMemory<byte> json)
    {
        var form = new FaultList(FaultKind.Form);
        using var document = JsonText.Parse(json, Bundle.DocumentName, form);
        if (document is null)
            return (null, false, form.ToList());

        var bundle = BundleForm.Read(new JsonPlace(document.RootElement, Bundle.DocumentName, form, IsRoot: true));
        var seal = BundleSeal.Check(json.Span);
        var faults = new List<BundleFault>(form.ToList());
        if (seal is BundleSeal.State.Broken)
            faults.Add(BundleSeal.BrokenFault);
        if (bundle is not null)
            faults.AddRange(BundleRules.Check(bundle));
        return (bundle, seal is BundleSeal.State.Whole, faults);
    }
}
