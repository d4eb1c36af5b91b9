using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen;
using Radzen.Blazor;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participants;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Participate;

namespace StudyPlatform.Web.Admin.Participants;

/// <summary>Everyone who took part in a study, or declined. Filtered, sorted and counted by the database; one page at a time is read.</summary>
public sealed partial class ParticipantsPage
{
    private RadzenDataGrid<ParticipantRow>? _grid;
    private StudyId _study;
    private string _title = "";
    private bool _isMissing;
    private bool _seesIdentifiers;
    private int _steps;
    private IReadOnlyDictionary<string, string> _methods = new Dictionary<string, string>(StringComparer.Ordinal);
    private ParticipantCounts? _counts;
    private FilterFields _fields = new();
    private IReadOnlyList<ParticipantRow>? _rows;
    private int _total;

    [Inject] private IParticipantQueries Queries { get; set; } = null!;

    [Inject] private IStudyCatalogue Catalogue { get; set; } = null!;

    [Inject] private Actor Actor { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    [SupplyParameterFromQuery(Name = "search")] private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "status")] private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "source")] private string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "condition")] private string? Condition { get; set; }

    [SupplyParameterFromQuery(Name = "method")] private string? Method { get; set; }

    [SupplyParameterFromQuery(Name = "late")] private string? Late { get; set; }

    [SupplyParameterFromQuery(Name = "excluded")] private string? Excluded { get; set; }

    [SupplyParameterFromQuery(Name = "decision")] private string? Decision { get; set; }

    [SupplyParameterFromQuery(Name = "payment")] private string? Payment { get; set; }

    private IReadOnlyList<Crumb> Trail => [Crumb.Studies, new Crumb(_title, $"studies/{Study}")];

    private string Summary => string.Create(CultureInfo.InvariantCulture, $"{ParticipantText.People(_total)}{(_fields.IsEmpty ? "" : $" of {_counts!.Total:#,##0} fit")}.");

    protected override async Task OnInitializedAsync()
    {
        if (!StudyId.IsValid(Study) || await Catalogue.FindAsync(new StudyId(Study), CancellationToken.None) is not { } found)
        {
            _isMissing = true;
            return;
        }

        _study = found.Entry.Id;
        _title = found.Current.Plan.Definition.Title;
        _steps = found.Current.Plan.Path.Count;
        _methods = found.Current.Plan.Bundle.Methods.ToDictionary(method => method.Id.Value, method => method.Name, StringComparer.Ordinal);
        _seesIdentifiers = await Actor.MayAsync(Policies.ReadIdentifiers, _study);
        _counts = await Queries.CountsAsync(_study, CancellationToken.None);
    }

    protected override async Task OnParametersSetAsync()
    {
        var fields = new FilterFields
        {
            Search = Search,
            Status = Status,
            Source = Source,
            Condition = Condition,
            Method = Method,
            Late = Late,
            Excluded = Excluded,
            Decision = Decision,
            Payment = Payment,
        };
        if (fields == _fields)
            return;
        _fields = fields;
        if (_grid is not null)
            await _grid.FirstPage(forceReload: true);
    }

    private void Choose(FilterFields fields) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(fields.Query));

    private async Task LoadAsync(LoadDataArgs args)
    {
        var sort = args.Sorts?.FirstOrDefault();
        var query = new ParticipantQuery
        {
            Filter = _fields.ToFilter(),
            Order = Enum.TryParse<ParticipantOrder>(sort?.Property, out var order) ? order : ParticipantOrder.Started,
            Descending = sort?.SortOrder is SortOrder.Descending,
            Skip = args.Skip ?? 0,
            Take = args.Top ?? 50,
        };
        var page = _seesIdentifiers
            ? await Queries.ListWithIdentifiersAsync(_study, query, CancellationToken.None)
            : await Queries.ListAsync(_study, query, CancellationToken.None);
        (_rows, _total) = (page.Rows, page.Total);
    }

    private string Name(MethodId method) => _methods.GetValueOrDefault(method.Value, method.Value);
}
