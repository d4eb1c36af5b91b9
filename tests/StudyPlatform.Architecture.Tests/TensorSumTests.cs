using System.Text.RegularExpressions;

namespace StudyPlatform.Architecture.Tests;

/// <summary>
/// A literal 0 converts to any enumeration, so that <c>sum</c> of 0 means the element type Byte, not the first
/// dimension: one whole number comes back, and nothing says so.
/// </summary>
public sealed partial class TensorSumTests
{
    [Fact]
    public void No_tensor_is_summed_along_a_plain_zero()
    {
        var found = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => SumOfPlainZero().IsMatch(File.ReadAllText(path)))
            .Select(path => $"{Path.GetRelativePath(Repository.Root, path)}: write 0L, a plain 0 is the element type Byte");

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData(" 0 ", true)]
    [InlineData("0L", false)]
    [InlineData("0, 1", false)]
    [InlineData("dim: 0", false)]
    public void A_plain_zero_is_told_from_a_dimension(string argument, bool plain)
    {
        Assert.Equal(plain, SumOfPlainZero().IsMatch($"x.sum({argument})"));
    }

    [GeneratedRegex(@"\.sum\(\s*0\s*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SumOfPlainZero();
}
