using Microsoft.AspNetCore.Components;

namespace StudyPlatform.Web.Admin.Shell;

/// <summary>Says in a sentence that a page failed, and to the log why.</summary>
public sealed partial class Problem
{
    [Inject] private ILogger<Problem> Log { get; set; } = null!;

    [Parameter, EditorRequired] public required Exception Exception { get; set; }

    protected override void OnInitialized()
    {
        if (Exception is not UnauthorizedAccessException)
            Failed(Log, Exception);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page of the dashboard failed.")]
    private static partial void Failed(ILogger logger, Exception exception);
}
