namespace StudyPlatform.Analysis.Figures;

/// <summary>Which point of a text its x coordinate is.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}
