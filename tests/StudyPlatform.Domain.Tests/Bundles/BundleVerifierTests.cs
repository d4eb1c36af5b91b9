using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Domain.Tests.Bundles;

public sealed class BundleVerifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BundleVerifierTests() => SmallBundle.WriteTo(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sound_bundle_has_no_fault()
    {
        var result = BundleVerifier.Verify(_folder.Path);

        Assert.Empty(result.Faults);
        Assert.True(result.IsSound);
        Assert.True(result.Sealed);
        Assert.Equal(Sha256Hash.Of(SmallBundle.Json()), result.DocumentSha256);
        Assert.Equal(1 + SmallBundle.Media.Count, result.Files);
        Assert.Equal(SmallBundle.Json().Length + SmallBundle.Media.Sum(medium => medium.Length), result.Bytes);
        Assert.Equal("small", result.Bundle!.Id.Value);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_a_fault()
    {
        Assert.Equal(["does not exist"], BundleVerifier.Verify(_folder["nowhere"]).Faults.Select(fault => fault.Problem));
    }

    [Fact]
    public void An_empty_folder_lacks_its_document()
    {
        using var empty = new TemporaryFolder();

        Assert.Equal(["bundle.json: is missing; name the folder that holds it, or restore it"], Faults(empty.Path));
    }

    [Fact]
    public void A_single_wrong_byte_in_any_file_is_found()
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            var whole = File.ReadAllBytes(file);
            // Every byte of the media; of the document, each is tried with the reader alone (BundleReaderTests).
            var step = file.EndsWith(Bundle.DocumentName, StringComparison.Ordinal) ? 29 : 1;
            for (var at = 0; at < whole.Length; at += step)
            {
                var bytes = (byte[])whole.Clone();
                bytes[at] ^= (byte)(1 << (at % 8));
                File.WriteAllBytes(file, bytes);

                Assert.False(BundleVerifier.Verify(_folder.Path).IsSound, $"byte {at} of {file}");
            }

            File.WriteAllBytes(file, whole);
        }

        Assert.True(BundleVerifier.Verify(_folder.Path).IsSound);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_found()
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            var whole = File.ReadAllBytes(file);
            for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 10))
            {
                File.WriteAllBytes(file, whole[..length]);

                Assert.False(BundleVerifier.Verify(_folder.Path).IsSound, $"{file} cut to {length} bytes");
            }

            File.WriteAllBytes(file, whole);
        }
    }

    [Fact]
    public void A_missing_file_is_named_whichever_it_is()
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            File.Delete(file);

            var faults = BundleVerifier.Verify(_folder.Path).Faults;

            var name = Path.GetRelativePath(_folder.Path, file);
            Assert.Contains(faults, fault => fault.Place == name && fault.Problem.StartsWith("is missing", StringComparison.Ordinal));
            File.WriteAllBytes(file, bytes);
        }
    }

    [Theory]
    [InlineData("notes.txt", "is an extra file: it does not belong to a bundle")]
    [InlineData("media/notes.txt", "is not named as a medium")]
    [InlineData("media/0000000000000000000000000000000000000000000000000000000000000000.jpg", "is an extra file: no stimulus refers to it")]
    [InlineData("media/.hidden", "is not named as a medium")]
    [InlineData("bundle.json.partial", "is an extra file: it does not belong to a bundle")]
    [InlineData("back\\slash.jpg", "has a backslash in its name")]
    [InlineData("media/deeper/x.jpg", "is a folder that does not belong to a bundle")]
    [InlineData("other/x.jpg", "is a folder that does not belong to a bundle")]
    public void An_extra_file_is_named(string name, string problem)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], "x");

        Assert.Equal([problem], BundleVerifier.Verify(_folder.Path).Faults.Select(fault => fault.Problem));
    }

    [Fact]
    public void A_read_me_and_a_study_beside_the_bundle_are_let_stand()
    {
        File.WriteAllText(_folder["README.md"], "x");
        File.WriteAllText(_folder["study.json"], "{}");

        Assert.True(BundleVerifier.Verify(_folder.Path).IsSound);
        Assert.False(BundleVerifier.Verify(_folder.Path, new BundleVerifierOptions { Companions = [] }).IsSound);
    }

    [Fact]
    public void A_medium_under_the_extension_of_another_kind_is_named()
    {
        // Renamed and referred to under the wrong extension, so that only the first bytes tell.
        var right = SmallBundle.Path(0);
        var wrong = right with { Type = MediaType.Png };
        var bundle = SmallBundle.Create();
        File.Move(_folder[right.ToString()], _folder[wrong.ToString()]);
        File.WriteAllBytes(_folder["bundle.json"], BundleWriter.Write(bundle with { Stimuli = [bundle.Stimuli[0] with { Image = wrong }, .. bundle.Stimuli.Skip(1)] }));

        Assert.Equal([$"{wrong}: is a jpg file by its first bytes; give it the extension of what it is, or restore it"], Faults(_folder.Path));
    }

    [Fact]
    public void A_medium_that_is_no_image_is_named()
    {
        var bytes = "<svg onload='alert(1)'/>"u8.ToArray();
        var path = new MediaPath(Sha256Hash.Of(bytes), MediaType.Png);
        var bundle = SmallBundle.Create();
        File.Delete(_folder[SmallBundle.Path(0).ToString()]);
        File.WriteAllBytes(_folder[path.ToString()], bytes);
        File.WriteAllBytes(_folder["bundle.json"], BundleWriter.Write(bundle with { Stimuli = [bundle.Stimuli[0] with { Image = path }, .. bundle.Stimuli.Skip(1)] }));

        Assert.Equal([$"{path}: is neither a jpg nor a png nor a webp file by its first bytes; give it the extension of what it is, or restore it"], Faults(_folder.Path));
    }

    [Fact]
    public void A_link_is_refused_wherever_it_leads()
    {
        var medium = _folder[SmallBundle.Path(0).ToString()];
        using var outside = new TemporaryFolder();
        File.Move(medium, outside["x.jpg"]);
        File.CreateSymbolicLink(medium, outside["x.jpg"]);

        Assert.Contains($"{SmallBundle.Path(0)}: is a link; put the file itself there", Faults(_folder.Path));
    }

    [Fact]
    public void A_folder_of_media_that_is_a_link_is_refused()
    {
        using var outside = new TemporaryFolder();
        Directory.Move(_folder["media"], outside["media"]);
        Directory.CreateSymbolicLink(_folder["media"], outside["media"]);

        Assert.Contains("media: is a link; put the file itself there", Faults(_folder.Path));
    }

    [Fact]
    public void A_broken_document_does_not_hide_a_broken_medium()
    {
        File.WriteAllText(_folder["bundle.json"], "{");
        File.AppendAllText(_folder[SmallBundle.Path(0).ToString()], "x");

        var places = BundleVerifier.Verify(_folder.Path).Faults.Select(fault => fault.Place);

        Assert.Equal(["bundle.json", SmallBundle.Path(0).ToString()], places);
    }

    [Fact]
    public void A_medium_above_the_limit_is_named()
    {
        var faults = BundleVerifier.Verify(_folder.Path, new BundleVerifierOptions { MaxMediumBytes = 16 }).Faults;

        // Only the WebP file has 17 bytes.
        Assert.Equal([$"{SmallBundle.Path(5)}: is larger than the limits allow (16 bytes were left for it); raise the limit if the bundle is meant to be so large"], faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_bundle_above_the_total_is_refused_without_naming_files_missing()
    {
        var faults = BundleVerifier.Verify(_folder.Path, new BundleVerifierOptions { MaxTotalBytes = SmallBundle.Json().Length + 20 }).Faults;

        Assert.Contains("is larger than the limits allow", Assert.Single(faults).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_large_a_document_is_refused_unread()
    {
        var result = BundleVerifier.Verify(_folder.Path, new BundleVerifierOptions { MaxDocumentBytes = 100 });

        Assert.Equal("bundle.json", Assert.Single(result.Faults).Place);
        Assert.Null(result.Bundle);
    }

    [Fact]
    public void Too_many_files_are_refused()
    {
        var faults = BundleVerifier.Verify(_folder.Path, new BundleVerifierOptions { MaxFiles = 7 }).Faults;

        Assert.Contains(faults, fault => fault.Problem == "is one file more than the 7 that are allowed");
    }

    [Fact]
    public void A_limit_out_of_range_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BundleVerifier.Verify(_folder.Path, new BundleVerifierOptions { MaxFiles = 0 }));
    }

    private static IEnumerable<string> Faults(string folder) => BundleVerifier.Verify(folder).Faults.Select(fault => fault.ToString());
}
