using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace StudyPlatform.Web.Hosting.Options;

/// <summary>
/// Fills a record of options from its section. Unlike the framework's binder it names the key, the value and what is
/// allowed, lists every fault at once, and refuses a key it does not know: a misspelt limit is no limit.
/// </summary>
internal static class SettingsReader
{
    public static T Read<T>(IConfiguration configuration, string section, ICollection<string> faults)
        where T : class, new()
    {
        var options = new T();
        var properties = Properties<T>().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in configuration.GetSection(section).GetChildren())
        {
            if (!properties.TryGetValue(child.Key, out var property))
                faults.Add($"{section}:{child.Key} is not known; {section} has {string.Join(", ", properties.Keys)}.");
            else if (SettingValue.TryRead(property, Text(child), out var value))
                property.SetValue(options, value);
            else
                faults.Add($"{section}:{property.Name} is '{Text(child)}', but must be {SettingValue.Allowed(property)}.");
        }

        return options;
    }

    public static IEnumerable<SettingDescription> Describe<T>(string section)
        where T : class, new()
    {
        var defaults = new T();
        return Properties<T>().Select(property => new SettingDescription(
            $"{section}:{property.Name}",
            SettingValue.Format(property.GetValue(defaults)),
            SettingValue.Allowed(property),
            property.GetCustomAttribute<SettingAttribute>()!.Meaning));
    }

    private static IEnumerable<PropertyInfo> Properties<T>() => typeof(T).GetProperties().Where(property => property.IsDefined(typeof(SettingAttribute)));

    /// <summary>A list in a JSON file reads like the same list parted by commas.</summary>
    private static string Text(IConfigurationSection section) => section.Value ?? string.Join(',', section.GetChildren().Select(child => child.Value));
}
