using Microsoft.Extensions.Configuration;

namespace StudyPlatform.Web.Commands;

/// <summary>What every command of one call shares.</summary>
/// <param name="Surroundings">Where it answers.</param>
/// <param name="Settings">The settings' part of the command line.</param>
internal sealed record CallContext(Surroundings Surroundings, IReadOnlyList<string> Settings)
{
    /// <summary>Files, environment and command line together, the last winning.</summary>
    public IConfiguration Configuration() => Hosting.SiteConfiguration.Build(Settings);
}
