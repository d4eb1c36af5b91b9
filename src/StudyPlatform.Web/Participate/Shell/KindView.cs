using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Participate.Shell;

/// <summary>A page that says in plain words why there is nothing to do here, and what can be done instead.</summary>
/// <param name="Heading">In a few words.</param>
/// <param name="Sentences">One a paragraph.</param>
public sealed record KindView(string Heading, params IReadOnlyList<string> Sentences)
{
    /// <summary>The study that takes nobody new, into which a browser that was here before knows the way back; null on other pages.</summary>
    public StudyId? Study { get; init; }
}
