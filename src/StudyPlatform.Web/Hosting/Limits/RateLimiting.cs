using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Admin;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting.Limits;

/// <summary>
/// Refuses with 429 what goes beyond the token buckets of <see cref="RateLimitSettings"/>. Requests are counted before
/// anything looks at them; a bucket that is full again is forgotten, so that memory does not grow with addresses seen.
/// </summary>
internal static class RateLimiting
{
    /// <summary>The health page is asked by the operator's own machinery.</summary>
    private const string Uncounted = "/health";

    /// <summary>A bucket is filled in so many drops a second, or one by one where it gets fewer.</summary>
    private const int DropsPerSecond = 10;

    private const string ParticipantPath = "/p/";

    private const string AccountPath = DashboardEndpoints.Path + "/account";

    public static void Configure(RateLimiterOptions options, RateLimitSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RejectAsync;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, NetworkKey>(context => ByAddress(context, settings)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => ByParticipant(context, settings)),
            PartitionedRateLimiter.Create<HttpContext, NetworkKey>(context => ByAccountForm(context, settings)));
    }

    private static RateLimitPartition<NetworkKey> ByAddress(HttpContext context, RateLimitSettings settings) =>
        context.Request.Path.StartsWithSegments(Uncounted, StringComparison.OrdinalIgnoreCase)
            ? RateLimitPartition.GetNoLimiter(NetworkKey.None)
            : RateLimitPartition.GetTokenBucketLimiter(NetworkKey.Of(context.Connection.RemoteIpAddress), _ => Bucket(settings.AddressBurst, settings.AddressPerSecond));

    /// <summary>Checking a password costs much on purpose: nobody can keep the processor busy by this, or try many names.</summary>
    private static RateLimitPartition<NetworkKey> ByAccountForm(HttpContext context, RateLimitSettings settings) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments(AccountPath, StringComparison.OrdinalIgnoreCase)
            ? RateLimitPartition.GetTokenBucketLimiter(NetworkKey.Of(context.Connection.RemoteIpAddress), _ => Bucket(settings.AccountBurst, settings.AccountPerSecond))
            : RateLimitPartition.GetNoLimiter(NetworkKey.None);

    private static RateLimitPartition<string> ByParticipant(HttpContext context, RateLimitSettings settings) =>
        Code(context.Request.Path.Value) is { } code
            ? RateLimitPartition.GetTokenBucketLimiter(code, _ => Bucket(settings.ParticipantBurst, settings.ParticipantPerSecond))
            : RateLimitPartition.GetNoLimiter("");

    /// <summary>The code in a participant's address; null for other addresses, and for what cannot be a code and so has nobody behind it.</summary>
    private static string? Code(string? path)
    {
        if (path is null || path.Length < ParticipantPath.Length + ParticipantCode.Length || !path.StartsWith(ParticipantPath, StringComparison.OrdinalIgnoreCase))
            return null;
        var code = path.Substring(ParticipantPath.Length, ParticipantCode.Length);
        return ParticipantCode.IsValid(code) ? code : null;
    }

    private static TokenBucketRateLimiterOptions Bucket(int burst, int perSecond)
    {
        var drop = Math.Max(1, perSecond / DropsPerSecond);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = drop,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)drop / perSecond),
            QueueLimit = 0,
            AutoReplenishment = false,
        };
    }

    /// <summary>The page that goes with it is the participants' error page.</summary>
    private static ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
