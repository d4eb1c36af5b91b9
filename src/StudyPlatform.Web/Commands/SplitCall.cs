using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Commands;

/// <summary>
/// A command line parted into the call and the settings: <c>study list --Site:DataFolder=/srv/study</c>. Settings are
/// whatever is named with a colon, and the framework's <c>--urls</c> and <c>--environment</c>.
/// </summary>
/// <param name="Call">Commands and their options.</param>
/// <param name="Settings">Each as <c>--key=value</c>.</param>
internal sealed record SplitCall(IReadOnlyList<string> Call, IReadOnlyList<string> Settings)
{
    private static readonly string[] Framework = ["urls", "environment"];

    /// <exception cref="WrongCallException">A setting has no value, or is in no section there is.</exception>
    public static SplitCall Of(IReadOnlyList<string> arguments)
    {
        var call = new List<string>();
        var settings = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (key, value) = Parts(arguments[i]);
            if (key is null)
                call.Add(arguments[i]);
            else if (value is not null)
                settings.Add($"--{key}={value}");
            else if (i + 1 < arguments.Count)
                settings.Add($"--{key}={arguments[++i]}");
            else
                throw new WrongCallException($"--{key} has no value; write --{key}=VALUE.");
        }

        return new SplitCall(call, settings);
    }

    private static (string? Key, string? Value) Parts(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
            return (null, null);
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var key = equals < 0 ? argument[2..] : argument[2..equals];
        if (!key.Contains(':', StringComparison.Ordinal))
            return Framework.Contains(key, StringComparer.OrdinalIgnoreCase) ? (key, equals < 0 ? null : argument[(equals + 1)..]) : (null, null);
        if (!SiteSettings.Sections.Contains(key[..key.IndexOf(':', StringComparison.Ordinal)], StringComparer.OrdinalIgnoreCase))
            throw new WrongCallException($"--{key} is in no section of the settings; there are {string.Join(", ", SiteSettings.Sections)}.");
        return (key, equals < 0 ? null : argument[(equals + 1)..]);
    }
}
