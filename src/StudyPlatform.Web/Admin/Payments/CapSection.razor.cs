using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>Sets, changes and lifts caps.</summary>
public sealed partial class CapSection
{
    private readonly Dictionary<string, string?> _typed = new(StringComparer.Ordinal);
    private string? _lifted;
    private string? _done;
    private string? _refused;

    [Inject] private PaymentDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired] public required StudyId Study { get; set; }

    [Parameter, EditorRequired] public required PaymentOverview Overview { get; set; }

    /// <summary>Those for which a cap can be set.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Currencies { get; set; }

    /// <summary>Of accounts.</summary>
    [Parameter, EditorRequired] public required IReadOnlyDictionary<OperatorId, string> Names { get; set; }

    /// <summary>The ledger is not what it was: read it again.</summary>
    [Parameter, EditorRequired] public EventCallback Changed { get; set; }

    private void Ask(string currency) => (_lifted, _done, _refused) = (currency, null, null);

    private Task SetTypedAsync(string currency)
    {
        // A comma could part thousands or cents: no amount is guessed.
        if (decimal.TryParse(_typed.GetValueOrDefault(currency)?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return SetAsync(currency, amount);
        (_done, _refused) = (null, "Nothing was changed. Write the cap as a number with a point, such as 150.00.");
        return Task.CompletedTask;
    }

    private async Task SetAsync(string currency, decimal? amount)
    {
        var outcome = await Desk.SetCapAsync(Study, currency, amount);
        _lifted = null;
        (_done, _refused) = outcome switch
        {
            CapOutcome.Set { Cap.Amount: { } set } => ($"The cap is {PaymentText.Money(set, currency)} from now on.", null),
            CapOutcome.Set => ($"The cap in {currency} is lifted.", null),
            CapOutcome.Refused refused => (null, refused.Sentence),
            _ => ((string?)null, (string?)null),
        };
        if (outcome is CapOutcome.Set)
            _typed.Remove(currency);
        await Changed.InvokeAsync();
    }
}
