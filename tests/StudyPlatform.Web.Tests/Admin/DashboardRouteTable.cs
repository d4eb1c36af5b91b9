using static StudyPlatform.Web.Tests.Admin.Visitor;

namespace StudyPlatform.Web.Tests.Admin;

/// <summary>Whom every address is tried with. The study of the addresses is <c>default</c>.</summary>
[Flags]
public enum Visitor
{
    None = 0,

    /// <summary>Nobody is signed in.</summary>
    Anonymous = 1,

    /// <summary>Analyst of the study.</summary>
    Analyst = 2,

    /// <summary>Researcher of the study.</summary>
    Researcher = 4,

    /// <summary>Researcher of another study.</summary>
    OfAnother = 8,

    /// <summary>Owner of the site.</summary>
    Owner = 16,

    /// <summary>Has an account that was granted nothing.</summary>
    Ungranted = 32,

    /// <summary>Everyone who was granted anything.</summary>
    Granted = Analyst | Researcher | OfAnother | Owner,

    /// <summary>Everyone who has an account.</summary>
    SignedIn = Granted | Ungranted,

    Everyone = SignedIn | Anonymous,
}

/// <param name="Method">GET also stands for HEAD.</param>
/// <param name="Pattern">As it is mapped, below the dashboard's path.</param>
/// <param name="Who">Who may enter.</param>
/// <param name="Framed">Whether pages of the dashboard itself may show it in a frame; nobody else may.</param>
public sealed record DashboardLine(string Method, string Pattern, Visitor Who, bool Framed = false)
{
    /// <summary>Everything that the dashboard answers. A new page or endpoint needs a line here: a test fails without it.</summary>
    public static IReadOnlyList<DashboardLine> All { get; } =
    [
        new("GET", "/", Granted),
        new("GET", "/account", SignedIn),
        new("GET", "/account/sign-in", Everyone),
        new("GET", "/account/join", Everyone),
        new("GET", "/account/code", Everyone),
        new("GET", "/account/authenticator", SignedIn),
        new("POST", "/account/sign-out", SignedIn),
        new("POST", "/account/passkey-options", Everyone),
        new("POST", "/account/new-passkey-options", SignedIn),
        new("GET", "/account/sign-on", Everyone),
        new("GET", "/account/sign-on-done", Everyone),
        new("GET", "/account/sign-on-link", SignedIn),
        new("GET", "/audit", Owner),
        new("GET", "/people", Owner),
        new("GET", "/missing", SignedIn),
        new("GET", "/studies/{study}", Analyst | Researcher | Owner),
        new("GET", "/studies/{study}/preview", Analyst | Researcher | Owner),
        new("GET", "/studies/{study}/preview/{version:int:min(1)}/{first}/{second}/{place}", Analyst | Researcher | Owner, Framed: true),
        new("POST", "/studies/{study}/preview/{version:int:min(1)}/{first}/{second}/{place}", Analyst | Researcher | Owner, Framed: true),
        new("GET", "/studies/{study}/edit", Researcher | Owner),
        new("GET", "/studies/{study}/rehearsals", Analyst | Researcher | Owner),
        new("GET", "/studies/{study}/monitor", Analyst | Researcher | Owner),
        new("GET", "/studies/{study}/participants", Analyst | Researcher | Owner),
        new("GET", "/studies/{study}/participants/{participant}", Analyst | Researcher | Owner),
        new("GET", "/studies/{study}/payments", Researcher | Owner),
        new("GET", "/studies/{study}/payments/{batch}", Researcher | Owner),
        new("GET", "/studies/{study}/payments/{batch}/file", Researcher | Owner),
        new("GET", "/studies/{study}/exports", Analyst | Researcher | Owner),
        new("POST", "/studies/{study}/export", Analyst | Researcher | Owner),
        new("GET", "/studies/{study}/tables/{file}", Analyst | Researcher | Owner),
        new("GET", "/studies/{study}/report", Analyst | Researcher | Owner),
        new("GET", "/studies/new", Owner),
        new("GET", "/studies/{study}/new-version", Researcher | Owner),
        new("GET", "/studies/{study}/archive", Researcher | Owner),
        new("POST", "/studies/{study}/uploads/bundle", Researcher | Owner),
        new("POST", "/uploads/bundle", Owner),
        new("POST", "/uploads/archive", Owner),
        new("GET", "/studies/{study}/report.zip", Analyst | Researcher | Owner),
        // Blazor's circuits.
        new("GET", "/_blazor", Granted),
        new("GET", "/_blazor/disconnect/", Granted),
        new("GET", "/_blazor/initializers/", Granted),
        new("GET", "/_blazor/negotiate", Granted),
        new("GET", "/_framework/opaque-redirect", Granted),
        new("GET", "/files/{version}/{**name}", Everyone),
    ];
}
