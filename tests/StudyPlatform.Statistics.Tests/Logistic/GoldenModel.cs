using System.Text.Json;
using StudyPlatform.Statistics.Logistic;

namespace StudyPlatform.Statistics.Tests.Logistic;

/// <summary>A model of analysis/reference/logistic.json.</summary>
internal sealed class GoldenModel
{
    private readonly JsonElement _model;

    public GoldenModel(string name)
    {
        using var reference = Reference.Read("logistic.json");
        _model = reference.RootElement.GetProperty("models").Named(name).Clone();
        Data = new GuessData(
            [.. _model.Numbers("right").Select(right => right != 0)], _model.Texts("person"),
            [.. _model.GetProperty("terms").EnumerateArray().Select(Term)]);
    }

    public GuessData Data { get; }

    public JsonElement Expected(string part) => _model.GetProperty(part);

    private static ModelTerm Term(JsonElement term)
    {
        var name = term.GetProperty("name").GetString()!;
        return term.GetProperty("kind").GetString() switch
        {
            "pair" => new ModelTerm.Pair(name, term.Texts("first"), term.Texts("second"), term.Texts("levels")),
            "factor" => new ModelTerm.Factor(name, term.Texts("values"), term.Texts("levels")),
            _ => new ModelTerm.Covariate(name, term.Numbers("values")),
        };
    }
}
