namespace StudyPlatform.Domain.Studies;

/// <summary>The moves between a study's states.</summary>
public static class StudyMoves
{
    /// <summary>The state that a move leads to; null where it is not allowed.</summary>
    public static StudyState? Apply(StudyState state, StudyMove move) => (state, move) switch
    {
        (StudyState.Draft or StudyState.Rehearsed or StudyState.Paused, StudyMove.Open) => StudyState.Live,
        (StudyState.Live, StudyMove.Pause) => StudyState.Paused,
        (StudyState.Live or StudyState.Paused, StudyMove.Close) => StudyState.Closed,
        _ => null,
    };

    /// <summary>The states from which a move is allowed, in their order.</summary>
    public static IReadOnlyList<StudyState> From(StudyMove move) => [.. Enum.GetValues<StudyState>().Where(state => Apply(state, move) is not null)];
}
