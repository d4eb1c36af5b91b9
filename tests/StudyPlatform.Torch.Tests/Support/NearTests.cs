using Xunit.Sdk;

namespace StudyPlatform.Torch.Tests;

public sealed class NearTests : ScopedTest
{
    [Fact]
    public void It_passes_within_the_tolerance() => Near.Equal([1, 2], tensor([1.0, 2.0 + 1e-7]));

    [Fact]
    public void It_fails_beyond_the_tolerance() => Assert.Throws<FailException>(() => Near.Equal([1, 2], tensor([1.0, 2.1])));

    [Fact]
    public void It_fails_on_another_number_of_elements() => Assert.Throws<FailException>(() => Near.Equal([1, 2], tensor([1.0])));

    [Fact]
    public void It_fails_where_a_number_is_NaN() => Assert.Throws<FailException>(() => Near.Equal([1], tensor([double.NaN])));
}
