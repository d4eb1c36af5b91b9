using StudyPlatform.Explain.Models;
using TorchSharp;

namespace StudyPlatform.Explain.Tests.Models;

public sealed class TorchDeviceTests
{
    [Theory]
    [InlineData("cpu", "cpu")]
    [InlineData(" CPU ", "cpu")]
    [InlineData("cuda", "cuda:0")]
    [InlineData("cuda:1", "cuda:1")]
    public void A_device_that_is_there_is_given(string text, string device) => Assert.Equal(device, TorchDevice.Parse(text, cudaDevices: 2).ToString());

    [Theory]
    [InlineData("cuda", 0, "cuda was asked for, but libtorch finds no CUDA device here; use --device cpu, or a libtorch with CUDA on a machine with a card.")]
    [InlineData("cuda:1", 1, "cuda:1 was asked for, but this machine has 1 CUDA device, counted from 0; use --device cuda:0 or --device cpu.")]
    [InlineData("cuda:7", 2, "cuda:7 was asked for, but this machine has 2 CUDA devices, counted from 0; use --device cuda:1 or --device cpu.")]
    [InlineData("gpu", 2, "\"gpu\" is no device: give --device cpu, cuda or cuda:N with N from 0 on.")]
    [InlineData("cuda:x", 2, "\"cuda:x\" is no device: give --device cpu, cuda or cuda:N with N from 0 on.")]
    [InlineData("cuda:-1", 2, "\"cuda:-1\" is no device: give --device cpu, cuda or cuda:N with N from 0 on.")]
    [InlineData("cuda:1:2", 2, "\"cuda:1:2\" is no device: give --device cpu, cuda or cuda:N with N from 0 on.")]
    public void A_device_that_is_not_there_is_refused_in_one_sentence(string text, int cudaDevices, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<PipelineException>(() => TorchDevice.Parse(text, cudaDevices)).Message);

    [Fact]
    public void The_machine_is_asked_what_it_has()
    {
        Assert.Equal(DeviceType.CPU, TorchDevice.Parse("cpu").type);
        Assert.Throws<PipelineException>(() => TorchDevice.Parse($"cuda:{torch.cuda.device_count()}"));
    }
}
