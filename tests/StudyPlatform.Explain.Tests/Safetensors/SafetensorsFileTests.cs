using System.Text;
using StudyPlatform.Explain.Safetensors;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Safetensors;

public sealed class SafetensorsFileTests
{
    [Fact]
    public void Tensors_and_metadata_come_back()
    {
        using var folder = new TemporaryFolder();
        using var scope = torch.NewDisposeScope();
        var first = torch.tensor(new[] { 1.5f, -2, 3, 4, 5, 6 }).reshape(2, 3);
        var second = torch.tensor(new[] { 7.25, 8 });

        SafetensorsFile.Write(folder["a.safetensors"], [KeyValuePair.Create("x", first), KeyValuePair.Create("y.z", second)], new Dictionary<string, string> { ["format"] = "pt" });
        using var read = SafetensorsFile.Read(folder["a.safetensors"]);

        Assert.Equal([2, 3], read.Tensors["x"].shape);
        Assert.Equal([1.5f, -2, 3, 4, 5, 6], read.Tensors["x"].data<float>().ToArray());
        Assert.Equal([7.25, 8], read.Tensors["y.z"].data<double>().ToArray());
        Assert.Equal("pt", read.Metadata["format"]);
        Assert.False(File.Exists(folder["a.safetensors.partial"]));
    }

    [Fact]
    public void A_file_made_by_hand_from_the_formats_description_is_read()
    {
        using var folder = new TemporaryFolder();
        var header = """{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"h":{"dtype":"BF16","shape":[1],"data_offsets":[8,10]}}""";
        File.WriteAllBytes(folder["b.safetensors"], [.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header), .. BitConverter.GetBytes(0.5f), .. BitConverter.GetBytes(-8f), 0xC0, 0x3F]);

        using var read = SafetensorsFile.Read(folder["b.safetensors"]);

        Assert.Equal([0.5f, -8], read.Tensors["w"].data<float>().ToArray());
        Assert.Equal([1.5f], read.Tensors["h"].data<float>().ToArray());
    }

    [Theory]
    [InlineData(new byte[0], "too short")]
    [InlineData(new byte[] { 255, 255, 255, 255, 255, 255, 255, 127, 1 }, "not a safetensors file")]
    [InlineData(new byte[] { 2, 0, 0, 0, 0, 0, 0, 0, (byte)'n', (byte)'o' }, "not JSON")]
    public void Other_files_are_refused_by_name(byte[] bytes, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["c.safetensors"], bytes);

        var error = Assert.Throws<PipelineException>(() => SafetensorsFile.Read(folder["c.safetensors"]));

        Assert.Contains("c.safetensors", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_cut_off_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var scope = torch.NewDisposeScope();
        SafetensorsFile.Write(folder["d.safetensors"], [KeyValuePair.Create("x", torch.ones([100]))]);
        using (var stream = File.OpenWrite(folder["d.safetensors"]))
            stream.SetLength(stream.Length - 4);

        Assert.Contains("cut off", Assert.Throws<PipelineException>(() => SafetensorsFile.Read(folder["d.safetensors"])).Message, StringComparison.Ordinal);
    }
}
