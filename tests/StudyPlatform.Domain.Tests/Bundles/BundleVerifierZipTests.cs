using System.Buffers.Binary;
using System.IO.Compression;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Tests.Bundles;

public sealed class BundleVerifierZipTests
{
    [Fact]
    public void A_sound_zip_has_no_fault()
    {
        using var zip = SmallBundle.Zip(SmallBundle.Entries());

        var result = BundleVerifier.Verify(zip);

        Assert.Empty(result.Faults);
        Assert.Equal(8, result.Files);
    }

    [Fact]
    public void A_zip_is_read_from_its_file_and_nothing_is_unpacked()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["b.zip"], SmallBundle.Zip(SmallBundle.Entries()).ToArray());

        Assert.True(BundleVerifier.Verify(folder["b.zip"]).IsSound);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void The_folder_of_media_may_have_an_entry_of_its_own()
    {
        using var zip = SmallBundle.Zip([("media/", []), .. SmallBundle.Entries()]);

        Assert.Empty(BundleVerifier.Verify(zip).Faults);
    }

    [Theory]
    [InlineData("../evil.sh", "leads out of the bundle's folder")]
    [InlineData("media/../../evil.sh", "leads out of the bundle's folder")]
    [InlineData("/etc/passwd", "is an absolute path")]
    [InlineData("C:/evil.exe", "is an absolute path")]
    [InlineData("media\\evil.jpg", "has a backslash in its name")]
    [InlineData("media//x.jpg", "has an empty or '.' part in its path")]
    [InlineData("./bundle.json", "has an empty or '.' part in its path")]
    [InlineData("a\nb", "has a control character in its name")]
    [InlineData("../", "leads out of the bundle's folder")]
    [InlineData("small/", "is a folder that does not belong to a bundle")]
    [InlineData("notes.txt", "is an extra file: it does not belong to a bundle")]
    [InlineData("Bundle.json", "is an extra file: it does not belong to a bundle")]
    public void An_entry_that_leads_elsewhere_or_is_extra_is_named(string name, string problem)
    {
        using var zip = SmallBundle.Zip([.. SmallBundle.Entries(), (name, [])]);

        Assert.Equal([problem], BundleVerifier.Verify(zip).Faults.Select(fault => fault.Problem));
    }

    [Fact]
    public void A_zip_of_the_folder_instead_of_its_content_says_so()
    {
        using var zip = SmallBundle.Zip(SmallBundle.Entries().Select(entry => ("small/" + entry.Name, entry.Content)));

        Assert.Contains("bundle.json: is missing; name the folder that holds it, or restore it", Faults(zip));
    }

    [Fact]
    public void An_entry_that_stands_twice_is_refused()
    {
        using var zip = SmallBundle.Zip([.. SmallBundle.Entries(), ("bundle.json", "{}"u8.ToArray())]);

        Assert.Equal(["bundle.json: is in the zip twice; pack the bundle anew"], Faults(zip));
    }

    [Fact]
    public void A_link_in_a_zip_is_refused()
    {
        var target = SmallBundle.Path(0).ToString();
        using var zip = SmallBundle.Zip(SmallBundle.Entries(), entry =>
        {
            if (entry.FullName == target)
                entry.ExternalAttributes = unchecked((int)0xA1FF0000);
        });

        Assert.Contains($"'{target}': is a link or a device; pack the bundle anew without it", Faults(zip));
    }

    [Fact]
    public void A_wrong_missing_or_changed_medium_is_named_as_in_a_folder()
    {
        var entries = SmallBundle.Entries();
        entries[1] = (entries[1].Name, SmallBundle.Jpeg(99));
        entries.RemoveAt(2);
        using var zip = SmallBundle.Zip(entries);

        var faults = Faults(zip);

        Assert.Contains($"{SmallBundle.Path(0)}: has the SHA-256 {Sha256Hash.Of(SmallBundle.Jpeg(99))}, not the one of its name; restore the file", faults);
        Assert.Contains($"{SmallBundle.Path(1)}: is missing, but a stimulus refers to it; restore it", faults);
    }

    [Fact]
    public void A_bomb_is_refused_while_it_unpacks()
    {
        using var zip = SmallBundle.Zip([("bundle.json", SmallBundle.Json()), (SmallBundle.Path(0).ToString(), new byte[50 << 20])]);
        Assert.True(zip.Length < 100_000);

        var result = BundleVerifier.Verify(zip, new BundleVerifierOptions { MaxMediumBytes = 1 << 20 });

        Assert.Contains(result.Faults, fault => fault.Place == SmallBundle.Path(0).ToString() && fault.Problem.StartsWith("is larger than the limits allow", StringComparison.Ordinal));
        Assert.InRange(result.Bytes, 1 << 20, 2 << 20);
    }

    [Fact]
    public void Many_small_bombs_together_are_refused_too()
    {
        var entries = SmallBundle.Entries();
        for (var i = 1; i < entries.Count; i++)
            entries[i] = (entries[i].Name, new byte[1 << 20]);
        using var zip = SmallBundle.Zip(entries);

        var result = BundleVerifier.Verify(zip, new BundleVerifierOptions { MaxTotalBytes = 3 << 20 });

        Assert.Contains(result.Faults, fault => fault.Problem.StartsWith("is larger than the limits allow", StringComparison.Ordinal));
        Assert.InRange(result.Bytes, 3 << 20, (3 << 20) + (1 << 17));
    }

    [Fact]
    public void Too_many_entries_are_refused_before_the_zip_is_opened()
    {
        using var zip = SmallBundle.Zip(Enumerable.Range(0, 1000).Select(i => ($"media/{i}", Array.Empty<byte>())));

        Assert.Equal(["the zip: has more than the 100 files that are allowed; pack the bundle anew"], Faults(zip, new BundleVerifierOptions { MaxFiles = 100 }));
    }

    [Fact]
    public void A_count_of_entries_that_lies_is_refused()
    {
        var bytes = SmallBundle.Zip(SmallBundle.Entries()).ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(bytes.Length - 12), 3);

        Assert.Equal(["the zip: says it has 3 entries, but lists 8; pack the bundle anew"], Faults(new MemoryStream(bytes)));
    }

    [Fact]
    public void A_zip_above_the_total_is_refused_unread()
    {
        using var zip = SmallBundle.Zip(SmallBundle.Entries());

        Assert.Contains("more than the 100 that are allowed", Assert.Single(Faults(zip, new BundleVerifierOptions { MaxTotalBytes = 100 })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(70_000)]
    public void A_file_that_is_no_zip_is_a_fault(int length)
    {
        using var zip = new MemoryStream(new byte[length]);

        Assert.Equal(["the zip: is not a zip, or ends too early; pack the bundle anew"], Faults(zip));
    }

    [Fact]
    public void No_damage_to_a_zip_makes_the_verifier_throw()
    {
        var whole = SmallBundle.Zip(SmallBundle.Entries()).ToArray();
        var random = new Random(11);
        for (var round = 0; round < 1000; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var i = random.Next(1, 8); i > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (round % 3 == 0)
                bytes = bytes[..random.Next(bytes.Length)];

            // Some bytes of a zip, such as times of change, mean nothing to a bundle; the rest is found.
            var result = BundleVerifier.Verify(new MemoryStream(bytes));
            Assert.True(result.Faults.Count > 0 || result.DocumentSha256 == Sha256Hash.Of(SmallBundle.Json()));
        }
    }

    [Fact]
    public void A_single_wrong_byte_in_any_entry_is_found()
    {
        var entries = SmallBundle.Entries();
        for (var e = 0; e < entries.Count; e++)
        {
            for (var at = 0; at < entries[e].Content.Length; at += e == 0 ? 37 : 1)
            {
                var changed = SmallBundle.Entries();
                var bytes = (byte[])changed[e].Content.Clone();
                bytes[at] ^= 0x20;
                changed[e] = (changed[e].Name, bytes);

                Assert.False(BundleVerifier.Verify(SmallBundle.Zip(changed)).IsSound, $"byte {at} of {entries[e].Name}");
            }
        }
    }

    private static List<string> Faults(Stream zip, BundleVerifierOptions? options = null) =>
        [.. BundleVerifier.Verify(zip, options).Faults.Select(fault => fault.ToString())];
}
