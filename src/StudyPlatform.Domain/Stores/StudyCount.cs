namespace StudyPlatform.Domain.Stores;

/// <summary>The people of one study, over all its versions.</summary>
/// <param name="UnderWay">Who has begun and holds a place.</param>
/// <param name="Completed">Who has finished and not had their answers deleted.</param>
public sealed record StudyCount(int UnderWay, int Completed)
{
    public static StudyCount None { get; } = new(0, 0);
}
