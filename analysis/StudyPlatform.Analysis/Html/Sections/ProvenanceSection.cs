using System.Globalization;
using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>From which files, by which program and with which seed; enough to make the page again, byte for byte.</summary>
internal static class ProvenanceSection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("provenance", "Where this comes from");
        page.Paragraph("The same files and options give this page again, byte for byte.");
        var (scope, provenance) = (model.Scope, model.Provenance);
        page.Terms(
        [
            ("Study", Cell.Code(model.Study)),
            ("Command", provenance.Command is { } command ? Cell.Code(command) : Cell.Text("made by the site")),
            ("Participants", Cell.Text(Scope(scope))),
            ("Level of significance", Cell.Text(scope.Alpha.ToString(CultureInfo.InvariantCulture))),
            ("Intervals", Cell.Text(Numbers.Level(scope.Confidence))),
            ("Seed", Cell.Text(scope.Seed.ToString(CultureInfo.InvariantCulture))),
            ("Resamples", Cell.Text(Numbers.Count(scope.Resamples))),
        ]);
        page.Table(
            "Files that were read.",
            [Cell.Text("File"), Cell.Number("Rows"), Cell.Number("Bytes"), Cell.Text("SHA-256")],
            [.. provenance.Inputs.Select(file => (IReadOnlyList<Cell>)[Cell.Code(file.Name), Cell.Number(file.Rows is { } rows ? Numbers.Count(rows) : Numbers.None), Cell.Number(Numbers.Count(file.Bytes)), Cell.Code(file.Sha256)])]);
        page.Table(
            "Study definitions that participants saw.",
            [Cell.Text("SHA-256 of the definition"), Cell.Number("Participants"), Cell.Text("Among the files")],
            [.. provenance.Definitions.Select(definition => (IReadOnlyList<Cell>)[Cell.Code(definition.Sha256), Cell.Number(Numbers.Count(definition.Participants)), Cell.Text(definition.Present ? "yes" : "no")])]);
        page.Table(
            "Programs and libraries.",
            [Cell.Text("Name"), Cell.Text("Version")],
            [.. provenance.Versions.Select(version => (IReadOnlyList<Cell>)[Cell.Text(version.Name), Cell.Code(version.Version)])]);
        page.EndSection();
    }

    private static string Scope(ReportScope scope)
    {
        var sources = scope.Sources.Count == 0 ? "from every source" : $"only from {string.Join(", ", scope.Sources)}";
        return $"{sources}; {(scope.IncludesRehearsal ? "simulated participants of a rehearsal included" : "simulated participants of a rehearsal left out")}{(scope.Part is { } part ? $"; the export was filtered: {part.TrimEnd('.')}" : "")}";
    }
}
