using Microsoft.Playwright;
using StudyPlatform.Simulation.Forms;

namespace StudyPlatform.EndToEnd.Browsing.Hands;

/// <summary>A mouse, or a finger: points at what the eye sees, and that is the label of a choice.</summary>
/// <param name="press">Clicks or taps.</param>
internal sealed class PointingHand(Func<ILocator, Task> press) : IHand
{
    public static PointingHand Mouse { get; } = new(place => place.ClickAsync());

    public static PointingHand Finger { get; } = new(place => place.TapAsync());

    public async Task EnterAsync(IPage page, FormControl control, string value)
    {
        var field = Fields.Find(page, control, value);
        switch (control.Kind)
        {
            case ControlKind.Radio or ControlKind.Checkbox:
                await press(await LabelAsync(page, field));
                Assert.True(await field.IsCheckedAsync(), $"{control.Name}={value} is not chosen by its label");
                break;
            case ControlKind.Select:
                await field.SelectOptionAsync(value);
                break;
            default:
                await press(field);
                await field.FillAsync(value);
                break;
        }
    }

    public Task PressAsync(IPage page, ILocator button) => press(button);

    private static async Task<ILocator> LabelAsync(IPage page, ILocator field)
    {
        var around = field.Locator("xpath=ancestor::label");
        if (await around.CountAsync() > 0)
            return around.First;
        var id = await field.GetAttributeAsync("id");
        return page.Locator($"label[for=\"{id}\"]").First;
    }
}
