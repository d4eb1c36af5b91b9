using StudyPlatform.Analysis.Reporting;

namespace StudyPlatform.Analysis.Html.Sections;

/// <summary>How the figures are defined, and what is known to be wrong in the paper's.</summary>
internal static class DefinitionSection
{
    public static void Write(PageWriter page, ReportModel model)
    {
        page.BeginSection("definitions", "Definitions, and slips in the paper");
        page.Terms(model.Definitions.Select(definition => (definition.Term, Cell.Text(definition.Text))));
        page.Heading("Known slips in the paper");
        page.Paragraph("These do not follow from one another in the paper, and so cannot all be met by any data.");
        page.List(model.PaperSlips);
        page.EndSection();
    }
}
