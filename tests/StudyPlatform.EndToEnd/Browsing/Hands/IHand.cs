using Microsoft.Playwright;
using StudyPlatform.Simulation.Forms;

namespace StudyPlatform.EndToEnd.Browsing.Hands;

/// <summary>How someone works a page.</summary>
internal interface IHand
{
    /// <summary>Chooses or writes one value.</summary>
    Task EnterAsync(IPage page, FormControl control, string value);

    /// <summary>Sends the form by its button.</summary>
    /// <param name="page">The page.</param>
    /// <param name="button">The button.</param>
    Task PressAsync(IPage page, ILocator button);
}
