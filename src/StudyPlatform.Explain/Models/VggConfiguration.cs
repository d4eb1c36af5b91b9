namespace StudyPlatform.Explain.Models;

/// <summary>
/// A network of the VGG family: blocks of 3×3 convolutions with ReLU, each block closed by 2×2 max pooling,
/// then an average pooling to a fixed grid and three fully connected layers with dropout between them.
/// Source: Simonyan and Zisserman 2015, table 1.
/// </summary>
/// <param name="Name">Name as it stands in run and bundle files, for example <c>vgg16</c>.</param>
/// <param name="Blocks">Output channels of each convolution, block by block.</param>
/// <param name="Grid">Side of the grid that the last feature map is averaged to (torchvision: 7).</param>
/// <param name="Hidden">Width of the two hidden fully connected layers (4096).</param>
/// <param name="BatchNorm">Whether a batch normalisation stands between each convolution and its ReLU.</param>
public sealed record VggConfiguration(string Name, IReadOnlyList<IReadOnlyList<int>> Blocks, int Grid = 7, int Hidden = 4096, bool BatchNorm = false)
{
    /// <summary>Configuration D: VGG-16.</summary>
    public static VggConfiguration Vgg16 { get; } =
        new("vgg16", [[64, 64], [128, 128], [256, 256, 256], [512, 512, 512], [512, 512, 512]]);

    /// <summary>Configuration A: VGG-11, the start of the progressive training.</summary>
    public static VggConfiguration Vgg11 { get; } =
        new("vgg11", [[64], [128], [256, 256], [512, 512], [512, 512]]);

    /// <summary>The smallest input side: each block halves it once.</summary>
    public int SmallestSide => 1 << Blocks.Count;

    /// <summary>Number of inputs of the first fully connected layer.</summary>
    public int FlatFeatures => Blocks[^1][^1] * Grid * Grid;

    /// <summary>The same network with batch normalisation.</summary>
    public VggConfiguration WithBatchNorm() => this with { Name = Name + "-bn", BatchNorm = true };

    /// <summary>
    /// The convolutions in order with torchvision's names for them: a convolution, its ReLU, a pooling and,
    /// where there is one, a batch normalisation each take one number in <c>features</c>.
    /// </summary>
    public IReadOnlyList<VggConvolution> Convolutions()
    {
        var convolutions = new List<VggConvolution>();
        var number = 0;
        var channels = 3;
        for (var block = 0; block < Blocks.Count; block++)
        {
            for (var i = 0; i < Blocks[block].Count; i++)
            {
                var name = $"features.{number}";
                var norm = BatchNorm ? $"features.{number + 1}" : null;
                convolutions.Add(new VggConvolution(name, norm, channels, Blocks[block][i], block, EndsBlock: i == Blocks[block].Count - 1));
                channels = Blocks[block][i];
                number += BatchNorm ? 3 : 2;
            }

            number++;
        }

        return convolutions;
    }

    /// <summary>The three fully connected layers: torchvision's name, inputs, outputs.</summary>
    public IReadOnlyList<(string Name, int Inputs, int Outputs)> Linears(int classes) =>
        [("classifier.0", FlatFeatures, Hidden), ("classifier.3", Hidden, Hidden), ("classifier.6", Hidden, classes)];
}
