using System.Security.Cryptography;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>Codes for links that let one person in: 60 random bits as 12 characters of Crockford's base 32 in lower case.</summary>
internal static class LinkCode
{
    private const int Length = 12;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static IReadOnlyList<string> Draw(int count)
    {
        var codes = new HashSet<string>(count, StringComparer.Ordinal);
        while (codes.Count < count)
            codes.Add(RandomNumberGenerator.GetString(Alphabet, Length));
        return [.. codes];
    }
}
