namespace StudyPlatform.Imaging.Tests;

public sealed class MapTests
{
    [Fact]
    public void A_normalised_map_runs_from_0_to_1()
    {
        var map = new ScalarMap(2, 2, [-3, 1, 0, 5]).Normalised();

        Assert.Equal([0, 0.5f, 0.375f, 1], map.Values);
    }

    [Fact]
    public void A_flat_map_normalises_to_0()
    {
        Assert.Equal([0, 0], new ScalarMap(2, 1, [7, 7]).Normalised().Values);
    }

    [Fact]
    public void The_widest_range_of_numbers_normalises()
    {
        Assert.Equal([0, 1], new ScalarMap(2, 1, [float.MinValue, float.MaxValue]).Normalised().Values);
    }

    /// <summary>Cell centres at half coordinates: the second of four lies a quarter of the way from the first of two.</summary>
    [Fact]
    public void A_map_is_enlarged_bilinearly()
    {
        var map = new ScalarMap(2, 2, [0, 4, 8, 12]).Resize(4, 4);

        Assert.Equal(
            [
                0, 1, 3, 4,
                2, 3, 5, 6,
                6, 7, 9, 10,
                8, 9, 11, 12,
            ],
            map.Values);
    }

    [Fact]
    public void A_map_that_shrinks_counts_every_cell()
    {
        Assert.Equal([2.5f], new ScalarMap(2, 2, [1, 2, 3, 4]).Resize(1, 1).Values);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_value_that_is_not_finite_is_refused_by_its_place(float value)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new ScalarMap(2, 2, [0, 0, 0, value]));

        Assert.Contains("column 1 of row 1", refusal.Message);
    }

    [Fact]
    public void Segments_are_scaled_without_new_labels()
    {
        var segments = new SegmentMap(2, 2, [0, 5, 2, 3], 6);

        var large = segments.ResizeNearest(4, 3);

        Assert.Equal(
            [
                0, 0, 5, 5,
                2, 2, 3, 3,
                2, 2, 3, 3,
            ],
            large.Labels);
        Assert.Equal(6, large.Count);
        Assert.Equal(segments.Labels, large.ResizeNearest(2, 2).Labels);
    }

    [Fact]
    public void A_label_without_a_segment_is_refused_by_its_place()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new SegmentMap(3, 1, [0, 1, 2], 2));

        Assert.Contains("column 2 of row 0", refusal.Message);
    }

    [Fact]
    public void Sizes_that_do_not_fit_the_values_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ScalarMap(2, 2, [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => new SegmentMap(2, 2, [1], 2));
        Assert.Throws<ArgumentException>(() => new RgbImage(1, 1, [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RgbImage(0, 1, []));
    }
}
