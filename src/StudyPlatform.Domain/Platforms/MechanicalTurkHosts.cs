namespace StudyPlatform.Domain.Platforms;

/// <summary>The two hosts that a participant of Mechanical Turk may be sent back to. What a link says only chooses between them.</summary>
public static class MechanicalTurkHosts
{
    public const string Marketplace = "www.mturk.com";

    public const string Sandbox = "workersandbox.mturk.com";

    /// <summary>The platform that a link's <c>turkSubmitTo</c> names; null if it names neither host by https on its usual port.</summary>
    /// <param name="turkSubmitTo">As it came; missing means the marketplace.</param>
    public static Platform? PlatformOf(string? turkSubmitTo)
    {
        if (string.IsNullOrEmpty(turkSubmitTo))
            return Platform.MechanicalTurk;
        if (!Uri.TryCreate(turkSubmitTo, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort)
            return null;
        return address.Host switch
        {
            Marketplace => Platform.MechanicalTurk,
            Sandbox => Platform.MechanicalTurkSandbox,
            _ => null,
        };
    }

    /// <summary>Where the form that ends an external question is sent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The platform is not Mechanical Turk's.</exception>
    public static Uri SubmitAddress(Platform platform) => platform switch
    {
        Platform.MechanicalTurk => new Uri($"https://{Marketplace}/mturk/externalSubmit"),
        Platform.MechanicalTurkSandbox => new Uri($"https://{Sandbox}/mturk/externalSubmit"),
        _ => throw new ArgumentOutOfRangeException(nameof(platform), platform, "not Mechanical Turk"),
    };
}
