using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Auditing;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Access;

/// <summary>Whoever works on a page of the dashboard: who they are, what they may do, and the lines they leave in the audit log.</summary>
public sealed class Actor(AuthenticationStateProvider state, IAuthorizationService authorization, IAccountStore accounts, IAuditLog audit)
{
    /// <summary>Their account.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in; a page that needs somebody says so by its policy.</exception>
    public async Task<AccountId> IdAsync() =>
        (await UserAsync()).FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? new AccountId(id) : throw new UnauthorizedAccessException("Nobody is signed in.");

    /// <summary>Who they are in the log of a participation.</summary>
    public async Task<OperatorId> OperatorAsync() => new((await IdAsync()).Value);

    /// <summary>What they sign in with.</summary>
    public async Task<string> NameAsync() => (await UserAsync()).Identity?.Name ?? "";

    /// <summary>Everything they were granted, as of now.</summary>
    public async Task<AccountGrants> GrantsAsync() => await accounts.GrantsAsync(await IdAsync(), CancellationToken.None);

    /// <summary>Whether a policy of <see cref="Policies"/> lets them in.</summary>
    /// <param name="policy">Its name.</param>
    /// <param name="study">For policies that are about a study.</param>
    public async Task<bool> MayAsync(string policy, StudyId? study = null) =>
        (await authorization.AuthorizeAsync(await UserAsync(), study, policy)).Succeeded;

    /// <summary>Asks again before something is changed: what a page shows may be older than what its reader may do.</summary>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    public async Task RequireAsync(string policy, StudyId? study = null)
    {
        if (!await MayAsync(policy, study))
            throw new UnauthorizedAccessException($"This account may not: {policy}.");
    }

    /// <summary>A line for the audit log about something that they do, for a store that writes it together with what is done.</summary>
    /// <param name="action">Area and past participle: <c>study.opened</c>.</param>
    /// <param name="subject">What it was done to: a study's id, a participant's id, an account's name.</param>
    /// <param name="detail">What else is to be known later. No secrets, no platform's ids.</param>
    public async Task<AuditAction> ActionAsync(string action, string subject, JsonObject? detail = null) =>
        new((await IdAsync()).Value, await NameAsync(), action, subject, detail?.ToJsonString(JsonSerializerOptions.Default) ?? "{}");

    /// <summary>Writes that line now.</summary>
    public async Task RecordAsync(string action, string subject, JsonObject? detail = null) =>
        await audit.AppendAsync(await ActionAsync(action, subject, detail), CancellationToken.None);

    private async Task<ClaimsPrincipal> UserAsync() => (await state.GetAuthenticationStateAsync()).User;
}
