using System.Globalization;

namespace StudyPlatform.Analysis.Figures;

/// <summary>
/// How many people came to each stage and why others did not, as boxes and arrows: the flow diagram that the CONSORT 2010
/// statement (K. F. Schulz, D. G. Altman, D. Moher, BMJ 340:c332) asks for.
/// </summary>
public static class FlowDiagram
{
    /// <summary>Reasons in one box; rarer ones are added up in a last line.</summary>
    public const int MostReasons = 8;

    private const double Width = 720;
    private const double StageX = 10;
    private const double StageWidth = 330;
    private const double LossX = 386;
    private const double LossWidth = 324;
    private const double Padding = 12;
    private const double LineHeight = 17;
    private const double Between = 34;

    /// <param name="data">What is drawn.</param>
    /// <param name="id">Unique in the page.</param>
    /// <returns>An SVG element.</returns>
    public static string Draw(FlowDiagramData data, string id)
    {
        ArgumentNullException.ThrowIfNull(data);
        var stages = data.Stages.Select((stage, i) => StageLines(stage, i == data.Stages.Count - 1 ? data.Footnote : "")).ToList();
        var losses = data.Stages.Select(LossLines).ToList();
        var tops = new List<double>();
        var y = 10.0;
        for (var i = 0; i < stages.Count; i++)
        {
            tops.Add(y);
            y += Height(stages[i]) + (losses[i].Count > 0 ? Height(losses[i]) + (2 * 14) : Between);
        }

        var last = stages.Count - 1;
        var height = losses[last].Count > 0 ? y : tops[last] + Height(stages[last]) + 10;
        var drawing = new Drawing(id, Width, height, data.Title, Describe(data));
        for (var i = 0; i < stages.Count; i++)
        {
            var below = tops[i] + Height(stages[i]);
            Box(drawing, StageX, tops[i], StageWidth, stages[i], isLast: i == last);
            const double middle = StageX + (StageWidth / 2);
            if (i < last)
                drawing.Arrow(middle, below, middle, tops[i + 1], Palette.Ink);
            if (losses[i].Count == 0)
                continue;
            var branch = below + 14 + (Height(losses[i]) / 2);
            if (i == last)
                drawing.Line(middle, below, middle, branch, Palette.Ink, 1.5);
            drawing.Arrow(middle, branch, LossX, branch, Palette.Ink);
            Box(drawing, LossX, below + 14, LossWidth, losses[i], isLast: false);
        }

        return drawing.Finish();
    }

    private static double Height(List<(string Text, bool Bold)> lines) => (2 * Padding) + (LineHeight * lines.Count) - 4;

    private static void Box(Drawing drawing, double x, double y, double width, List<(string Text, bool Bold)> lines, bool isLast)
    {
        drawing.Rectangle(x, y, width, Height(lines), isLast ? "#e8f1f8" : Palette.Paper, isLast ? Palette.Blue : Palette.Quiet, isLast ? 2 : 1.25, 3);
        for (var i = 0; i < lines.Count; i++)
            drawing.Text(x + Padding, y + Padding + 10 + (LineHeight * i), lines[i].Text, bold: lines[i].Bold);
    }

    private static List<(string Text, bool Bold)> StageLines(FlowStage stage, string footnote) =>
    [
        .. Lines($"{stage.Label} (n\u00A0=\u00A0{Of(stage.Count)})", StageWidth, bold: true),
        .. footnote.Length > 0 ? Lines(footnote, StageWidth, bold: false) : [],
    ];

    private static List<(string Text, bool Bold)> LossLines(FlowStage stage)
    {
        if (stage.Losses.Count == 0)
            return [];
        return
        [
            .. Lines($"{stage.LossLabel} (n\u00A0=\u00A0{Of(stage.Losses.Sum(loss => loss.Count))})", LossWidth, bold: true),
            .. Reasons(stage.Losses).SelectMany(loss => Lines($"{loss.Reason} (n\u00A0=\u00A0{Of(loss.Count)})", LossWidth, bold: false)),
        ];
    }

    private static IEnumerable<(string Text, bool Bold)> Lines(string text, double width, bool bold) =>
        TextMetrics.Wrap(text, Drawing.TextSize, width - (2 * Padding), bold).Select(line => (line, bold));

    private static IEnumerable<FlowLoss> Reasons(IReadOnlyList<FlowLoss> losses)
    {
        if (losses.Count <= MostReasons)
            return losses;
        var byCount = losses.OrderByDescending(loss => loss.Count).ThenBy(loss => loss.Reason, StringComparer.Ordinal).ToList();
        var rest = byCount.Skip(MostReasons - 1).ToList();
        return [.. byCount.Take(MostReasons - 1), new FlowLoss($"{rest.Count} other reasons", rest.Sum(loss => loss.Count))];
    }

    private static string Describe(FlowDiagramData data) => string.Join(' ',
    [
        .. data.Stages.Select(stage => $"{stage.Label}: {Of(stage.Count)}." + (stage.Losses.Count == 0 ? "" : $" {stage.LossLabel}: {string.Join("; ", Reasons(stage.Losses).Select(loss => $"{loss.Reason}, {Of(loss.Count)}"))}.")),
        .. data.Footnote.Length > 0 ? [data.Footnote] : Array.Empty<string>(),
    ]);

    private static string Of(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
