namespace StudyPlatform.Web.Hosting.Options;

/// <summary>The configuration is refused.</summary>
internal sealed class SettingException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>At least one sentence, each naming its key.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
