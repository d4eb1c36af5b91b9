using StudyPlatform.Domain.Assignment;

namespace StudyPlatform.Domain.Monitoring;

/// <summary>The people of one cell, over all versions of the study.</summary>
/// <param name="Cell">The two methods in their order.</param>
/// <param name="Completed">Who has finished and not had their answers deleted.</param>
/// <param name="UnderWay">Who holds a place and has not finished.</param>
/// <param name="DroppedOut">Who timed out, left off or withdrew; also whose time is over and is not marked so yet.</param>
/// <param name="ScreenedOut">Whom an answer ended the study for.</param>
/// <param name="Deleted">Who has finished and had their answers deleted: their place is free again.</param>
/// <param name="Quota">The most places of the cell: half of its condition's, rounded up.</param>
public sealed record CellProgress(Cell Cell, int Completed, int UnderWay, int DroppedOut, int ScreenedOut, int Deleted, int Quota)
{
    /// <summary>Places that nobody else can take now.</summary>
    public int Taken => Completed + UnderWay;
}
