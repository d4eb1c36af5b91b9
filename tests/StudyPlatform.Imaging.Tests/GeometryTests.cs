namespace StudyPlatform.Imaging.Tests;

public sealed class GeometryTests
{
    [Fact]
    public void Halving_two_pixels_gives_their_mean()
    {
        Assert.Equal([50], Scaled([0, 100], 1));
    }

    /// <summary>Centre 1, reach 2: inputs at 0.5, 1.5, 2.5 weigh 3/4, 3/4, 1/4, that is 3/7, 3/7, 1/7.</summary>
    [Fact]
    public void Halving_four_pixels_lets_neighbours_count()
    {
        Assert.Equal([50, 160], Scaled([0, 70, 140, 210], 2));
    }

    [Fact]
    public void Doubling_two_pixels_walks_from_one_to_the_other()
    {
        Assert.Equal([0, 25, 75, 100], Scaled([0, 100], 4));
    }

    /// <summary>Output centres at 0.75 and 2.25, reach 1.5: weights 5/6, 1/2, 0 over their sum give 3/8 from the second; the same mirrored.</summary>
    [Fact]
    public void Three_pixels_become_two()
    {
        Assert.Equal([(byte)((80 * 3 / 8.0) + 0.5), (byte)(((80 * 3) + (160 * 5)) / 8.0)], Scaled([0, 80, 160], 2));
    }

    [Theory]
    [InlineData(7, 5)]
    [InlineData(64, 64)]
    [InlineData(3, 200)]
    [InlineData(1, 1)]
    public void One_colour_stays_one_colour_at_any_size(int width, int height)
    {
        var image = RgbImage.Filled(50, 41, new Rgb(255, 0, 137));

        Assert.Equal(RgbImage.Filled(width, height, new Rgb(255, 0, 137)).Pixels, Geometry.Resize(image, width, height).Pixels);
    }

    [Theory]
    [InlineData(31, 17, 224, 224)]
    [InlineData(311, 170, 57, 63)]
    [InlineData(90, 33, 90, 11)]
    [InlineData(33, 90, 100, 1)]
    [InlineData(1, 1, 9, 4)]
    public void Every_pixel_is_the_weighted_mean_that_the_definition_asks_for(int fromWidth, int fromHeight, int width, int height)
    {
        var image = Pictures.Noise(fromWidth, fromHeight, seed: 5);

        var scaled = Geometry.Resize(image, width, height);

        Assert.InRange(Pictures.LargestDifference(ByDefinition(image, width, height), scaled), 0, 1);
    }

    [Theory]
    [InlineData(640, 480, 224)]
    [InlineData(200, 301, 64)]
    [InlineData(225, 224, 224)]
    [InlineData(30, 20, 100)]
    [InlineData(51, 51, 17)]
    public void A_fitted_square_is_the_middle_of_the_scaled_picture(int width, int height, int side)
    {
        var image = Pictures.Noise(width, height, seed: 7);
        int scaledWidth = width <= height ? side : side * width / height, scaledHeight = width <= height ? side * height / width : side;
        var scaled = Geometry.Resize(image, scaledWidth, scaledHeight);
        var margin = (X: (int)Math.Round((scaledWidth - side) / 2.0), Y: (int)Math.Round((scaledHeight - side) / 2.0));

        var square = Geometry.FitSquare(image, side);

        Assert.InRange(Pictures.LargestDifference(Geometry.Crop(scaled, new PixelRect(margin.X, margin.Y, side, side)), square), 0, 1);
    }

    [Fact]
    public void A_thread_of_pixels_is_fitted_without_scaling_all_of_it()
    {
        var square = Geometry.FitSquare(Pictures.Noise(1, 30_000, seed: 1), 512);

        Assert.Equal((512, 512), (square.Width, square.Height));
    }

    [Fact]
    public void A_square_of_the_right_size_stays_as_it_is()
    {
        var image = Pictures.Noise(32, 32, seed: 1);

        Assert.Equal(image.Pixels, Geometry.FitSquare(image, 32).Pixels);
    }

    [Fact]
    public void A_crop_takes_the_pixels_of_its_rectangle()
    {
        var image = Pictures.Gradient(10, 8);

        var crop = Geometry.Crop(image, new PixelRect(3, 2, 4, 5));

        Assert.Equal((4, 5), (crop.Width, crop.Height));
        Assert.Equal(image[3, 2], crop[0, 0]);
        Assert.Equal(image[6, 6], crop[3, 4]);
    }

    [Fact]
    public void A_crop_leaves_away_what_lies_outside()
    {
        var image = Pictures.Gradient(10, 8);

        var crop = Geometry.Crop(image, new PixelRect(-3, 6, 5, int.MaxValue));

        Assert.Equal((2, 2), (crop.Width, crop.Height));
        Assert.Equal(image[1, 7], crop[1, 1]);
    }

    [Theory]
    [InlineData(10, 0, 5, 5)]
    [InlineData(0, -5, 5, 5)]
    [InlineData(2, 2, 0, 3)]
    [InlineData(2, 2, 3, -1)]
    public void A_crop_without_a_pixel_is_refused(int x, int y, int width, int height)
    {
        Assert.Throws<ArgumentException>(() => Geometry.Crop(Pictures.Gradient(10, 8), new PixelRect(x, y, width, height)));
    }

    /// <summary>A row of grey values scaled along x; the same values as a column must scale alike.</summary>
    private static byte[] Scaled(byte[] greys, int count)
    {
        var row = Pictures.From(greys.Length, 1, (x, _) => new Rgb(greys[x], greys[x], greys[x]));
        var column = Pictures.From(1, greys.Length, (_, y) => new Rgb(greys[y], greys[y], greys[y]));
        var along = Geometry.Resize(row, count, 1);
        Assert.Equal(along.Pixels, Geometry.Resize(column, 1, count).Pixels);
        return [.. along.Pixels.Where((_, i) => i % 3 == 0)];
    }

    private static RgbImage ByDefinition(RgbImage image, int width, int height)
    {
        var pixels = new byte[3 * width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        for (var channel = 0; channel < 3; channel++)
        {
            double sum = 0, all = 0;
            for (var v = 0; v < image.Height; v++)
            {
                var down = Weight(v, y, image.Height, height);
                for (var u = 0; u < image.Width && down > 0; u++)
                {
                    var weight = down * Weight(u, x, image.Width, width);
                    sum += weight * image.Pixels[(3 * ((v * image.Width) + u)) + channel];
                    all += weight;
                }
            }

            pixels[(3 * ((y * width) + x)) + channel] = (byte)Math.Round(sum / all);
        }

        return new RgbImage(width, height, pixels);

        static double Weight(int input, int output, int from, int to)
        {
            var ratio = (double)from / to;
            return Math.Max(0, 1 - (Math.Abs(input + 0.5 - ((output + 0.5) * ratio)) / Math.Max(1, ratio)));
        }
    }
}
