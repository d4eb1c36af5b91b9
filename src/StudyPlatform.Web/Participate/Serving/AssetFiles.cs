using System.Collections.Frozen;
using System.IO.Compression;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Web.Participate.Serving;

/// <summary>Stylesheet, script and pictures of the pages, embedded in the program and named by their content, so that browsers may keep them for ever.</summary>
public static class AssetFiles
{
    private const string Folder = "/assets/";
    private const int HashDigits = 16;

    private static readonly FrozenDictionary<string, Asset> ByPath;

    static AssetFiles()
    {
        var assets = new Dictionary<string, Asset>();
        string Add(string name, string contentType)
        {
            var asset = Load(name, contentType);
            assets.Add(asset.Path, asset);
            return asset.Path;
        }

        Stylesheet = Add("participate.css", "text/css; charset=utf-8");
        Script = Add("participate.js", "text/javascript; charset=utf-8");
        Icon = Add("icon.svg", "image/svg+xml");
        Cividis = Add("cividis.svg", "image/svg+xml");
        Jet = Add("jet.svg", "image/svg+xml");
        BlueRed = Add("blue-red.svg", "image/svg+xml");
        ByPath = assets.ToFrozenDictionary();
    }

    public static string Stylesheet { get; }

    public static string Script { get; }

    public static string Icon { get; }

    /// <summary>Colour scale, low on the left.</summary>
    public static string Cividis { get; }

    /// <summary>Colour scale, low on the left.</summary>
    public static string Jet { get; }

    /// <summary>Colour scale from against to for.</summary>
    public static string BlueRed { get; }

    /// <summary>The asset of a path, or null.</summary>
    public static Asset? Find(string? path) => path is null ? null : ByPath.GetValueOrDefault(path);

    private static Asset Load(string name, string contentType)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream("assets/" + name)
            ?? throw new InvalidOperationException($"The program lacks its file {name}: build it again.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        var dot = name.LastIndexOf('.');
        var hash = Sha256Hash.Of(bytes).Value[..HashDigits];
        var compressed = Compress(bytes);
        return new Asset($"{Folder}{name[..dot]}.{hash}{name[dot..]}", contentType, bytes, compressed.Length < bytes.Length ? compressed : null);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(bytes);
        return memory.ToArray();
    }
}
