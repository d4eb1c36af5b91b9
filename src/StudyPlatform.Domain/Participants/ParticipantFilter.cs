using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Platforms;

namespace StudyPlatform.Domain.Participants;

/// <summary>Which participants of a study; what is null does not matter.</summary>
public sealed record ParticipantFilter
{
    /// <summary>
    /// A part of the participant's id or completion code, in any case; also of the platform's ids, where the list is one
    /// with identifiers.
    /// </summary>
    public string? Search { get; init; }

    public ParticipationStatus? Status { get; init; }

    public Platform? Source { get; init; }

    /// <summary>The two methods, as <see cref="Assignment.Condition"/> writes them: <c>lime+shap</c>.</summary>
    public string? Condition { get; init; }

    /// <summary>Either of the two methods.</summary>
    public MethodId? Method { get; init; }

    /// <summary>Whether they answered anything after their place had been given up.</summary>
    public bool? Late { get; init; }

    public bool? Excluded { get; init; }

    public Decision? Decision { get; init; }

    /// <summary>Whether a payment of theirs, base or bonus, is in this state.</summary>
    public PaymentState? Payment { get; init; }

    /// <summary>The number of the study's version that they saw.</summary>
    public int? Version { get; init; }
}
