using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Intake;

/// <summary>Reads a definition that was chosen, and names every fault in it.</summary>
public sealed partial class DefinitionUpload
{
    private string? _said;
    private IReadOnlyList<string> _problems = [];

    [Parameter] public string Label { get; set; } = "The definition";

    /// <summary>A sound one was chosen; null if one that is not.</summary>
    [Parameter, EditorRequired] public EventCallback<ChosenDefinition?> Chosen { get; set; }

    private async Task ReadAsync(InputFileChangeEventArgs change)
    {
        (_said, _problems) = (null, []);
        var file = change.File;
        if (file.Size > StudyReader.MaxBytes)
        {
            await RefuseAsync([$"{file.Name} has {file.Size} bytes, more than the {StudyReader.MaxBytes} that are allowed; choose a study.json."]);
            return;
        }

        using var memory = new MemoryStream();
        try
        {
            await using var stream = file.OpenReadStream(StudyReader.MaxBytes);
            await stream.CopyToAsync(memory);
        }
        catch (IOException)
        {
            await RefuseAsync([$"{file.Name} could not be read to its end; choose it again."]);
            return;
        }

        var bytes = memory.ToArray();
        switch (StudyReader.Parse(bytes))
        {
            case StudyReading.Sound sound:
                _said = $"{file.Name}: the study {sound.Definition.Id}, “{sound.Definition.Title}”, with {sound.Definition.Methods.Count} methods.";
                await Chosen.InvokeAsync(new ChosenDefinition(bytes, sound.Definition));
                break;
            case StudyReading.Faulty faulty:
                await RefuseAsync([.. faulty.Faults.Select(fault => $"{fault}.")]);
                break;
        }
    }

    private Task RefuseAsync(IReadOnlyList<string> problems)
    {
        _problems = problems;
        return Chosen.InvokeAsync(null);
    }
}
