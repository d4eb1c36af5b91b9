using StudyPlatform.Simulation.Forms;

namespace StudyPlatform.EndToEnd.Hostility;

/// <summary>Markup in the participants' own words.</summary>
public sealed class ScriptInTextTests(HostileSite site) : IClassFixture<HostileSite>
{
    [Fact]
    public async Task Script_in_a_text_is_kept_as_it_is_and_never_comes_back_as_markup()
    {
        const string script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>=cmd|' /C calc'!A0";
        var page = await site.BeginAsync();
        while (page.Form is not null)
        {
            var fields = HostileSite.Fill(page).Select(field =>
                page.Form.Controls.First(control => control.Name == field.Key).Kind is ControlKind.Text or ControlKind.TextArea ? KeyValuePair.Create(field.Key, script) : field).ToList();
            // A form that is shown again shows what was written.
            var faulty = await site.PostAsync(page.Action, fields.Where(field => page.Form.Controls.First(control => control.Name == field.Key).Kind is not ControlKind.Radio));
            Assert.DoesNotContain("<script>alert", faulty.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", faulty.Text, StringComparison.Ordinal);
            if (faulty.Status != 303)
                Assert.Equal(303, (await site.PostAsync(page.Action, fields)).Status);
            page = await site.OpenAsync(page.Target);
        }

        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        await site.VerifyAsync();
    }
}
