using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Simulation.Dispositions;
using StudyPlatform.Web.Rehearsing;

namespace StudyPlatform.Web.Admin.Rehearsals;

/// <summary>Asks how a rehearsal is to be. It begins with what counts for going live: a full sample, and an effect that such a sample finds.</summary>
public sealed partial class RehearsalForm
{
    private const int MostAtOnce = 256;
    private const long MostPeople = 100_000;

    private IReadOnlyList<EffectRow> _rows = [];
    private IReadOnlyList<string> _problems = [];
    private long? _people;
    private ulong? _seed = new RehearsalOptions().Seed;
    private int? _atOnce = new RehearsalOptions().AtOnce;

    /// <summary>What is to be rehearsed.</summary>
    [Parameter, EditorRequired] public required RunningStudy Study { get; set; }

    /// <summary>It was filled in soundly.</summary>
    [Parameter, EditorRequired] public required Func<int?, ulong, int, IReadOnlyList<MethodEffect>, Task> Start { get; set; }

    private long Most => Math.Min(MostPeople, Study.Plan.Definition.People);

    protected override void OnInitialized()
    {
        _people = Most;
        Grade();
    }

    private void Grade() => Fill(PlantedEffects.Graded(Study.Plan.Definition.Methods, Study.Plan.Bundle.Classes.Count));

    private void Even() => Fill(PlantedEffects.None(Study.Plan.Definition.Methods));

    private void Fill(PlantedEffects effects) => _rows = [.. effects.Effects.Select(effect => new EffectRow(effect))];

    private string Name(MethodId method) => Study.Plan.Bundle.Methods.FirstOrDefault(known => known.Id == method)?.Name ?? method.Value;

    private async Task StartAsync()
    {
        var problems = new List<string>();
        if (!(_people >= 1 && _people <= Most))
            problems.Add($"People who finish: give a number from 1 to {Most}.");
        if (_seed is null)
            problems.Add("Seed: give a whole number that is not negative.");
        if (_atOnce is not (>= 1 and <= MostAtOnce))
            problems.Add($"At once: give a number from 1 to {MostAtOnce}.");
        problems.AddRange(_rows.Where(row => row.Effect is null).Select(row => $"{Name(row.Method)}: give probabilities from 0 to 1, and a place from -{EffectRow.MostStrength} to {EffectRow.MostStrength} for how it is liked."));
        _problems = problems;
        if (problems.Count == 0)
            await Start(_people == Study.Plan.Definition.People ? null : (int)_people!.Value, _seed!.Value, _atOnce!.Value, [.. _rows.Select(row => row.Effect!)]);
    }
}
