using System.Runtime.InteropServices;

namespace StudyPlatform.Torch.Tests;

public sealed class DeviceTests : ScopedTest
{
    [Theory]
    [InlineData("cpu", DeviceType.CPU, -1, "cpu")]
    [InlineData("cuda", DeviceType.CUDA, -1, "cuda")]
    [InlineData("CUDA:1", DeviceType.CUDA, 1, "cuda:1")]
    public void A_device_is_read_from_its_description(string description, DeviceType type, int index, string text)
    {
        var device = torch.device(description);

        Assert.Equal((type, index, text), (device.type, device.index, device.ToString()));
    }

    [Fact]
    public void A_device_that_is_no_device_is_refused() => Assert.Throws<ArgumentException>(() => torch.device("abacus"));

    [Fact]
    public void CUDA_says_whether_it_is_there()
    {
        Assert.Equal(cuda.is_available(), cuda.device_count() > 0);
        cuda.manual_seed(1);
        cuda.manual_seed_all(1);
        Assert.False(backends.cuda.matmul.allow_tf32);
        Assert.False(backends.cudnn.allow_tf32);
    }

    [Fact]
    public void A_tensor_cannot_go_to_a_device_that_is_not_there()
    {
        var x = zeros(1);

        Assert.Throws<ExternalException>(() => x.to($"cuda:{cuda.device_count()}"));
        Assert.Throws<ArgumentException>(() => x.cuda(CPU));
    }

    [Fact]
    public void The_number_of_threads_can_be_set()
    {
        var before = get_num_threads();

        set_num_threads(1);
        Assert.Equal(1, get_num_threads());
        set_num_threads(before);

        Assert.Equal(before, get_num_threads());
        Assert.Matches(@"^\d+\.\d+\.\d+", __version__);
    }

    [Fact]
    public void Where_OpenBLAS_is_installed_it_multiplies_the_matrices()
    {
        Assert.SkipUnless(Directory.EnumerateFiles("/usr/lib", "libopenblas.so.0", SearchOption.AllDirectories).Any() && File.Exists("/proc/self/maps"), "OpenBLAS is not installed.");

        zeros(2, 2).mm(zeros(2, 2));

        Assert.Contains("openblas", File.ReadAllText("/proc/self/maps"), StringComparison.Ordinal);
    }
}
