using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Everything that a participant's page shows.</summary>
/// <param name="Timeline">What is kept about them, without the platform's ids.</param>
/// <param name="Case">As operators' acts depend on it.</param>
/// <param name="Identity">Who they are on their platform; null where that is deleted, and for whoever may not see it.</param>
/// <param name="Plan">The study as they saw it.</param>
/// <param name="Accounts">Names of those who acted.</param>
public sealed record ParticipantView(
    ParticipantTimeline Timeline, ParticipantCase Case, PlatformIdentity? Identity, StudyPlan Plan, IReadOnlyDictionary<OperatorId, string> Accounts)
{
    public ParticipantRow Row => Timeline.Row;

    public StudyId Study => Row.Version.Study;

    /// <summary>What their finishing pays, or would have paid.</summary>
    public Payment Pay => Plan.Definition.Pay;

    /// <summary>The two methods in their order; none for someone who declined.</summary>
    public IReadOnlyList<MethodId> Methods => Row.Cell is { } cell ? [cell.First, cell.Second] : [];

    /// <summary>Whether an act would be carried out at this moment.</summary>
    public bool May(OperatorCommand command, DateTimeOffset now) => OperatorTransitions.Apply(Case, command, now) is OperatorTransition.Accepted;

    /// <summary>A method as it is called.</summary>
    public string Name(MethodId method) => Plan.Bundle.Methods.FirstOrDefault(one => one.Id == method)?.Name ?? method.Value;

    /// <summary>An account as it is called.</summary>
    public string Name(OperatorId account) => AccountNames.Of(Accounts, account);
}
