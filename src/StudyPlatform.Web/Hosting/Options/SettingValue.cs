using System.Globalization;
using System.Net;
using System.Reflection;

namespace StudyPlatform.Web.Hosting.Options;

/// <summary>The kinds of values that settings have.</summary>
internal static class SettingValue
{
    public static bool TryRead(PropertyInfo property, string text, out object? value)
    {
        value = property.PropertyType switch
        {
            var type when type == typeof(string) => text,
            var type when type == typeof(bool) => bool.TryParse(text, out var flag) ? flag : null,
            var type when type == typeof(int) => Number(property, text),
            var type when type == typeof(Uri) => Address(property, text),
            var type when type == typeof(IReadOnlyList<IPNetwork>) => Networks(text),
            { IsEnum: true } type => Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse(type, name) : null,
            var type => throw new NotSupportedException($"{property.Name} has the type {type}, which no setting can have."),
        };
        return value is not null;
    }

    /// <summary>What may be given, to stand after "must be".</summary>
    public static string Allowed(PropertyInfo property) => property.PropertyType switch
    {
        var type when type == typeof(string) => "a text",
        var type when type == typeof(bool) => "true or false",
        var type when type == typeof(int) => Range(property) is var (least, most) ? $"a whole number from {least} to {most}" : "",
        var type when type == typeof(Uri) => MayHavePath(property) ? "an address such as https://collector.example.org/otlp" : "an address such as https://study.example.org",
        var type when type == typeof(IReadOnlyList<IPNetwork>) => "addresses or networks such as 127.0.0.1, 10.0.0.0/8",
        var type => string.Join(" or ", Enum.GetNames(type)),
    };

    public static string Format(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IReadOnlyList<IPNetwork> networks => string.Join(", ", networks),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static (long Least, long Most) Range(PropertyInfo property) =>
        property.GetCustomAttribute<SettingAttribute>() is { } setting ? (setting.Least, setting.Most) : (long.MinValue, long.MaxValue);

    private static object? Number(PropertyInfo property, string text)
    {
        var (least, most) = Range(property);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
    }

    /// <summary>An http or https address; the site's own paths start at its root.</summary>
    private static Uri? Address(PropertyInfo property, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "", UserInfo: "" }
            && (address.AbsolutePath == "/" || MayHavePath(property))
            ? address
            : null;

    private static bool MayHavePath(PropertyInfo property) => property.GetCustomAttribute<SettingAttribute>() is { WithPath: true };

    private static List<IPNetwork>? Networks(string text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(part, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                return null;
        }

        return networks;
    }
}
