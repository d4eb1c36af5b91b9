using Microsoft.AspNetCore.Components;
using StudyPlatform.Web.Admin.Studies.Editing.Drafts;

namespace StudyPlatform.Web.Admin.Studies.Editing.Fields;

/// <summary>What all fields of the form have: a place in the draft, a label, help, and the faults of the place.</summary>
public abstract class DraftInput : ComponentBase
{
    [CascadingParameter] public StudyEditor Editor { get; set; } = null!;

    /// <summary>In the definition, as faults name it.</summary>
    [Parameter, EditorRequired] public required string Place { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Whether the label is there for screen readers alone, since the fields around say what this one is.</summary>
    [Parameter] public bool IsLabelHidden { get; set; }

    [Parameter] public string? Help { get; set; }

    /// <summary>Of the field itself.</summary>
    protected string Id => DraftPlace.Element(Place);

    protected string? LabelClass => IsLabelHidden ? "visually-hidden" : null;

    protected bool IsWrong => Editor.Check.At(Place).Any();

    /// <summary>The value of <c>aria-invalid</c>.</summary>
    protected string? Invalid => IsWrong ? "true" : null;

    /// <summary>The value of <c>aria-describedby</c>.</summary>
    protected string? DescribedBy => (Help, IsWrong) switch
    {
        (null, false) => null,
        (null, true) => $"{Id}-problem",
        (_, false) => $"{Id}-help",
        _ => $"{Id}-problem {Id}-help",
    };

    /// <summary>What stands in the field.</summary>
    protected string Value => DraftFields.Shown(Editor.Draft.Find(Place));
}
