using Microsoft.Extensions.Options;

namespace StudyPlatform.Web.Hosting;

/// <summary>
/// Keeps participants out of the log: below warnings the framework writes paths, and with them participants' codes and
/// their platforms' ids, so that those lines are dropped whatever level is set.
/// </summary>
internal sealed class SilentPaths : IPostConfigureOptions<LoggerFilterOptions>
{
    private const string Framework = "Microsoft.AspNetCore";

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        var rules = options.Rules.ToList();
        if (!rules.Exists(rule => rule is { ProviderName: null, CategoryName: null }))
            rules.Add(new LoggerFilterRule(null, null, options.MinLevel, null));
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                (level >= LogLevel.Warning || category?.StartsWith(Framework, StringComparison.Ordinal) is not true) && rule.Filter?.Invoke(provider, category, level) is not false));
        }
    }
}
