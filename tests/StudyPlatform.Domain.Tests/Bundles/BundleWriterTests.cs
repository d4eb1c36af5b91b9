using System.Text;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Tests.Bundles;

public sealed class BundleWriterTests
{
    [Fact]
    public void What_is_written_reads_back_as_it_was()
    {
        var bundle = SmallBundle.Create();

        var reading = BundleReader.Parse(BundleWriter.Write(bundle));

        var sound = Assert.IsType<BundleReading.Sound>(reading);
        Assert.True(sound.Sealed);
        Assert.Equivalent(bundle, sound.Bundle, strict: true);
    }

    [Fact]
    public void One_bundle_has_one_text()
    {
        var first = BundleWriter.Write(SmallBundle.Create());

        var second = BundleWriter.Write(Assert.IsType<BundleReading.Sound>(BundleReader.Parse(first)).Bundle);

        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(second));
    }

    [Fact]
    public void The_order_in_which_explanations_were_found_does_not_show()
    {
        var bundle = SmallBundle.Create();
        var turned = bundle with
        {
            Stimuli = [.. bundle.Stimuli.Select(stimulus => stimulus with { Explanations = stimulus.Explanations.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value) })],
        };

        Assert.Equal(BundleWriter.Write(bundle), BundleWriter.Write(turned));
    }

    [Fact]
    public void Keys_stand_in_the_order_of_the_format_and_lines_end_with_a_line_feed()
    {
        var text = Encoding.UTF8.GetString(SmallBundle.Json());

        string[] keys = ["format", "id", "title", "created", "licence", "classes", "dataset", "model", "methods", "tutorial", "stimuli", "provenance", "seal"];
        var places = keys.Select(key => text.IndexOf($"\n  \"{key}\": ", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_any_script_stays_readable()
    {
        Assert.Contains("Small – «klein» & <fine>", Encoding.UTF8.GetString(SmallBundle.Json()), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_random_bundles_come_back_byte_for_byte()
    {
        var random = new Random(20260131);
        for (var round = 0; round < 200; round++)
        {
            var json = BundleWriter.Write(RandomBundle.Create(random));

            var reading = BundleReader.Parse(json);

            Assert.True(reading is BundleReading.Sound, reading.ToString());
            Assert.Equal(json, BundleWriter.Write(((BundleReading.Sound)reading).Bundle));
        }
    }
}
