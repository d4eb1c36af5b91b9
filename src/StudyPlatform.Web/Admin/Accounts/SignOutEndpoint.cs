namespace StudyPlatform.Web.Admin.Accounts;

/// <summary>POST <c>account/sign-out</c>.</summary>
internal static class SignOutEndpoint
{
    public static async Task<IResult> AnswerAsync(HttpContext context, SignIns signIns)
    {
        await signIns.SignOutAsync(context.RequestAborted);
        return Results.Redirect(context.Request.PathBase + "/account/sign-in");
    }
}
