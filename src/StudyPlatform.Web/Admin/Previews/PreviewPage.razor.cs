using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Admin.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Participate.Studies;

namespace StudyPlatform.Web.Admin.Previews;

/// <summary>A study as any cell sees it, page by page.</summary>
public sealed partial class PreviewPage
{
    private StudyDetail? _detail;
    private StudyPages? _pages;
    private string? _problem;
    private bool _isMissing;
    private int _version;
    private int _cell;
    private int _images = 1;
    private string _place = PreviewPlace.Information;
    private bool _isPhone;

    [Inject] private StudyDetails Details { get; set; } = null!;

    [Inject] private StudyPagesCache Pages { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    private IReadOnlyList<Crumb> Trail => [Crumb.Studies, new Crumb(_detail!.Title, $"studies/{_detail.Entry.Id}")];

    private PreviewAddress? Address => _pages is { } pages ? new PreviewAddress(_detail!.Entry.Id, _version, pages.Plan.Cells[_cell], _images) : null;

    protected override async Task OnParametersSetAsync()
    {
        if (_detail?.Entry.Id.Value == Study)
            return;
        _detail = StudyId.IsValid(Study) ? await Details.ReadAsync(new StudyId(Study), CancellationToken.None) : null;
        _isMissing = _detail is null;
        if (_detail is not null)
            await ReadAsync(_detail.Entry.Current.Number);
    }

    private async Task ReadAsync(int version)
    {
        (_version, _pages, _problem) = (version, null, null);
        try
        {
            _pages = await Pages.OfAsync(_detail!.Versions.First(known => known.Number == version), CancellationToken.None);
            // Another version may have fewer methods.
            _cell = Math.Min(_cell, _pages.Plan.Cells.Count - 1);
        }
        catch (SiteException fault)
        {
            _problem = fault.Message;
        }
    }

    private Task ChooseVersionAsync(ChangeEventArgs change) => Number(change) is { } version ? ReadAsync(version) : Task.CompletedTask;

    private void ChooseCell(ChangeEventArgs change) => _cell = Number(change) ?? _cell;

    private void ChooseImages(ChangeEventArgs change) => _images = Math.Clamp(Number(change) ?? _images, 1, PreviewAddress.MostImages);

    private void Show(string place) => _place = place;

    private static int? Number(ChangeEventArgs change) => int.TryParse(change.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
