using System.CommandLine;

namespace StudyPlatform.Pipeline.Commands;

/// <summary><c>dataset</c>: what makes and describes data sets.</summary>
internal static class DatasetCommand
{
    public static Command Create(Surroundings surroundings) => new("dataset", "Makes and describes data sets.")
    {
        DatasetRenderCommand.Create(surroundings),
        DatasetImportCommand.Create(surroundings),
        DatasetInfoCommand.Create(surroundings),
    };
}
