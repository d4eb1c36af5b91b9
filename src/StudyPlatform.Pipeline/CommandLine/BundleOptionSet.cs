using System.CommandLine;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>What a bundle says about itself and where else it goes, as options.</summary>
internal sealed class BundleOptionSet
{
    private readonly Option<string> _id = Options.Text("--id", "ID", "default", "The bundle's own name: 1 to 64 of a-z, 0-9 and '-'.");
    private readonly Option<string?> _title = Options.Text("--title", "TEXT", "For people to read; made of the data set's name unless it is given.");
    private readonly Option<string> _licence = Options.Text("--licence", "TEXT", "not to be passed on", "Under which the bundle's images may be passed on.");
    private readonly Option<string?> _zip = Options.Text("--zip", "FILE", "Pack the bundle into this zip as well.");
    private readonly Option<string[]> _companions = Options.List("--keep", "NAME", $"More files beside bundle.json that stay when a bundle is replaced; {string.Join(", ", Bundle.CompanionNames)} always do.");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _id, _title, _licence, _zip, _companions })
            command.Options.Add(option);
    }

    /// <exception cref="WrongCallException">The id is none.</exception>
    public BundleValues Read(ParseResult parsed)
    {
        var id = parsed.GetRequiredValue(_id);
        if (!BundleId.IsValid(id))
            throw new WrongCallException($"--id is {id}, but must be 1 to 64 of a-z, 0-9 and '-', starting with a letter or digit.");
        return new BundleValues(new BundleId(id), parsed.GetValue(_title), parsed.GetRequiredValue(_licence), parsed.GetValue(_zip), [.. Bundle.CompanionNames, .. parsed.GetValue(_companions) ?? []]);
    }
}
