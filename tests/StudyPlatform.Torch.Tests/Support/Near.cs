using System.Globalization;

namespace StudyPlatform.Torch.Tests;

/// <summary>Compares a tensor with numbers written out.</summary>
internal static class Near
{
    public static void Equal(double[] expected, Tensor actual, double tolerance = 1e-6)
    {
        using var scope = NewDisposeScope();
        var numbers = actual.detach().to(float64).data<double>().ToArray();
        var far = expected.Length != numbers.Length
            ? -1
            : Array.FindIndex([.. expected.Zip(numbers, (e, a) => double.IsNaN(e) != double.IsNaN(a) || Math.Abs(e - a) > tolerance)], isFar => isFar);
        if (far >= 0 || expected.Length != numbers.Length)
            Assert.Fail($"Expected {Text(expected)}, got {Text(numbers)} of shape [{string.Join(", ", actual.shape)}] (±{tolerance}).");
    }

    private static string Text(double[] numbers) => $"[{string.Join(", ", numbers.Select(number => number.ToString("G9", CultureInfo.InvariantCulture)))}]";
}
