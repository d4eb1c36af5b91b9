namespace StudyPlatform.Analysis.Measures;

/// <summary>Stages of the flow, as <c>flow.csv</c> names them.</summary>
internal static class FlowStage
{
    public const string Recorded = "recorded";
    public const string SetAside = "set aside";
    public const string Arrived = "arrived";
    public const string Declined = "declined";
    public const string Admitted = "admitted";
    public const string Ended = "ended before completion";
    public const string Completed = "completed";
    public const string LeftOut = "left out";
    public const string Analysed = "analysed";
}
