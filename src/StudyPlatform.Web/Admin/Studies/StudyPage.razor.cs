using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting.Studies;

namespace StudyPlatform.Web.Admin.Studies;

/// <summary>One study: how it stands, and what may be done with it.</summary>
public sealed partial class StudyPage
{
    private StudyDetail? _detail;
    private bool _isMissing;

    [Inject] private StudyDetails Details { get; set; } = null!;

    [Inject] private DashboardOptions Options { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    private Uri Site => Options.PublicAddress ?? new Uri(new Uri(Navigation.BaseUri), "/");

    private Uri Link => StudyLink.Of(Site, _detail!.Entry.Id);

    private string QrCode => $"/s/{_detail!.Entry.Id}/qr.svg";

    protected override Task OnParametersSetAsync() => _detail?.Entry.Id.Value == Study ? Task.CompletedTask : ReadAsync();

    private async Task ReadAsync()
    {
        _detail = StudyId.IsValid(Study) ? await Details.ReadAsync(new StudyId(Study), CancellationToken.None) : null;
        _isMissing = _detail is null;
    }
}
