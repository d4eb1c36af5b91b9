using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace StudyPlatform.Storage.Accounts;

/// <summary>The framework's store of users, but recovery codes are kept as hashes: whoever reads the database cannot sign in with them.</summary>
public sealed class AccountUserStore(AccountContext context, IdentityErrorDescriber describer) : UserOnlyStore<Account, AccountContext>(context, describer)
{
    /// <summary>Where the framework keeps the codes.</summary>
    private const string InternalProvider = "[AspNetUserStore]";

    private const string CodesName = "RecoveryCodes";

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        // The framework's own method looks for the code as it is, and puts the others back through the override above, which would hash them again.
        var kept = await GetTokenAsync(user, InternalProvider, CodesName, cancellationToken).ConfigureAwait(false) ?? "";
        var hashes = kept.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var used = Hash(code);
        if (!hashes.Contains(used, StringComparer.Ordinal))
            return false;
        await base.ReplaceCodesAsync(user, hashes.Where(hash => hash != used), cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Codes are random: no dictionary finds them, and guessing them through the site locks the account.</summary>
    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
