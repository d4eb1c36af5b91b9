using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Web.Admin.Access;

/// <summary>Accounts as people know them, for logs that keep only ids.</summary>
public sealed class AccountNames(IAccountStore accounts)
{
    /// <summary>The names of everyone who has an account now.</summary>
    public async Task<IReadOnlyDictionary<OperatorId, string>> ReadAsync(CancellationToken cancellationToken)
    {
        var names = (await accounts.ListAsync(cancellationToken)).ToDictionary(account => new OperatorId(account.Id.Value), account => account.Name);
        names[OperatorId.Program] = "the program";
        return names;
    }

    /// <summary>The name, or the id where the account is not there any more.</summary>
    public static string Of(IReadOnlyDictionary<OperatorId, string> names, OperatorId account)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.TryGetValue(account, out var name) ? name : account.Value;
    }
}
