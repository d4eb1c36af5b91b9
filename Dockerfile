# The site. Build it in the root of the checkout:  docker build -t studyplatform .
#
# tests/docker-steps.sh carries out these very lines without a container engine and tries what comes out.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
COPY . .
RUN dotnet publish src/StudyPlatform.Web --configuration Release --output /published

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Everything that is kept lies in /data; only the site's own user may look into it.
RUN mkdir -p -m 0700 /data && chown 1654:1654 /data
WORKDIR /app
COPY --from=build /published .
# Diagnostics would want to write to /tmp, and the root file system may be read-only.
ENV DOTNET_EnableDiagnostics=0 urls=http://0.0.0.0:8080 Site__DataFolder=/data
USER 1654:1654
VOLUME /data
EXPOSE 8080
# Requests under way have 30 seconds; the writer after them needs a moment more.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=12s --start-period=60s --retries=3 CMD ["/app/StudyPlatform.Web", "health"]
ENTRYPOINT ["/app/StudyPlatform.Web"]
