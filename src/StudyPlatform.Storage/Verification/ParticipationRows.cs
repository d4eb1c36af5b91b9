using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Verification;

/// <summary>Everything that the tables say about one participation.</summary>
internal sealed record ParticipationRows(
    ParticipationRow Participation,
    IdentityRow? Identity,
    StudyRow? Study,
    StudyVersionRow? Version,
    IReadOnlyList<EventRow> Events,
    IReadOnlyList<TrialRow> Trials,
    IReadOnlyList<RankingRow> Rankings,
    IReadOnlyList<DemographicRow> Demographics,
    IReadOnlyList<CommentRow> Comments,
    IReadOnlyList<PaymentRow> Payments,
    IReadOnlyList<PaymentLineRow> Lines);
