using Microsoft.AspNetCore.Components;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Payments;

/// <summary>Makes payment files, each after it was said what is in it.</summary>
public sealed partial class MakeSection
{
    private ExportableFile? _asked;
    private ExportOutcome? _outcome;

    [Inject] private PaymentDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired] public required StudyId Study { get; set; }

    [Parameter, EditorRequired] public required PaymentOverview Overview { get; set; }

    /// <summary>The ledger is not what it was: read it again.</summary>
    [Parameter, EditorRequired] public EventCallback Changed { get; set; }

    private IEnumerable<ExportableFile> Files => Overview.Exportable;

    private void Ask(ExportableFile file) => (_asked, _outcome) = (file, null);

    private async Task MakeAsync(PaymentGroup group)
    {
        _outcome = await Desk.MakeAsync(Study, group);
        _asked = null;
        await Changed.InvokeAsync();
    }

    private static string Explain(ExportableFile file)
    {
        var contents = PaymentText.Contents(file);
        return file.Payments == 0
            ? $"It tells {contents}, with the reasons that were given, and pays nobody."
            : $"It has {contents}, {PaymentText.Money(file.Amount, file.Group.Currency)} in all. From then on these payments count as exported and go into no second file; no money moves before you upload it on the platform.";
    }
}
