namespace StudyPlatform.Explain.Scenes.Subjects;

/// <summary>How a dog wears its ears.</summary>
internal enum EarStyle
{
    Hanging,
    LongHanging,
    Upright,
    Folded,
}
