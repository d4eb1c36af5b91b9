using StudyPlatform.Benchmarks.Pipeline;

const string usage = """
    Measures what the project promises, as ratios within one run. Run it on a machine with nothing else to do.

    usage: dotnet run -c Release --project tests/StudyPlatform.Benchmarks -- pipeline [--side 112] [--rounds 15] [--images 1000] [--only NAME]

      pipeline   cost of tracing, LIME, SHAP, the indexed methods and the memory of explaining
      --side     input side of the network in pixels, a multiple of 16 from 64 (default 112)
      --rounds   how often each measurement is repeated (default 15)
      --images   training images of the indexed methods (default 1000)
      --only     training, sampling (LIME and SHAP), indexed or memory (default: all four)
    """;

if (args is [] or ["--help"] or ["-h"])
{
    Console.WriteLine(usage);
    return 0;
}

if (args[0] != "pipeline")
{
    Console.Error.WriteLine($"error: {args[0]} is not a benchmark; choose pipeline.");
    return 2;
}

var side = 112;
var rounds = 15;
var images = 1000;
string? only = null;
for (var i = 1; i < args.Length; i += 2)
{
    var value = i + 1 < args.Length ? args[i + 1] : "";
    switch (args[i])
    {
        case "--side" when int.TryParse(value, out side) && side >= 64 && side % 16 == 0:
        case "--rounds" when int.TryParse(value, out rounds) && rounds > 0:
        case "--images" when int.TryParse(value, out images) && images is >= 100 and <= 1_000_000:
            break;
        case "--only" when value is "training" or "sampling" or "indexed" or "memory":
            only = value;
            break;
        default:
            Console.Error.WriteLine($"error: {args[i]} {value} is not understood; see --help.");
            return 2;
    }
}

return PipelineBenchmarks.Run(side, rounds, images, only);
