using StudyPlatform.Domain.Accounts;

namespace StudyPlatform.Storage.Accounts;

/// <summary>What came of using a one-time link.</summary>
public abstract record EnrolmentOutcome
{
    private EnrolmentOutcome()
    {
    }

    /// <summary>The account can sign in now, and the link is used up.</summary>
    public sealed record Done(Account Account, AccountLink Link) : EnrolmentOutcome;

    /// <summary>The link was used before, is over, was taken back, or never was one.</summary>
    public sealed record LinkIsVoid : EnrolmentOutcome;

    /// <summary>Nothing happened, and the link can be used again.</summary>
    /// <param name="Sentences">What to do differently.</param>
    public sealed record Refused(IReadOnlyList<string> Sentences) : EnrolmentOutcome;
}
