using StudyPlatform.Storage;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Commands;

/// <summary>The edge of the program: however work ends, it ends in sentences and an exit code.</summary>
internal static class Failure
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> ReportAsync(Exception exception, Surroundings surroundings)
    {
        var (code, sentences) = exception switch
        {
            SettingException settings => (ExitCode.WrongCall, settings.Faults),
            WrongCallException call => (ExitCode.WrongCall, [call.Message]),
            SiteException or StorageException => (ExitCode.Failed, [exception.Message]),
            OperationCanceledException when surroundings.Cancellation.IsCancellationRequested => (ExitCode.Interrupted, ["interrupted; nothing was left half done."]),
            _ => (ExitCode.Failed, (IReadOnlyList<string>)[$"{Sentences.Bare(exception)} ({exception.GetType().Name}, not foreseen); please report it with the lines below."]),
        };
        foreach (var sentence in sentences)
            await surroundings.Error.WriteLineAsync($"error: {sentence}");
        if (exception is not (SettingException or WrongCallException or SiteException or StorageException or OperationCanceledException))
            await surroundings.Error.WriteLineAsync(exception.ToString());
        return code;
    }
}
