namespace StudyPlatform.Analysis.Tables;

/// <summary>A method that the study does not have.</summary>
internal static class UnknownMethod
{
    public static void Report(TableRows rows, int column, ResultDataBuilder builder) => rows.Fault(
        $"{rows.Header[column]} is {Shown.Text(rows[column])}, which is no method of the study ({Shown.List(builder.Methods.Words)})",
        builder.Frame.Definitions.Count > 0 ? "correct the cell, or export the study again" : "correct the cell, or put the study's study.json beside the tables if it has other methods");
}
