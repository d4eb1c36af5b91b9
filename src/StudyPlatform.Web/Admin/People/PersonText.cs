using StudyPlatform.Domain.Accounts;

namespace StudyPlatform.Web.Admin.People;

/// <summary>What a list says about a person.</summary>
public static class PersonText
{
    /// <summary>What is asked for besides, or instead of, a password.</summary>
    public static string SecondStep(AccountEntry person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var passkeys = person.Passkeys switch
        {
            0 => null,
            1 => "1 passkey",
            var count => $"{count} passkeys",
        };
        return (person.HasAuthenticator, passkeys) switch
        {
            (true, null) => "authenticator",
            (true, _) => $"authenticator, {passkeys}",
            (false, not null) => passkeys,
            _ => "none",
        };
    }
}
