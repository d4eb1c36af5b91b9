using StudyPlatform.Domain.Participants;
using StudyPlatform.Storage.Schema;

namespace StudyPlatform.Storage.Participants;

/// <summary>Filters and sorts as the database does it.</summary>
internal static class ParticipantSelection
{
    /// <summary>Those who fit a filter.</summary>
    /// <param name="context">The database.</param>
    /// <param name="study">Of which study.</param>
    /// <param name="filter">Which.</param>
    /// <param name="identifiers">Whether a search looks at the platforms' ids.</param>
    public static IQueryable<ParticipationRow> Select(StorageContext context, string study, ParticipantFilter filter, bool identifiers)
    {
        var rows = context.Participations.Where(row => row.StudyId == study);
        if (filter.Status?.ToString() is { } status)
            rows = rows.Where(row => row.Status == status);
        if (filter.Source?.ToString() is { } source)
            rows = rows.Where(row => row.Source == source);
        if (filter.Condition is { } condition)
            rows = rows.Where(row => row.Condition == condition);
        if (filter.Method?.Value is { } method)
            rows = rows.Where(row => row.CellFirst == method || row.CellSecond == method);
        if (filter.Late is { } late)
            rows = rows.Where(row => row.Late == late);
        if (filter.Excluded is { } excluded)
            rows = rows.Where(row => row.Excluded == excluded);
        if (filter.Decision?.ToString() is { } decision)
            rows = rows.Where(row => row.Decision == decision);
        if (filter.Payment?.ToString() is { } payment)
            rows = rows.Where(row => context.Payments.Any(entry => entry.ParticipationId == row.Id && entry.State == payment));
        if (filter.Version is { } version)
            rows = rows.Where(row => context.StudyVersions.Any(known => known.Id == row.VersionId && known.Number == version));
        return filter.Search?.Trim() is { Length: > 0 } search ? Search(context, rows, search, identifiers) : rows;
    }

    /// <summary>Sorted, equals in the order of arrival.</summary>
    public static IQueryable<ParticipationRow> Order(IQueryable<ParticipationRow> rows, ParticipantOrder order, bool descending)
    {
        // Where NULL stands differs between databases; that it is NULL is therefore sorted by first.
        var sorted = (order, descending) switch
        {
            (ParticipantOrder.Started, false) => rows.OrderBy(row => row.StartedAt),
            (ParticipantOrder.Started, true) => rows.OrderByDescending(row => row.StartedAt),
            (ParticipantOrder.Finished, false) => rows.OrderBy(row => row.FinishedAt != null).ThenBy(row => row.FinishedAt),
            (ParticipantOrder.Finished, true) => rows.OrderByDescending(row => row.FinishedAt != null).ThenByDescending(row => row.FinishedAt),
            (ParticipantOrder.LastHeard, false) => rows.OrderBy(row => row.StepSince),
            (ParticipantOrder.LastHeard, true) => rows.OrderByDescending(row => row.StepSince),
            (ParticipantOrder.Duration, false) => rows.OrderBy(row => row.FinishedAt != null).ThenBy(row => row.FinishedAt - row.StartedAt),
            (ParticipantOrder.Duration, true) => rows.OrderByDescending(row => row.FinishedAt != null).ThenByDescending(row => row.FinishedAt - row.StartedAt),
            (ParticipantOrder.Step, false) => rows.OrderBy(row => row.StepIndex),
            (ParticipantOrder.Step, true) => rows.OrderByDescending(row => row.StepIndex),
            (ParticipantOrder.Status, false) => rows.OrderBy(row => row.Status),
            (ParticipantOrder.Status, true) => rows.OrderByDescending(row => row.Status),
            (ParticipantOrder.Source, false) => rows.OrderBy(row => row.Source),
            (ParticipantOrder.Source, true) => rows.OrderByDescending(row => row.Source),
            (ParticipantOrder.Condition, false) => rows.OrderBy(row => row.Condition != null).ThenBy(row => row.Condition),
            (ParticipantOrder.Condition, true) => rows.OrderByDescending(row => row.Condition != null).ThenByDescending(row => row.Condition),
            (ParticipantOrder.CorrectGuesses, false) => rows.OrderBy(row => row.CorrectGuesses),
            (ParticipantOrder.CorrectGuesses, true) => rows.OrderByDescending(row => row.CorrectGuesses),
            (ParticipantOrder.Decision, false) => rows.OrderBy(row => row.Decision),
            (ParticipantOrder.Decision, true) => rows.OrderByDescending(row => row.Decision),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "not an order"),
        };
        return sorted.ThenBy(row => row.Id);
    }

    private static IQueryable<ParticipationRow> Search(StorageContext context, IQueryable<ParticipationRow> rows, string search, bool identifiers)
    {
        // Names are lower case and completion codes upper case, always.
        var (lower, upper) = (search.ToLowerInvariant(), search.ToUpperInvariant());
        return identifiers
            ? rows.Where(row => row.PublicId.Contains(lower) || row.CompletionCode.Contains(upper) || context.Identities.Any(identity => identity.ParticipationId == row.Id
                && (identity.Person!.ToLower().Contains(lower) || identity.Session!.ToLower().Contains(lower) || identity.Context!.ToLower().Contains(lower))))
            : rows.Where(row => row.PublicId.Contains(lower) || row.CompletionCode.Contains(upper));
    }
}
