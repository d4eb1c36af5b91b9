using System.Text;

namespace StudyPlatform.Simulation.Http;

/// <summary>One answer of a server.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Head">The status line and the header lines as they came.</param>
/// <param name="Body">The content, taken out of its chunks.</param>
public sealed record HttpReply(int Status, string Head, byte[] Body)
{
    /// <summary>The content as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The first header of that name, or null.</summary>
    public string? Header(string name)
    {
        foreach (var line in Head.AsSpan().EnumerateLines())
        {
            if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return line[(name.Length + 1)..].Trim().ToString();
        }

        return null;
    }
}
