using Microsoft.Extensions.Options;

namespace StudyPlatform.Web.Hosting;

/// <summary>
/// Keeps participants out of the log: below warnings the framework writes paths, and with them participants' codes and
/// their platforms' ids, so that those lines are dropped whatever level is set. One category goes altogether, since a
/// logger of it that is on in any way gives every other line of a request the path as its scope.
/// </summary>
internal sealed class SilentPaths : IPostConfigureOptions<LoggerFilterOptions>
{
    private const string Framework = "Microsoft.AspNetCore";

    private const string RequestScope = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Warns at every page with a form that it may not be kept by a cache, which the dashboard has forbidden already.</summary>
    private const string FormTokens = "Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery";

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        var rules = options.Rules.ToList();
        if (!rules.Exists(rule => rule is { ProviderName: null, CategoryName: null }))
            rules.Add(new LoggerFilterRule(null, null, options.MinLevel, null));
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                MayBeLogged(category, level) && rule.Filter?.Invoke(provider, category, level) is not false));
        }
    }

    private static bool MayBeLogged(string? category, LogLevel level) =>
        category?.StartsWith(Framework, StringComparison.Ordinal) is not true || (level >= LogLevel.Warning && category != RequestScope && (category != FormTokens || level > LogLevel.Warning));
}
