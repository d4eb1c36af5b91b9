using Microsoft.Playwright;
using StudyPlatform.Simulation.Forms;

namespace StudyPlatform.EndToEnd.Browsing.Hands;

/// <summary>Tab, arrows, space and enter, and nothing else.</summary>
internal sealed class KeyboardHand : IHand
{
    private const int MostTabs = 120;

    public async Task EnterAsync(IPage page, FormControl control, string value)
    {
        var field = Fields.Find(page, control, value);
        switch (control.Kind)
        {
            case ControlKind.Radio:
                await TabToAsync(page, page.Locator($"input[type=radio][name=\"{control.Name}\"]"));
                await page.Keyboard.PressAsync("Space");
                for (var press = 0; !await field.IsCheckedAsync() && press < MostTabs; press++)
                    await page.Keyboard.PressAsync("ArrowDown");
                Assert.True(await field.IsCheckedAsync(), $"{control.Name}={value} cannot be chosen by the keyboard");
                break;
            case ControlKind.Checkbox:
                await TabToAsync(page, field);
                await page.Keyboard.PressAsync("Space");
                break;
            case ControlKind.Select:
                await TabToAsync(page, field);
                for (var press = 0; await field.InputValueAsync() != value && press < MostTabs; press++)
                    await page.Keyboard.PressAsync("ArrowDown");
                Assert.Equal(value, await field.InputValueAsync());
                break;
            default:
                await TabToAsync(page, field);
                await page.Keyboard.PressAsync("Control+A");
                await page.Keyboard.TypeAsync(value);
                break;
        }
    }

    public async Task PressAsync(IPage page, ILocator button)
    {
        await TabToAsync(page, button);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes on until one of the places has the focus, and sees that it can be seen there.</summary>
    private static async Task TabToAsync(IPage page, ILocator places)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await places.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)"))
            {
                Assert.True(await page.EvaluateAsync<bool>(SeenWhole), "what has the focus cannot be seen");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{places} is not reached by {MostTabs} presses of Tab");
    }

    // A choice whose own circle is drawn by its label is seen when the label is.
    private const string SeenWhole = """
        () => {
            const element = document.activeElement;
            const seen = element.closest('label') ?? element;
            const box = seen.getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
            return box.bottom > 0 && box.top < innerHeight && top !== null && (seen.contains(top) || top.contains(seen) || (element.labels !== null && [...element.labels].some(label => label.contains(top))));
        }
        """;
}
