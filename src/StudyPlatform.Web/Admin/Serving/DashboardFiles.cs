using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace StudyPlatform.Web.Admin.Serving;

/// <summary>
/// Stylesheets, scripts and the icon font of the dashboard, Radzen's and Blazor's among them. All are embedded in the program, so
/// that they are there however it is started, and served below a hash of them all, so that browsers may keep them for ever.
/// </summary>
public static class DashboardFiles
{
    /// <summary>The route, below the dashboard's own path.</summary>
    public const string Route = "/files/{version}/{**name}";

    private const string Prefix = "admin-assets/";
    private const int HashDigits = 16;

    private static readonly FrozenDictionary<string, DashboardFile> ByName = Load();

    private static readonly string Version = Hash();

    /// <summary>Where a file is served, relative to the dashboard.</summary>
    /// <param name="name">Such as <c>admin.css</c>.</param>
    public static string Address(string name) =>
        ByName.ContainsKey(name) ? $"files/{Version}/{name}" : throw new InvalidOperationException($"The program lacks its file {name}: build it again.");

    /// <summary>The file of a request, or null.</summary>
    public static DashboardFile? Find(string version, string name) => version == Version ? ByName.GetValueOrDefault(name) : null;

    private static FrozenDictionary<string, DashboardFile> Load()
    {
        var assembly = typeof(DashboardFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            resource => resource[Prefix.Length..],
            resource =>
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return new DashboardFile(ContentType(Path.GetExtension(resource)), bytes);
            });
    }

    private static string ContentType(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => throw new InvalidOperationException($"No content type is known for {extension}."),
    };

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, file) in ByName.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(file.Bytes));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashDigits];
    }
}
