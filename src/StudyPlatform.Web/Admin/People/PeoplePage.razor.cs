using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;

namespace StudyPlatform.Web.Admin.People;

/// <summary>Who works on the site: inviting, changing roles, locking, letting back in. Each act is written into the audit log.</summary>
public sealed partial class PeoplePage
{
    private const string LastOwner = "This is the only owner who can sign in. Make another one first.";

    private IReadOnlyList<AccountEntry>? _people;
    private IReadOnlyList<AccountLink> _links = [];
    private IReadOnlyList<StudyId> _studies = [];
    private AccountId? _changed;
    private IReadOnlyList<Grant> _grants = [];
    private IReadOnlyList<Grant> _invited = [];
    private string _note = "";
    private string? _said;
    private string? _problem;
    private (string Sentence, DrawnLink Link)? _drawn;

    [Inject] private IAccountStore Accounts { get; set; } = null!;

    [Inject] private IStudyStore Studies { get; set; } = null!;

    [Inject] private AccountLinks Links { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Inject] private DashboardOptions Options { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Uri Site => Options.PublicAddress ?? new Uri(new Uri(Navigation.BaseUri), "/");

    protected override async Task OnInitializedAsync()
    {
        _studies = [.. (await Studies.ListAsync(CancellationToken.None)).Select(entry => entry.Id)];
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _people = await Accounts.ListAsync(CancellationToken.None);
        _links = await Accounts.OpenLinksAsync(CancellationToken.None);
    }

    private void Change(AccountEntry person)
    {
        _changed = _changed == person.Id ? null : person.Id;
        _grants = person.Grants.All;
    }

    private async Task SaveAsync(AccountEntry person)
    {
        await BeginAsync();
        var audit = await Actor.ActionAsync("account.roles-changed", person.Name, new JsonObject { ["before"] = Names(person.Grants.All), ["after"] = Names(_grants) });
        if (Refused(await Accounts.SetGrantsAsync(person.Id, new AccountGrants(_grants), CancellationToken.None, audit)))
            return;
        (_changed, _said) = (null, $"The roles of {person.Name} were changed.");
        await ReadAsync();
    }

    private async Task LockAsync(AccountEntry person)
    {
        await BeginAsync();
        var locks = person.LockedUntil is null;
        if (Refused(await Accounts.SetLockedAsync(person.Id, locks, CancellationToken.None, await Actor.ActionAsync(locks ? "account.locked" : "account.unlocked", person.Name))))
            return;
        _said = $"{person.Name} {(locks ? "is locked, and signed out everywhere" : "can sign in again")}.";
        await ReadAsync();
    }

    private async Task LetBackInAsync(AccountEntry person)
    {
        await BeginAsync();
        var link = await Links.DrawAsync(Site, AccountLinkKind.Return, AccountGrants.None, person.Id, person.Name, await Actor.NameAsync(), await Actor.ActionAsync("account.return-link-made", person.Name), CancellationToken.None);
        _drawn = ($"This link lets {person.Name} set a new password, and takes a lost authenticator off the account.", link);
        await ReadAsync();
    }

    private async Task InviteAsync()
    {
        await BeginAsync();
        if (_invited.Count == 0)
        {
            _problem = "Add at least one role first.";
            return;
        }

        var audit = await Actor.ActionAsync("account.invited", _note.Trim(), new JsonObject { ["grants"] = Names(_invited) });
        var link = await Links.DrawAsync(Site, AccountLinkKind.Invitation, new AccountGrants(_invited), account: null, _note.Trim(), await Actor.NameAsync(), audit, CancellationToken.None);
        _drawn = ("This link makes the account.", link);
        (_invited, _note) = ([], "");
        await ReadAsync();
    }

    private async Task WithdrawAsync(AccountLink link)
    {
        await BeginAsync();
        await Accounts.WithdrawLinkAsync(link.Id, CancellationToken.None, await Actor.ActionAsync("account.link-taken-back", link.Note));
        _said = "The link does not work any more.";
        await ReadAsync();
    }

    private async Task BeginAsync()
    {
        (_said, _problem, _drawn) = (null, null, null);
        await Actor.RequireAsync(Policies.ManageAccounts);
    }

    private bool Refused(GrantChange change)
    {
        _problem = change switch
        {
            GrantChange.LastOwner => LastOwner,
            GrantChange.Unknown => "This account is not there any more.",
            _ => null,
        };
        return _problem is not null;
    }

    private static JsonArray Names(IEnumerable<Grant> grants) => [.. grants.Select(grant => (JsonNode)grant.ToString())];
}
