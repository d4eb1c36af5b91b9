using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.Shell;
using StudyPlatform.Web.Admin.Studies;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>The ledger of a study, from "the last person has finished" to "everyone has their money".</summary>
public sealed partial class PaymentsPage
{
    private StudyDetail? _detail;
    private PaymentOverview? _overview;
    private IReadOnlyList<PaymentBatch> _batches = [];
    private IReadOnlyDictionary<OperatorId, string> _names = new Dictionary<OperatorId, string>();
    private bool _isMissing;

    [Inject] private StudyDetails Details { get; set; } = null!;

    [Inject] private IPaymentStore Payments { get; set; } = null!;

    [Inject] private AccountNames Accounts { get; set; } = null!;

    [Parameter] public string Study { get; set; } = "";

    private StudyId Id => _detail!.Entry.Id;

    private IReadOnlyList<Crumb> Trail => [Crumb.Studies, new Crumb(_detail!.Title, $"studies/{Id}")];

    /// <summary>Those of the ledger, and the one that people are going to be paid in.</summary>
    private IReadOnlyList<string> Currencies => _detail!.Definition?.Pay.Currency is { } paid && !_overview!.Currencies.Contains(paid) ? [.. _overview.Currencies, paid] : _overview!.Currencies;

    private List<PaymentTotal> Real => [.. _overview!.Totals.Where(total => !PaymentPlatforms.IsPlayMoney(total.Group.Platform))];

    private List<PaymentTotal> Play => [.. _overview!.Totals.Where(total => PaymentPlatforms.IsPlayMoney(total.Group.Platform))];

    protected override async Task OnInitializedAsync()
    {
        _detail = StudyId.IsValid(Study) ? await Details.ReadAsync(new StudyId(Study), CancellationToken.None) : null;
        _isMissing = _detail is null;
        if (_isMissing)
            return;
        _names = await Accounts.ReadAsync(CancellationToken.None);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _batches = await Payments.BatchesAsync(Id, CancellationToken.None);
        _overview = await Payments.OverviewAsync(Id, CancellationToken.None);
    }
}
