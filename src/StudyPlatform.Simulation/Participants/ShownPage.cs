using StudyPlatform.Simulation.Forms;
using StudyPlatform.Simulation.Http;

namespace StudyPlatform.Simulation.Participants;

/// <summary>A page as a participant sees it.</summary>
public sealed class ShownPage
{
    /// <summary>The step of a page that asks for consent.</summary>
    public const string Consent = "consent";

    /// <summary>The step of a page after which there is none.</summary>
    public const string End = "end";

    /// <summary>Reads a reply.</summary>
    public ShownPage(string target, HttpReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        Target = target;
        Status = reply.Status;
        Text = reply.Text;
        var forms = FormScanner.Scan(Text).Where(form => form.IsPost).ToList();
        Form = forms.Find(form => form.Hidden("step") is not null) ?? (target.StartsWith("/s/", StringComparison.Ordinal) ? forms.FirstOrDefault() : null);
        Step = Form is null ? End : Form.Hidden("step") ?? Consent;
    }

    /// <summary>Path and query.</summary>
    public string Target { get; }

    public int Status { get; }

    public string Text { get; }

    /// <summary>The form that leads on; null on a last page.</summary>
    public HtmlForm? Form { get; }

    /// <summary>The id of the step that the page asks for, <see cref="Consent"/> or <see cref="End"/>.</summary>
    public string Step { get; }

    /// <summary>Where the form is sent.</summary>
    public string Action => Form is { Action.Length: > 0 } form ? form.Action : Target;
}
