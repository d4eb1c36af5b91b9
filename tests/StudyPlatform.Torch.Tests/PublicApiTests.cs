namespace StudyPlatform.Torch.Tests;

/// <summary>
/// The members offered are those that the decision record lists, so that nothing beyond TorchSharp's own is
/// used by accident. To accept a change: run this test once with STUDYPLATFORM_ACCEPT_API=1 and read the diff.
/// </summary>
public sealed class PublicApiTests
{
    private const string Opening = "```text";
    private const string Closing = "```";

    [Fact]
    public void The_members_offered_are_those_of_the_decision_record()
    {
        var record = Path.Combine(Root(), "docs/decisions/0001-libtorch-seam.md");
        var text = File.ReadAllText(record);
        var start = text.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length + 1;
        var end = text.IndexOf(Closing, start, StringComparison.Ordinal);
        var offered = ApiListing.Of(typeof(torch).Assembly);
        if (Environment.GetEnvironmentVariable("STUDYPLATFORM_ACCEPT_API") == "1")
            File.WriteAllText(record, $"{text[..start]}{string.Join('\n', offered)}\n{text[end..]}");

        var listed = File.ReadAllText(record)[start..].Split('\n').TakeWhile(line => line != Closing).ToList();

        Assert.Equal(listed, offered);
    }

    [Fact]
    public void The_listing_shows_names_defaults_and_results()
    {
        var offered = ApiListing.Of(typeof(torch).Assembly);

        Assert.Contains("torch.Tensor torch.Tensor.sum(long dim, bool keepdim = false, torch.ScalarType? type = null)", offered);
        Assert.Contains("static IDisposable torch.no_grad()", offered);
        Assert.Contains("torch.ScalarType torch.Tensor.dtype { get; }", offered);
        Assert.Contains("torch.ScalarType.Float32 = 6", offered);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StudyPlatform.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No StudyPlatform.sln above {AppContext.BaseDirectory}: run the tests from inside the checkout.");
    }
}
