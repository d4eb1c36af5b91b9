namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>What came of trying to sign in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record Done : SignInOutcome;

    /// <summary>The password is right; now a code of the authenticator.</summary>
    public sealed record CodeNeeded : SignInOutcome;

    /// <param name="Sentence">Why, without telling whether there is such an account.</param>
    public sealed record Refused(string Sentence) : SignInOutcome;
}
