using Microsoft.Playwright;
using StudyPlatform.Simulation.Forms;

namespace StudyPlatform.EndToEnd.Browsing;

/// <summary>Finds on a page what its markup describes.</summary>
internal static class Fields
{
    /// <summary>The input of a control; of a radio button or checkbox, the one with that value.</summary>
    public static ILocator Find(IPage page, FormControl control, string value) => control.Kind switch
    {
        ControlKind.Radio or ControlKind.Checkbox => page.Locator($"input[name=\"{control.Name}\"][value=\"{value}\"]"),
        _ => page.Locator($"[name=\"{control.Name}\"]"),
    };
}
