using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Participate.Serving;

namespace StudyPlatform.Web.Participate.Answering;

/// <summary>What a step's form says.</summary>
public abstract record SubmissionReading
{
    private SubmissionReading()
    {
    }

    /// <param name="Command">Ready to be carried out.</param>
    public sealed record Complete(ParticipationCommand.Submit Command) : SubmissionReading;

    /// <param name="Errors">What the participant can put right; at least one.</param>
    public sealed record Incomplete(IReadOnlyList<FieldError> Errors) : SubmissionReading;

    /// <summary>No page of ours sends this.</summary>
    public sealed record Forged : SubmissionReading;
}
