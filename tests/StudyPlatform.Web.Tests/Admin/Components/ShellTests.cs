using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin.Access;
using StudyPlatform.Web.Admin.People;
using StudyPlatform.Web.Admin.Shell;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>The components that all pages of the dashboard share.</summary>
public sealed class ShellTests : BunitContext
{
    [Fact]
    public void A_page_shows_where_it_stands_and_one_heading()
    {
        var head = Render<PageHead>(parameters => parameters.Add(head => head.Title, "Payments").Add(head => head.Trail, [Crumb.Studies, new Crumb("animals", "studies/animals")]));

        head.Find("nav").MarkupMatches(
            """
            <nav class="crumbs" aria-label="Where you are"><ol>
              <li><a href="">Studies</a></li>
              <li><a href="studies/animals">animals</a></li>
              <li aria-current="page">Payments</li>
            </ol></nav>
            """);
        Assert.Equal("Payments", Assert.Single(head.FindAll("h1")).TextContent);
    }

    [Fact]
    public void The_first_page_has_no_trail()
    {
        var head = Render<PageHead>(parameters => parameters.Add(head => head.Title, "Studies"));

        Assert.Empty(head.FindAll("nav"));
    }

    [Fact]
    public void The_navigation_shows_owners_everything()
    {
        AddAuthorization().SetAuthorized("olga").SetPolicies(Policies.ManageAccounts, Policies.ReadAudit);

        var navigation = Render<Navigation>();

        Assert.Equal(["Studies", "People", "Audit log"], navigation.FindAll("a").Select(link => link.TextContent));
    }

    [Fact]
    public void The_navigation_shows_others_only_where_they_may_go()
    {
        AddAuthorization().SetAuthorized("alan").SetPolicies();

        var navigation = Render<Navigation>();

        Assert.Equal(["Studies"], navigation.FindAll("a").Select(link => link.TextContent));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_page_that_failed_says_so_without_the_machinerys_words(Exception exception, string heading, string sentence)
    {
        Services.AddSingleton<ILogger<Problem>>(NullLogger<Problem>.Instance);

        var problem = Render<Problem>(parameters => parameters.Add(problem => problem.Exception, exception));

        Assert.Equal(heading, problem.Find("h1").TextContent);
        Assert.Contains(sentence, problem.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret of the machinery", problem.Markup, StringComparison.Ordinal);
    }

    public static TheoryData<Exception, string, string> Failures => new()
    {
        { new InvalidOperationException("secret of the machinery"), "This page failed", "The server's log says why" },
        { new UnauthorizedAccessException("secret of the machinery"), "This is not open to you", "Nothing was changed" },
        { new StudyPlatform.Storage.StorageException("The disk of the database is full."), "This page failed", "The disk of the database is full." },
    };

    [Fact]
    public void Problems_of_a_form_are_announced_and_none_are_not()
    {
        Assert.Empty(Render<FormProblems>(parameters => parameters.Add(form => form.Sentences, [])).Markup.Trim());

        var problems = Render<FormProblems>(parameters => parameters.Add(form => form.Sentences, ["Too short.", "Taken."]));

        Assert.Equal(["Too short.", "Taken."], problems.Find("[role=alert]").QuerySelectorAll("p").Select(line => line.TextContent));
    }

    [Fact]
    public void Roles_are_added_once_and_taken_away()
    {
        var (editor, grants) = RenderEditor();

        editor.Find("#test-role").Change(nameof(AccountRole.Researcher));
        editor.Find("#test-study").Change("animals");
        editor.FindAll("button").Last().Click();
        editor.FindAll("button").Last().Click();
        Assert.Equal([new Grant(AccountRole.Researcher, new StudyId("animals"))], grants());

        editor.Find("li button").Click();
        Assert.Empty(grants());
    }

    [Fact]
    public void An_owner_owns_the_site_and_not_a_study()
    {
        var (editor, grants) = RenderEditor();

        editor.Find("#test-study").Change("animals");
        editor.Find("#test-role").Change(nameof(AccountRole.Owner));

        Assert.Empty(editor.FindAll("#test-study"));
        editor.FindAll("button").Last().Click();
        Assert.Equal([new Grant(AccountRole.Owner, null)], grants());
    }

    /// <summary>An editor whose page gives it back what it changed, as binding does.</summary>
    private (IRenderedComponent<GrantEditor> Editor, Func<IReadOnlyList<Grant>> Grants) RenderEditor()
    {
        IReadOnlyList<Grant> grants = [];
        IRenderedComponent<GrantEditor>? editor = null;
        editor = Render<GrantEditor>(parameters => parameters
            .Add(one => one.Id, "test")
            .Add(one => one.Studies, [new StudyId("animals")])
            .Add(one => one.Grants, grants)
            .Add(one => one.GrantsChanged, changed =>
            {
                grants = changed;
                editor!.Render(again => again.Add(one => one.Grants, changed));
            }));
        return (editor, () => grants);
    }
}
