using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Simulation.Dispositions;

namespace StudyPlatform.Web.Rehearsing;

/// <summary>An effect as it is written on a command line: <c>lime=0.7,1.5</c>, or <c>lime=0.7,1.5,0.02</c>.</summary>
internal static class MethodEffectText
{
    /// <summary>For help and errors.</summary>
    public const string Form = "METHOD=GUESS,STRENGTH[,DROPOUT]";

    /// <summary>Reads one; values out of range are no effect either.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out MethodEffect? effect)
    {
        effect = null;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || !MethodId.IsValid(text[..equals]))
            return false;
        var parts = text[(equals + 1)..].Split(',');
        if (parts.Length is not (2 or 3))
            return false;
        var numbers = new double[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                return false;
        }

        if (numbers[0] is < 0 or > 1 || numbers[2] is < 0 or > 1)
            return false;
        effect = new MethodEffect(new MethodId(text[..equals]), numbers[0], numbers[1], numbers[2]);
        return true;
    }
}
