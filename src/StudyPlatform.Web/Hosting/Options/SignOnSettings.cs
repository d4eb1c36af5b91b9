namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Section <c>SignOn</c>: another provider at which people of the dashboard can sign in. None unless <see cref="ClientId"/> is set.</summary>
internal sealed record SignOnSettings
{
    [Setting("What the provider is called on the button")]
    public string Name { get; init; } = "single sign-on";

    [Setting("The id under which the provider knows this site; nobody signs on elsewhere without one")]
    public string? ClientId { get; init; }

    [Setting("The secret that goes with it")]
    public string? ClientSecret { get; init; }

    [Setting("The provider's authorization endpoint")]
    public string? AuthorizationEndpoint { get; init; }

    [Setting("The provider's token endpoint")]
    public string? TokenEndpoint { get; init; }

    [Setting("The provider's userinfo endpoint")]
    public string? UserInfoEndpoint { get; init; }

    [Setting("What is asked for, parted by spaces")]
    public string Scope { get; init; } = "openid profile";

    [Setting("The userinfo's key of the id that never changes")]
    public string SubjectKey { get; init; } = "sub";

    [Setting("The userinfo's key of the name that is suggested for a new account")]
    public string NameKey { get; init; } = "preferred_username";

    /// <summary>Whether there is a provider.</summary>
    public bool IsOn => ClientId is not null;

    /// <returns>A sentence for each key that is missing or no address.</returns>
    public IEnumerable<string> Faults()
    {
        if (!IsOn)
            yield break;
        if (string.IsNullOrEmpty(ClientSecret))
            yield return "SignOn:ClientSecret is missing; SignOn:ClientId is set, so say the secret that goes with it.";
        foreach (var (key, value) in new[] { (nameof(AuthorizationEndpoint), AuthorizationEndpoint), (nameof(TokenEndpoint), TokenEndpoint), (nameof(UserInfoEndpoint), UserInfoEndpoint) })
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
                yield return $"SignOn:{key} is '{value}', but must be an https address such as https://login.example.org/oauth2/…; the provider's documents name it.";
        }
    }
}
