using System.Text;
using StudyPlatform.Simulation.Forms;

namespace StudyPlatform.EndToEnd.Hostility;

/// <summary>Requests that no browser sends: refused with the right status, nothing kept, and the service stays up.</summary>
public sealed class HostileInputTests(HostileSite site) : IClassFixture<HostileSite>
{
    [Theory]
    [InlineData("guess-1")]
    [InlineData("comments")]
    [InlineData("labelled-99")]
    [InlineData("consent")]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    [InlineData("guess-1\0")]
    public async Task A_forged_step_leads_back_to_the_step_that_is_due(string step)
    {
        var page = await site.BeginAsync();

        var reply = await site.PostAsync(page.Action, [KeyValuePair.Create("step", step), KeyValuePair.Create("guess", "cat")]);

        Assert.Contains(reply.Status, new[] { 303, 400, 422 });
        Assert.Equal("demographics", (await site.OpenAsync(page.Target)).Step);
    }

    [Theory]
    [InlineData("/p/00000000000000000000000000")]
    [InlineData("/p/short")]
    [InlineData("/p/ILOUILOUILOUILOUILOUILOUIL")]
    [InlineData("/p/%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00")]
    [InlineData("/p/..%2f..%2fetc%2fpasswd")]
    [InlineData("/s/%3Cscript%3E")]
    [InlineData("/s/..%2f..%2f..%2fetc%2fpasswd")]
    public async Task A_forged_code_is_not_found(string target)
    {
        // The server itself refuses an address with a null in it.
        var expected = target.Contains("%00", StringComparison.Ordinal) ? 400 : 404;
        Assert.Equal(expected, (await site.Connection.GetAsync(target, TestContext.Current.CancellationToken)).Status);
        Assert.Equal(expected, (await site.PostAsync(target, [KeyValuePair.Create("step", "guess-1")])).Status);
    }

    [Fact]
    public async Task Values_that_no_form_offers_are_refused_and_nothing_is_kept()
    {
        var page = await site.BeginAsync();
        foreach (var control in page.Form!.Controls.Where(control => control.Kind is ControlKind.Radio or ControlKind.Select or ControlKind.Number).DistinctBy(control => control.Name))
        {
            var fields = HostileSite.Fill(page).Select(field => field.Key == control.Name ? KeyValuePair.Create(field.Key, "forged") : field);

            var reply = await site.PostAsync(page.Action, fields);

            Assert.Contains(reply.Status, new[] { 400, 422 });
        }

        Assert.Equal("demographics", (await site.OpenAsync(page.Target)).Step);
        await site.NothingIsKeptAsync();
    }

    [Fact]
    public async Task An_answer_of_a_megabyte_is_too_large()
    {
        var page = await site.BeginAsync();

        var reply = await site.PostAsync(page.Action, [.. HostileSite.Fill(page), KeyValuePair.Create("comments", new string('x', 1_000_000))]);

        Assert.Equal(413, reply.Status);
        Assert.Equal("demographics", (await site.OpenAsync(page.Target)).Step);
        await site.NothingIsKeptAsync();
    }

    [Theory]
    [InlineData("application/json", "{\"step\":\"demographics\"}")]
    [InlineData("text/plain", "step=demographics")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnot a part")]
    [InlineData("multipart/form-data", "")]
    [InlineData("application/xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "step=demographics")]
    public async Task A_body_that_is_no_form_is_refused(string type, string body)
    {
        var page = await site.BeginAsync();

        var reply = await site.Connection.SendAsync("POST", page.Action, [], type, Encoding.ASCII.GetBytes(body), TestContext.Current.CancellationToken);

        Assert.Equal(415, reply.Status);
        Assert.Equal("demographics", (await site.OpenAsync(page.Target)).Step);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task Other_methods_are_refused(string method)
    {
        var page = await site.BeginAsync();

        var reply = await site.Connection.SendAsync(method, page.Target, [], null, default, TestContext.Current.CancellationToken);

        Assert.Equal(405, reply.Status);
    }

    [Theory]
    [InlineData("/media/../bundle.json")]
    [InlineData("/media/%2e%2e/bundle.json")]
    [InlineData("/media/..%2fbundle.json")]
    [InlineData("/media/..%5cbundle.json")]
    [InlineData("/media/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("/media//etc/passwd")]
    [InlineData("/media/%2fetc%2fpasswd")]
    [InlineData("/media/....//....//etc/passwd")]
    [InlineData("/media/..;/bundle.json")]
    [InlineData("/media/%252e%252e%252fbundle.json")]
    [InlineData("/media/0000000000000000000000000000000000000000000000000000000000000000.jpg")]
    [InlineData("/media/%00.jpg")]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/assets/%2e%2e%2fappsettings.json")]
    public async Task Tricks_with_paths_find_nothing(string target)
    {
        var reply = await site.Connection.GetAsync(target, TestContext.Current.CancellationToken);

        Assert.Contains(reply.Status, new[] { 400, 404 });
        Assert.DoesNotContain("root:", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("stimuli", reply.Text, StringComparison.Ordinal);
    }
}
