namespace StudyPlatform.Simulation.Forms;

/// <summary>A form of a page.</summary>
/// <param name="Id">Its id, or empty.</param>
/// <param name="IsPost">Whether it is sent by POST.</param>
/// <param name="Action">Where it is sent; empty for the page's own address.</param>
/// <param name="Controls">In the order of the page.</param>
public sealed record HtmlForm(string Id, bool IsPost, string Action, IReadOnlyList<FormControl> Controls)
{
    /// <summary>The value of a hidden field, or null.</summary>
    public string? Hidden(string name) => Controls.FirstOrDefault(control => control.Kind is ControlKind.Hidden && control.Name == name)?.Value;
}
