using System.Text.RegularExpressions;
using StudyPlatform.Simulation.Forms;
using StudyPlatform.Simulation.Http;
using StudyPlatform.Simulation.Participants;
using StudyPlatform.TestSites.Studies;

namespace StudyPlatform.EndToEnd.Secrecy;

/// <summary>Nothing that a browser is sent before a guess is kept tells the prediction or the true class.</summary>
[Collection<SiteCollection>]
public sealed partial class PredictionSecrecyTests(RunningSite site)
{
    private const int People = 50;

    private static readonly string[] Classes = ["bird", "cat", "dog", "aircraft", "car"];

    [Fact]
    public async Task Guess_pages_of_different_images_are_the_same_but_for_the_names_of_the_media()
    {
        var pages = await GuessPagesAsync();

        // Whose methods are the same in the same order sees the same page, whatever its image is of.
        var groups = pages.GroupBy(guess => (guess.Page.Step, guess.Methods));
        Assert.True(groups.Max(group => group.Count()) > 1, "no two participants had the same methods in the same order");
        Assert.Empty(groups.Where(group => group.Select(guess => Neutral(guess.Reply)).Distinct(StringComparer.Ordinal).Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public async Task All_five_classes_are_offered_to_everyone_in_the_same_order_and_named_nowhere_else()
    {
        foreach (var (page, reply, _) in await GuessPagesAsync())
        {
            Assert.Equal(Classes, page.Form!.Controls.Where(control => control is { Kind: ControlKind.Radio, Name: "guess" }).Select(control => control.Value));
            Assert.DoesNotContain(page.Form.Controls, control => control is { Kind: ControlKind.Radio, Name: "guess", Chosen: true });
            var elsewhere = Options().Replace(page.Text, "") + reply.Head;
            Assert.DoesNotMatch(ClassNames(), elsewhere);
        }
    }

    [Fact]
    public async Task Images_preloaded_for_a_later_trial_are_named_by_their_hash_and_said_to_be_nothing_else()
    {
        var preloads = new List<string>();
        for (var person = 0; person < 5; person++)
        {
            foreach (var (page, reply) in await Recorder.TakePartAsync(site.Server, RunningSite.Study, (ulong)(300 + person)))
            {
                preloads.AddRange(Links().Matches(page.Text).Select(match => match.Value));
                if (reply.Header("Link") is { } link)
                    preloads.Add(link);
            }
        }

        Assert.All(preloads, preload => Assert.DoesNotMatch(ClassNames(), preload));
        Assert.All(MediaNames().Matches(string.Join('\n', preloads)), match => Assert.Matches("^/media/[0-9a-f]{64}\\.(jpg|png|webp)$", match.Value));
    }

    [Fact]
    public async Task Media_say_nothing_about_themselves_in_headers_or_hidden_in_the_file()
    {
        using var connection = new HttpConnection(site.Server.Address);
        var heads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(StudyDocument.DefaultFolder, "media")).Order(StringComparer.Ordinal))
        {
            var reply = await connection.GetAsync($"/media/{Path.GetFileName(file)}", TestContext.Current.CancellationToken);

            Assert.Equal(200, reply.Status);
            Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), reply.Body);
            Assert.Equal(Path.GetFileNameWithoutExtension(file), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(reply.Body)));
            Assert.False(HasRemarks(reply.Body), $"{file} carries remarks");
            heads.Add(Neutral(reply with { Body = [] }).Replace(reply.Header("Content-Length")!, "N", StringComparison.Ordinal));
        }

        // One for each type of image.
        Assert.InRange(heads.Count, 1, 3);
    }

    [Theory]
    [InlineData("/bundle.json")]
    [InlineData("/study.json")]
    [InlineData("/media/bundle.json")]
    [InlineData("/media/study.json")]
    [InlineData("/media/")]
    [InlineData("/media")]
    [InlineData("/bundles/")]
    [InlineData("/bundles/default/bundle.json")]
    [InlineData("/s/default/bundle.json")]
    [InlineData("/s/default/study.json")]
    [InlineData("/s/default/definition")]
    [InlineData("/assets/bundle.json")]
    [InlineData("/study-assets/default/bundle.json")]
    [InlineData("/studyplatform.db")]
    [InlineData("/site-data/studyplatform.db")]
    [InlineData("/appsettings.json")]
    public async Task Documents_and_database_are_not_served(string target)
    {
        using var connection = new HttpConnection(site.Server.Address);

        var reply = await connection.GetAsync(target, TestContext.Current.CancellationToken);

        Assert.Equal(404, reply.Status);
        Assert.DoesNotContain("\"stimuli\"", reply.Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<(ShownPage Page, HttpReply Reply, string Methods)>> GuessPagesAsync()
    {
        var guesses = new List<(ShownPage, HttpReply, string)>();
        for (var person = 0; person < People; person++)
        {
            var pages = await Recorder.TakePartAsync(site.Server, RunningSite.Study, (ulong)(100 + person));
            var methods = string.Join('|', pages.Where(entry => entry.Page.Step is "tutorial-3" or "tutorial-4").Select(entry => Heading().Match(entry.Page.Text).Groups["text"].Value));
            guesses.AddRange(pages.Where(entry => entry.Page.Step.StartsWith("guess-", StringComparison.Ordinal)).Select(entry => (entry.Page, entry.Reply, methods)));
        }

        Assert.Equal(People * 5, guesses.Count);
        return guesses;
    }

    /// <summary>Head and page without what belongs to the participant and the moment, and without the media's names.</summary>
    private static string Neutral(HttpReply reply)
    {
        var text = $"{reply.Head}\n\n{reply.Text}";
        text = MediaNames().Replace(text, match => "/media/MEDIUM" + Path.GetExtension(match.Value));
        text = Codes().Replace(text, "/p/CODE");
        text = Moments().Replace(text, "MOMENT");
        return Tags().Replace(text, "ETag: E");
    }

    /// <summary>Whether a file has comments, EXIF or text beside its pixels.</summary>
    private static bool HasRemarks(byte[] image)
    {
        ReadOnlySpan<byte> bytes = image;
        if (bytes[1..].StartsWith("PNG"u8))
            return bytes.IndexOf("tEXt"u8) >= 0 || bytes.IndexOf("iTXt"u8) >= 0 || bytes.IndexOf("zTXt"u8) >= 0 || bytes.IndexOf("eXIf"u8) >= 0;
        // JPEG: the segments stand before the pixels, each with its length; FE is a comment, E1 is EXIF or XMP.
        for (var at = 2; at + 4 < bytes.Length && bytes[at] == 0xFF && bytes[at + 1] != 0xDA; at += 2 + (bytes[at + 2] << 8 | bytes[at + 3]))
        {
            if (bytes[at + 1] is 0xFE or 0xE1)
                return true;
        }

        return false;
    }

    [GeneratedRegex("<fieldset.*?</fieldset>", RegexOptions.Singleline)]
    private static partial Regex Options();

    [GeneratedRegex(@"\b(bird|cat|dog|aircraft|car)s?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ClassNames();

    [GeneratedRegex("<link[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex(@"/media/[^""'\s>]+")]
    private static partial Regex MediaNames();

    [GeneratedRegex("/p/[0-9a-z]{26}")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[0-9:.]+Z?|Date: [^\r\n]+|\b\d+ minutes?\b|data-[a-z-]*(until|left|seconds|remaining)[a-z-]*=""[^""]*""", RegexOptions.ExplicitCapture)]
    private static partial Regex Moments();

    [GeneratedRegex("ETag: [^\r\n]+")]
    private static partial Regex Tags();

    [GeneratedRegex("<h1[^>]*>(?<text>.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();
}
