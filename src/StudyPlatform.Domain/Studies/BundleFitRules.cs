using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Studies;

/// <summary>Methods and colours of a definition against those of its bundle.</summary>
internal static class BundleFitRules
{
    public static void Check(StudyFaultList faults, StudyDefinition definition, Bundle bundle)
    {
        var known = bundle.Methods.ToDictionary(method => method.Id);
        for (var i = 0; i < definition.Methods.Count; i++)
        {
            if (!known.ContainsKey(definition.Methods[i]))
                faults.Add($"methods[{i}]", $"is '{definition.Methods[i]}', which the bundle does not have", $"use one of {Quoted.List([.. known.Keys.Select(method => method.Value)])}");
        }

        foreach (var method in bundle.Methods.Where(method => definition.Methods.Contains(method.Id)))
        {
            if (MapColours.Of(method) is { } colours && colours != definition.ColourMap)
                faults.Add("colourMap", $"is '{definition.ColourMap}', but the bundle's maps by '{method.Id}' were drawn in '{colours}'", $"use '{colours}', or draw the bundle anew");
        }
    }
}
