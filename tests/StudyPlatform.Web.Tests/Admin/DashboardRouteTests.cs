using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StudyPlatform.Domain.Accounts;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Admin;
using StudyPlatform.Web.Admin.Serving;
using StudyPlatform.Web.Tests.Hosting;
using Route = StudyPlatform.Web.Tests.Hosting.Route;

namespace StudyPlatform.Web.Tests.Admin;

/// <summary>Who may enter, for every address of the site and everyone there is.</summary>
public sealed partial class DashboardRouteTests(DashboardRouteTests.Staff staff) : IClassFixture<DashboardRouteTests.Staff>
{
    private static readonly Visitor[] Visitors = [Visitor.Anonymous, Visitor.Ungranted, Visitor.Analyst, Visitor.Researcher, Visitor.OfAnother, Visitor.Owner];

    public static TheoryData<DashboardLine, Visitor> Lines =>
        [.. DashboardLine.All.SelectMany(line => Visitors.Select(visitor => (line, visitor)))];

    public static TheoryData<Route, Visitor> ParticipantRoutes =>
        [.. Route.All.SelectMany(route => Visitors.Select(visitor => (route, visitor)))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_address_of_the_dashboard_has_a_line_in_the_table_and_every_line_an_address()
    {
        var mapped = staff.Site.Site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<DashboardRoute>() is not null)
            .SelectMany(endpoint => Methods(endpoint).Select(method => $"{method} {endpoint.RoutePattern.RawText}"));

        Assert.Equal(DashboardLine.All.Select(line => $"{line.Method} {line.Pattern}").Order(), mapped.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task An_address_lets_in_whom_the_table_names_and_nobody_else(DashboardLine line, Visitor visitor)
    {
        using var answer = await staff.AskAsync(visitor, line);

        if (line.Who.HasFlag(visitor))
            Assert.False(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized || LeadsToSignIn(answer), $"{visitor} is kept out: {answer.StatusCode}");
        else if (visitor is Visitor.Anonymous)
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized || LeadsToSignIn(answer), $"Nobody is let in: {answer.StatusCode}");
        else
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(
            line.Framed && line.Who.HasFlag(visitor) ? "frame-ancestors 'self'" : "frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [MemberData(nameof(ParticipantRoutes))]
    public async Task A_participants_address_takes_no_notice_of_who_is_signed_in(Route route, Visitor visitor)
    {
        using var answer = await staff.AskAsParticipantAsync(visitor, route);
        using var toNobody = await staff.AskAsParticipantAsync(Visitor.Anonymous, route);

        Assert.Equal(toNobody.StatusCode, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("Cookie", string.Join(',', answer.Headers.Vary), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_page_says_itself_who_may_enter()
    {
        // Within a circuit, unlike in a request, a page that says nothing would be open to everyone.
        var silent = typeof(DashboardRoute).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false))
            .Where(type => !type.GetCustomAttributes(inherit: false).Any(attribute => attribute is IAllowAnonymous or AuthorizeAttribute { Policy.Length: > 0 }));

        Assert.Empty(silent);
    }

    [Fact]
    public async Task Signing_out_without_the_forms_token_does_nothing()
    {
        using var person = await Colleague.JoinAsync(staff.Site, "sally", new Grant(AccountRole.Owner, null));

        using var refused = await person.Client.PostAsync("/admin/account/sign-out", new FormUrlEncodedContent([]), Stop);
        using var still = await person.GetAsync("/admin/account");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    /// <summary>And back afterwards: that is the answer to whoever may not see a page before they have signed in.</summary>
    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/admin/account/sign-in?ReturnUrl=", StringComparison.Ordinal);

    /// <summary>Pages of Razor answer GET, and POST for the forms on them; the hub says nothing.</summary>
    private static IEnumerable<string> Methods(RouteEndpoint endpoint)
    {
        var named = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var isPage = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
        return isPage ? ["GET"] : named.Where(method => method is not ("HEAD" or "OPTIONS"));
    }

    /// <summary>One site, and one person of each kind.</summary>
    public sealed partial class Staff : IAsyncLifetime
    {
        private readonly Dictionary<Visitor, Colleague> _people = [];

        internal TestSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await TestSite.StartAsync();
            var (study, another) = (new StudyId("default"), new StudyId("another"));
            _people[Visitor.Anonymous] = Colleague.Stranger(Site);
            _people[Visitor.Ungranted] = await Colleague.JoinAsync(Site, "ursula");
            _people[Visitor.Analyst] = await Colleague.JoinAsync(Site, "alan", new Grant(AccountRole.Analyst, study));
            _people[Visitor.Researcher] = await Colleague.JoinAsync(Site, "rosa", new Grant(AccountRole.Researcher, study));
            _people[Visitor.OfAnother] = await Colleague.JoinAsync(Site, "otto", new Grant(AccountRole.Researcher, another));
            _people[Visitor.Owner] = await Colleague.JoinAsync(Site, "olga", new Grant(AccountRole.Owner, null));
        }

        internal async Task<HttpResponseMessage> AskAsync(Visitor visitor, DashboardLine line)
        {
            var person = _people[visitor];
            var path = "/admin" + Placeholder().Replace(line.Pattern, place => place.Groups[1].Value switch
            {
                "study" => "default",
                "version:int:min(1)" => "1",
                "first" => "lime",
                "second" => "shap",
                "place" => "guess-1",
                "participant" => "p-0123456789abcdef",
                "batch" => "b-0123456789abcdef",
                "file" => "trials.csv",
                "version" => DashboardFiles.Address("admin.css").Split('/')[1],
                "**name" => "admin.css",
                var other => throw new InvalidOperationException($"Say what {{{other}}} is in a test."),
            });
            if (line.Method == "GET")
                return await person.GetAsync(path);
            // Whoever has no right gets no further than to be told so, whether or not the request has a form's token.
            using var request = new HttpRequestMessage(new HttpMethod(line.Method), path) { Content = new FormUrlEncodedContent([]) };
            return await person.Client.SendAsync(request, Stop);
        }

        internal async Task<HttpResponseMessage> AskAsParticipantAsync(Visitor visitor, Route route)
        {
            var path = Placeholder().Replace(route.Pattern, place => place.Groups[1].Value == "study" ? "default" : "unknown");
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), path);
            if (route.Method == "POST")
                request.Content = new FormUrlEncodedContent([]);
            // A browser would not send these cookies here: their path is the dashboard's.
            if (visitor is not Visitor.Anonymous)
                request.Headers.Add("Cookie", _people[visitor].Cookies.GetCookieHeader(new Uri(Site.Site.Address, "/admin/")));
            return await Site.Client.SendAsync(request, Stop);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var person in _people.Values)
                person.Dispose();
            await Site.DisposeAsync();
        }

        [GeneratedRegex(@"\{([^}]+)\}")]
        private static partial Regex Placeholder();
    }
}
