using StudyPlatform.Domain.Randomness;
using StudyPlatform.Simulation.Forms;

namespace StudyPlatform.EndToEnd.Simulating;

/// <summary>The simulated participants read forms as browsers do.</summary>
public sealed class FormScannerTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><script>var a = "<form method=post>";</script></head><body>
        <!-- <form method="post"><input name="commented"></form> -->
        <form id=away action="/p/a/withdraw" method="get"><button>Stop</button></form>
        <form method="POST" action='/p/a?x=1&amp;y=2' id="main">
          <input type="hidden" name="step" value="guess-1"/>
          <label><input type="radio" name="guess" value="bird" required> bird</label>
          <label><input type="radio" name="guess" value="cat" required checked> cat</label>
          <input type=number name=age min=18 max="99" required>
          <select name="band"><option value="">choose</option><option value="a" selected>A</option><option>b &amp; c</option></select>
          <textarea name="words" maxlength="10">
        &lt;b&gt;</textarea>
          <input type="text" name="off" disabled>
          <button type="submit" name="do" value="send">Send</button>
          <button type="submit" name="do" value="not">Not</button>
        </form>
        <input type="checkbox" name="agree" form="main" required>
        </body></html>
        """;

    [Fact]
    public void Controls_belong_to_the_form_around_them_or_the_one_they_name()
    {
        var forms = FormScanner.Scan(Page);

        Assert.Equal(["away", "main"], forms.Select(form => form.Id));
        Assert.Equal(["step", "guess", "guess", "age", "band", "words", "do", "do", "agree"], forms[1].Controls.Select(control => control.Name));
        Assert.Equal((true, "/p/a?x=1&y=2", "guess-1"), (forms[1].IsPost, forms[1].Action, forms[1].Hidden("step")));
    }

    [Fact]
    public void What_the_markup_says_of_a_control_is_read()
    {
        var controls = FormScanner.Scan(Page)[1].Controls;

        Assert.Equal([(false, "bird"), (true, "cat")], controls.Where(control => control.Kind is ControlKind.Radio).Select(control => (control.Chosen, control.Value)));
        Assert.Equal((18, 99, true), (controls[3].Least, controls[3].Most, controls[3].Required));
        Assert.Equal(["", "a", "b & c"], controls[4].Options);
        Assert.Equal(("a", "<b>", 10), (controls[4].Value, controls[5].Value, controls[5].MaxLength));
    }

    [Fact]
    public void A_filled_form_has_one_allowed_value_a_field_and_one_button()
    {
        for (ulong seed = 0; seed < 100; seed++)
        {
            var fields = FormAnswers.Fill(FormScanner.Scan(Page)[1], new SeededRandom(seed), new Dictionary<string, string>(StringComparer.Ordinal)).ToDictionary();

            Assert.Equal(["step", "guess", "age", "band", "words", "do", "agree"], fields.Keys);
            Assert.Contains(fields["guess"], new[] { "bird", "cat" });
            Assert.InRange(int.Parse(fields["age"]), 18, 99);
            Assert.Contains(fields["band"], new[] { "a", "b & c" });
            Assert.InRange(fields["words"].Length, 1, 10);
            Assert.Equal(("send", "on"), (fields["do"], fields["agree"]));
        }
    }

    [Fact]
    public void A_form_is_encoded_as_browsers_encode_it() =>
        Assert.Equal("a%26b=%C3%A9%20%2B%3C", FormAnswers.Encode([KeyValuePair.Create("a&b", "é +<")]));
}
