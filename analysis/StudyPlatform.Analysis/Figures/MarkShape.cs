namespace StudyPlatform.Analysis.Figures;

/// <summary>The shape of a series' points.</summary>
public enum MarkShape
{
    Disc,
    Diamond,
    Square,
}
