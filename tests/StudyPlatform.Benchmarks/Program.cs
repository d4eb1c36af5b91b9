using StudyPlatform.Benchmarks.Dashboard;
using StudyPlatform.Benchmarks.Pipeline;
using StudyPlatform.Benchmarks.Site;
using StudyPlatform.Benchmarks.Site.Bare;
using StudyPlatform.Benchmarks.Statistics;

const string usage = """
    Measures what the project promises, as ratios within one run. Run it on a machine with nothing else to do.

    usage: dotnet run -c Release --project tests/StudyPlatform.Benchmarks -- pipeline [--side 112] [--rounds 15] [--images 1000] [--only NAME]
           dotnet run -c Release --project tests/StudyPlatform.Benchmarks -- site [--people 1000] [--at-once 300] [--rounds 5] [--only NAME] [--figures FOLDER]
           dotnet run -c Release --project tests/StudyPlatform.Benchmarks -- statistics [--rounds 5] [--people 100000] [--only NAME]
           dotnet run -c Release --project tests/StudyPlatform.Benchmarks -- dashboard [--people 10000] [--exported 100000] [--rounds 100] [--only NAME]

      pipeline   cost of tracing, LIME, SHAP, the indexed methods and the memory of explaining
      --side     input side of the network in pixels, a multiple of 16 from 64 (default 112)
      --rounds   how often each measurement is repeated (default 15)
      --images   training images of the indexed methods (default 1000)
      --only     training, sampling (LIME and SHAP), indexed or memory (default: all four)

      site       simulated participants on the site, beside a bare program that answers the same requests
      --people   participations a round (default 1000)
      --at-once  how many of them at once (default 300)
      --rounds   rounds of site and bare program in turn (default 5)
      --only     load, growth or postgres (default: all three)
      --figures  folder for plots of how the figures grow (default: none)

      statistics tests and report of the analysis, beside R's own where Rscript is installed
      --rounds   rounds of each test and R's in turn (default 5)
      --people   participations in the tables of the report (default 100000)
      --only     mann-whitney, mann-whitney-exact, manova, manova-car or report (default: all)

      dashboard  time of what each screen of the dashboard reads, and memory of an export that is downloaded
      --people   participations of the study that is looked at, in thousands' steps (default 10000)
      --exported participations of the study that is exported, in hundreds' steps (default 100000)
      --rounds   how often each screen is read (default 100)
      --only     screens or export (default: both)
    """;

switch (args)
{
    case [] or ["--help"] or ["-h"]:
        Console.WriteLine(usage);
        return 0;
    case ["bare", var url, var pages, var data]:
        await BareProgram.RunAsync(url, pages, data);
        return 0;
    case ["statistics-part", var part, var folder]:
        return StatisticsBenchmarks.RunPart(part, folder);
    case ["pipeline", .. var options]:
        return Pipeline(options);
    case ["site", .. var options]:
        return await SiteAsync(options);
    case ["statistics", .. var options]:
        return await StatisticsAsync(options);
    case ["dashboard", .. var options]:
        return await DashboardAsync(options);
    default:
        Console.Error.WriteLine($"error: {args[0]} is not a benchmark; choose pipeline, site, statistics or dashboard.");
        return 2;
}

static int Pipeline(string[] options)
{
    var side = 112;
    var rounds = 15;
    var images = 1000;
    string? only = null;
    foreach (var (name, value) in Pairs(options))
    {
        switch (name)
        {
            case "--side" when int.TryParse(value, out side) && side >= 64 && side % 16 == 0:
            case "--rounds" when int.TryParse(value, out rounds) && rounds > 0:
            case "--images" when int.TryParse(value, out images) && images is >= 100 and <= 1_000_000:
                break;
            case "--only" when value is "training" or "sampling" or "indexed" or "memory":
                only = value;
                break;
            default:
                return NotUnderstood(name, value);
        }
    }

    return PipelineBenchmarks.Run(side, rounds, images, only);
}

static async Task<int> SiteAsync(string[] options)
{
    var settings = new SiteBenchmarkOptions();
    foreach (var (name, value) in Pairs(options))
    {
        var isCount = int.TryParse(value, out var count) && count > 0;
        switch (name)
        {
            case "--people" when isCount:
                settings = settings with { People = count };
                break;
            case "--at-once" when isCount:
                settings = settings with { AtOnce = count };
                break;
            case "--rounds" when isCount:
                settings = settings with { Rounds = count };
                break;
            case "--only" when value is "load" or "growth" or "postgres":
                settings = settings with { Only = value };
                break;
            case "--figures" when value.Length > 0:
                settings = settings with { Figures = value };
                break;
            default:
                return NotUnderstood(name, value);
        }
    }

    return await SiteBenchmarks.RunAsync(settings);
}

static async Task<int> StatisticsAsync(string[] options)
{
    var settings = new StatisticsBenchmarkOptions();
    foreach (var (name, value) in Pairs(options))
    {
        switch (name)
        {
            case "--rounds" when int.TryParse(value, out var rounds) && rounds > 0:
                settings = settings with { Rounds = rounds };
                break;
            case "--people" when int.TryParse(value, out var people) && people > 0:
                settings = settings with { People = people };
                break;
            case "--only" when StatisticsBenchmarks.Names.Contains(value):
                settings = settings with { Only = value };
                break;
            default:
                return NotUnderstood(name, value);
        }
    }

    return await StatisticsBenchmarks.RunAsync(settings);
}

static async Task<int> DashboardAsync(string[] options)
{
    var settings = new DashboardBenchmarkOptions();
    foreach (var (name, value) in Pairs(options))
    {
        var isCount = int.TryParse(value, out var count) && count > 0;
        switch (name)
        {
            case "--people" when isCount && count % (10 * FirstPeople.Count) == 0:
                settings = settings with { People = count };
                break;
            case "--exported" when isCount && count % FirstPeople.Count == 0:
                settings = settings with { Exported = count };
                break;
            case "--rounds" when isCount:
                settings = settings with { Rounds = count };
                break;
            case "--only" when value is "screens" or "export":
                settings = settings with { Only = value };
                break;
            default:
                return NotUnderstood(name, value);
        }
    }

    return await DashboardBenchmarks.RunAsync(settings);
}

static IEnumerable<(string Name, string Value)> Pairs(string[] options) =>
    options.Chunk(2).Select(pair => (pair[0], pair is [_, var value] ? value : ""));

static int NotUnderstood(string name, string value)
{
    Console.Error.WriteLine($"error: {name} {value} is not understood; see --help.");
    return 2;
}
