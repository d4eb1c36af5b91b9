namespace StudyPlatform.Domain.Tests.Participations;

internal enum MoveKind
{
    /// <summary>A fitting answer to the awaited step.</summary>
    Next,

    /// <summary>The same with a wrong guess and a missed check.</summary>
    NextWrongly,

    /// <summary>A fitting answer to any step of the path.</summary>
    AnyStep,

    /// <summary>An answer of the wrong kind to the awaited step.</summary>
    Unfit,

    /// <summary>The demographic answer that excludes.</summary>
    UnderAge,

    Withdraw,
    WithdrawAndDelete,
    Lapse,
    Abandon,
}
