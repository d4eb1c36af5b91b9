using Microsoft.AspNetCore.Identity;
using StudyPlatform.Storage.Accounts;

namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>
/// Long rather than complicated (NIST SP 800-63B, 5.1.1.2): twelve characters of at least five kinds, no rules about
/// capitals and digits, and nothing that contains the account's own name.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Least = 12;

    private const int DifferentCharacters = 5;

    public static void Configure(PasswordOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.RequiredLength = Least;
        options.RequiredUniqueChars = DifferentCharacters;
        options.RequireDigit = options.RequireLowercase = options.RequireUppercase = options.RequireNonAlphanumeric = false;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.UserName is { Length: > 3 } name && password?.Contains(name, StringComparison.OrdinalIgnoreCase) is true
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordHasName", Description = "The password contains your name." })
            : IdentityResult.Success);
    }
}
