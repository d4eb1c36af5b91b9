using System.Globalization;

namespace StudyPlatform.Analysis.CommandLine;

/// <summary>Numbers for people: four digits that mean something. Machines get all of them by <c>--json</c>.</summary>
internal static class NumberText
{
    public static string Of(double value) => value.ToString(value is 0 or (>= 0.001 and < 1e6) or (> -1e6 and <= -0.001) ? "0.####" : "0.###e+0", CultureInfo.InvariantCulture);

    public static string Of(double? value) => value is { } known ? Of(known) : "";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);
}
