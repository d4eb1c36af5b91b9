using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StudyPlatform.Web.Hosting.Options;

namespace StudyPlatform.Web.Hosting.Limits;

/// <summary>Puts <see cref="ServerOptions"/> into the server.</summary>
internal static class ServerLimits
{
    private const int MaxRequestLineBytes = 4096;

    private const int MaxFormFields = 200;

    public static void Configure(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.MaxBodyKilobytes * 1024L;
        kestrel.Limits.MaxRequestHeadersTotalSize = options.MaxHeaderKilobytes * 1024;
        kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(options.HeaderTimeoutSeconds);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(options.KeepAliveSeconds);
        kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
    }

    public static void Configure(FormOptions form, ServerOptions options)
    {
        form.ValueCountLimit = MaxFormFields;
        form.ValueLengthLimit = options.MaxBodyKilobytes * 1024;
        form.BufferBodyLengthLimit = options.MaxBodyKilobytes * 1024L;
        form.MultipartBodyLengthLimit = options.MaxBodyKilobytes * 1024L;
    }
}
