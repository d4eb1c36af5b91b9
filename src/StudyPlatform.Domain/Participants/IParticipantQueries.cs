using StudyPlatform.Domain.Platforms;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Participants;

/// <summary>
/// What the dashboard shows of participants; nothing is changed. Methods that give away a platform's ids are named so, and
/// are only for whoever may see them.
/// </summary>
public interface IParticipantQueries
{
    /// <summary>A page of a study's participants, without the platforms' ids; a search does not look at them either.</summary>
    Task<ParticipantPage> ListAsync(StudyId study, ParticipantQuery query, CancellationToken cancellationToken);

    /// <summary>The same with the platforms' ids, which a search looks at too.</summary>
    Task<ParticipantPage> ListWithIdentifiersAsync(StudyId study, ParticipantQuery query, CancellationToken cancellationToken);

    /// <summary>The ids of everyone who fits a filter, in the order of arrival, for doing something to all of them.</summary>
    Task<IReadOnlyList<ParticipantId>> IdsAsync(StudyId study, ParticipantFilter filter, CancellationToken cancellationToken);

    /// <summary>How many participants have each status, each source and each condition, for the filters of a page.</summary>
    Task<ParticipantCounts> CountsAsync(StudyId study, CancellationToken cancellationToken);

    /// <summary>Everything about one participant but the platform's ids; null if the study has no such one.</summary>
    Task<ParticipantTimeline?> TimelineAsync(StudyId study, ParticipantId participant, CancellationToken cancellationToken);

    /// <summary>Who a participant is on their platform; null if the study has no such one, or the ids are deleted.</summary>
    Task<PlatformIdentity?> IdentifiersAsync(StudyId study, ParticipantId participant, CancellationToken cancellationToken);
}
