using Microsoft.Extensions.Configuration;
using StudyPlatform.Web.Hosting.Options;
using StudyPlatform.Web.Hosting.Telemetry;

namespace StudyPlatform.Web.Hosting;

/// <summary>
/// Where settings come from; what stands later wins: the program's own for the log, <c>appsettings.json</c> beside the program, <c>appsettings.json</c>
/// in the current folder, the environment, the command line.
/// </summary>
internal static class SiteConfiguration
{
    private const string FileName = "appsettings.json";

    private static readonly Dictionary<string, string?> Log = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        // Each request a line is too much for a busy site unless it is asked for.
        ["Logging:LogLevel:" + RequestWatch.Category] = "Warning",
        // Why the site does not start is said in a sentence; the same as a stack trace helps nobody.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
        // It warns that keys are kept as they are; they lie in a folder that is its owner's alone.
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
        ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
        ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-dd'T'HH:mm:ss'Z '",
    };

    /// <exception cref="SettingException">A file is not JSON.</exception>
    public static IConfigurationRoot Build(IReadOnlyList<string> settings)
    {
        var builder = new ConfigurationBuilder();
        AddTo(builder, settings);
        try
        {
            return builder.Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new SettingException([$"{Sentences.Bare(exception)} ({Sentences.Bare(exception.GetBaseException())}); mend the file."]);
        }
    }

    public static void AddTo(IConfigurationBuilder builder, IReadOnlyList<string> settings)
    {
        builder.AddInMemoryCollection(Log);
        builder.AddJsonFile(Path.Combine(AppContext.BaseDirectory, FileName), optional: true);
        builder.AddJsonFile(Path.GetFullPath(FileName), optional: true);
        builder.AddEnvironmentVariables("ASPNETCORE_");
        builder.AddEnvironmentVariables();
        builder.AddCommandLine([.. settings]);
    }
}
