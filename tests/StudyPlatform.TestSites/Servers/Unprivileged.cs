namespace StudyPlatform.TestSites.Servers;

/// <summary>Starts programs that refuse to run as root, or should not, as another user where this process is root's.</summary>
internal static class Unprivileged
{
    /// <summary>The program and arguments that run another program as that user.</summary>
    public static (string File, string[] Arguments) As(string user, string file, params string[] arguments) => Environment.IsPrivilegedProcess
        ? ("setpriv", ["--reuid", user, "--regid", user, "--clear-groups", "--", file, .. arguments])
        : (file, arguments);

    /// <summary>Gives a folder to that user, where this process is root's.</summary>
    public static async Task OwnAsync(string user, string folder)
    {
        if (Environment.IsPrivilegedProcess)
            await OwnProcess.RunAsync("chown", ["-R", user, folder]);
    }
}
