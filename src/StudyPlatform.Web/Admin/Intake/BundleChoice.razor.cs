using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Uploads;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Admin.Intake;

/// <summary>Chooses a bundle among those on the shelf, or takes one in.</summary>
public sealed partial class BundleChoice
{
    private IReadOnlyList<ShelvedBundle>? _bundles;
    private string? _said;

    [Inject] private BundleLibrary Library { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Parameter] public string Legend { get; set; } = "Bundle";

    /// <summary>Where another one is uploaded to.</summary>
    [Parameter, EditorRequired] public required string UploadAddress { get; set; }

    /// <summary>The one that the study has now, if it has one.</summary>
    [Parameter] public Sha256Hash? Current { get; set; }

    [Parameter] public Sha256Hash? Chosen { get; set; }

    [Parameter] public EventCallback<Sha256Hash?> ChosenChanged { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _bundles = await Library.ListAsync(await Actor.GrantsAsync(), CancellationToken.None);
        if (Chosen is null && _bundles.Count == 1)
            await ChosenChanged.InvokeAsync(_bundles[0].Hash);
    }

    private async Task TakeAsync(UploadResult result)
    {
        if (result.Bundle is not { } hash || Library.Find(hash) is not { } uploaded)
            return;
        if (!_bundles!.Any(bundle => bundle.Hash == hash))
            _bundles = [uploaded, .. _bundles!];
        _said = $"The bundle “{uploaded.Title}” is sound. It is on the site's shelf now, and chosen.";
        await ChosenChanged.InvokeAsync(hash);
    }

    private static string Methods(ShelvedBundle bundle) => $"{bundle.Methods.Count} methods: {string.Join(", ", bundle.Methods.Select(method => method.Name))}";

    private static string Uses(ShelvedBundle bundle) => bundle.UsedBy.Count == 0 ? "No study that you may see uses it yet." : $"Used by {string.Join(", ", bundle.UsedBy)}.";
}
