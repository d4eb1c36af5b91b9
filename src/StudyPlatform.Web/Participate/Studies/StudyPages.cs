using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Participate.Studies;

/// <summary>A version of a study as its pages need it: texts as HTML, names, addresses of pictures. Prepared once, immutable.</summary>
public sealed class StudyPages
{
    private readonly FrozenDictionary<MethodId, MarkupString> _methodTexts;
    private readonly FrozenDictionary<MethodId, string> _methodNames;
    private readonly FrozenDictionary<MethodId, Legend> _legends;
    private readonly FrozenDictionary<StimulusId, StimulusPictures> _pictures;

    public StudyPages(RunningStudy running)
    {
        ArgumentNullException.ThrowIfNull(running);
        Running = running;
        var texts = Definition.Texts;
        Information = StudyMarkdown.ToHtml(texts.Information);
        Consent = StudyMarkdown.ToHtml(texts.Consent);
        Classification = StudyMarkdown.ToHtml(texts.Classification);
        Explanations = StudyMarkdown.ToHtml(texts.Explanations);
        Thanks = StudyMarkdown.ToHtml(texts.Thanks);
        Declined = StudyMarkdown.ToHtml(texts.Declined);
        ScreenedOut = StudyMarkdown.ToHtml(texts.ScreenedOut);
        Classes = [.. Plan.Bundle.Classes.Select(name => new Choice(name.Value, name.Value))];
        _methodTexts = texts.Methods.ToFrozenDictionary(pair => pair.Key, pair => StudyMarkdown.ToHtml(pair.Value));
        _methodNames = Plan.Bundle.Methods.ToFrozenDictionary(method => method.Id, method => method.Name);
        _legends = Plan.Bundle.Methods.ToFrozenDictionary(method => method.Id, method => Legends.For(method, Definition.ColourMap));
        _pictures = Plan.Bundle.Stimuli.ToFrozenDictionary(stimulus => stimulus.Id, Pictures);
    }

    public RunningStudy Running { get; }

    public StudyPlan Plan => Running.Plan;

    public StudyDefinition Definition => Plan.Definition;

    public MarkupString Information { get; }

    public MarkupString Consent { get; }

    public MarkupString Classification { get; }

    public MarkupString Explanations { get; }

    public MarkupString Thanks { get; }

    public MarkupString Declined { get; }

    public MarkupString ScreenedOut { get; }

    /// <summary>What can be guessed, the same in the same order for everyone.</summary>
    public IReadOnlyList<Choice> Classes { get; }

    /// <summary>Whether the study runs within Mechanical Turk's own page.</summary>
    public bool IsFramed => Definition.Platforms.MechanicalTurk is { ExternalQuestion: true };

    /// <summary>Steps as participants count them: consent is the first.</summary>
    public int StepCount => Plan.Path.Count + 1;

    /// <summary>How a method's explanations are read.</summary>
    public MarkupString MethodText(MethodId method) => _methodTexts.GetValueOrDefault(method);

    /// <summary>A method's name for people to read.</summary>
    public string MethodName(MethodId method) => _methodNames[method];

    public Legend LegendOf(MethodId method) => _legends[method];

    public StimulusPictures PicturesOf(StimulusId stimulus) => _pictures[stimulus];

    /// <summary>The stimulus of a step's trial for this participant; null if the step is no trial.</summary>
    public StimulusId? StimulusOf(Participation participation, Step step)
    {
        ArgumentNullException.ThrowIfNull(participation);
        return Plan.TrialOf(step) is { } position ? participation.Stimuli[position - 1] : null;
    }

    /// <summary>
    /// The pictures of the next step, for the browser to fetch while this one is looked at, parted by spaces; null if
    /// it has none. Only what that step itself will show: nothing else may be known before its guess.
    /// </summary>
    public string? PreloadAfter(Participation participation, Step step)
    {
        ArgumentNullException.ThrowIfNull(participation);
        if (Plan.Path.IndexOf(step) is not { } index || index + 1 >= Plan.Path.Count)
            return null;
        return StimulusOf(participation, Plan.Path[index + 1]) is { } next ? Shown(PicturesOf(next), participation.Cell) : null;
    }

    private static string Shown(StimulusPictures pictures, Cell cell) =>
        $"{pictures.Image} {pictures.Explanations[cell.First]} {pictures.Explanations[cell.Second]}";

    private static StimulusPictures Pictures(BundleStimulus stimulus) =>
        new(Address(stimulus.Image), stimulus.Explanations.ToFrozenDictionary(pair => pair.Key, pair => Address(pair.Value.Image)));

    private static string Address(MediaPath medium) => "/" + medium;
}
