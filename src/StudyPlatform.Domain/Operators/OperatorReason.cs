using System.Diagnostics.CodeAnalysis;

namespace StudyPlatform.Domain.Operators;

/// <summary>Which texts may stand as a reason: one line that both databases and a platform's file keep as it is.</summary>
public static class OperatorReason
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxLength = 500;

    /// <summary>Whether the text, without spaces at its ends, is 1 to 500 characters without control characters or half of a surrogate pair.</summary>
    public static bool IsValid([NotNullWhen(true)] string? reason)
    {
        if (reason is null || reason.Trim() is not { Length: > 0 and <= MaxLength } text)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || char.IsLowSurrogate(text[i]))
                return false;
            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
                return false;
        }

        return true;
    }
}
