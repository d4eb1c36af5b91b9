using StudyPlatform.Domain.Json;

namespace StudyPlatform.Domain.Studies;

/// <summary>Methods, texts, numbers and platforms of a definition.</summary>
internal static class DefinitionRules
{
    public static void Check(StudyFaultList faults, StudyDefinition definition)
    {
        var methods = definition.Methods;
        if (methods.Count < 2)
            faults.Add("methods", $"has {methods.Count} entries", "name at least two: participants compare a pair");
        Repeated.Check(faults, "methods", [.. methods.Select(method => method.Value)]);
        foreach (var method in methods.Distinct().Where(method => !definition.Texts.Methods.ContainsKey(method)))
            faults.Add($"texts.methods.{method}", "is missing", $"say how explanations by '{method}' are read");
        foreach (var method in definition.Texts.Methods.Keys.Where(method => !methods.Contains(method)))
            faults.Add($"texts.methods.{method}", "is about a method that is not among methods", $"take it out, or use one of {Quoted.List([.. methods.Select(known => known.Value)])}");

        var trials = definition.Trials;
        if (trials.All == 0)
            faults.Add("trials", "asks for no images at all", "raise labelled or guess");
        else if (trials.Wrong < 0 || trials.Wrong > trials.All)
            faults.Add("trials.wrong", $"is {trials.Wrong}, but a participant sees {trials.All} images", $"use a whole number from 0 to {trials.All}");
        if (definition.PeoplePerCondition < 1)
            faults.Add("peoplePerCondition", $"is {definition.PeoplePerCondition}", "use at least 1");

        if (definition.Platforms is { Plain: null, Prolific: null, MechanicalTurk: null, CloudResearch: null })
            faults.Add("platforms", "opens no way into the study", "name at least one of plain, prolific, mechanicalTurk, cloudResearch");
    }
}
