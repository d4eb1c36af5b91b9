using System.Text.Json;
using StudyPlatform.Statistics.LinearModels;

namespace StudyPlatform.Statistics.Tests.LinearModels;

/// <summary>A data set of manova.json or manova-exact.json.</summary>
internal sealed record ManovaGolden(string Name, ModelData Data, ModelTerms Terms, JsonElement Element)
{
    public static readonly IReadOnlyList<string> Statistics = ["pillai", "wilks", "hotelling-lawley", "roy"];

    public static ManovaGolden Of(JsonElement element)
    {
        var columns = element.GetProperty("columns").EnumerateObject().Select(column => column.Value[0].ValueKind == JsonValueKind.String
            ? (ModelColumn)ModelColumn.Factor.Of(column.Name, [.. column.Value.EnumerateArray().Select(cell => cell.GetString())])
            : new ModelColumn.Numeric(column.Name, [.. column.Value.EnumerateArray().Select(cell => cell.GetDouble())]));
        var dependents = element.GetProperty("dependents").ValueKind == JsonValueKind.Array ? element.Texts("dependents") : [element.GetProperty("dependents").GetString()!];
        var terms = ModelFormula.Parse(string.Join(',', dependents), element.GetProperty("formula").GetString()!).Require();
        return new ManovaGolden(element.TryGetProperty("name", out var name) ? name.GetString()! : "", ModelData.Of([.. columns]).Require(), terms, element);
    }

    public ManovaResult Test(int type) => Manova.Test(Data, Terms, (SumOfSquares)type).Require();
}
