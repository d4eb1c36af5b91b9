namespace StudyPlatform.Domain.Results;

/// <summary>What the cells of a column are.</summary>
public enum ResultKind
{
    /// <summary>Text, or one of a few words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a decimal point.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>ISO 8601, UTC, to the microsecond.</summary>
    Time,
}
