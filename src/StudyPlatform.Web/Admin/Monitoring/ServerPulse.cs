using System.Diagnostics.Metrics;

namespace StudyPlatform.Web.Admin.Monitoring;

/// <summary>
/// Counts how this process answers participants, by the framework's own measure of requests
/// (<c>http.server.request.duration</c>): a few minutes in slots, and in each the answer times in steps of a tenth.
/// </summary>
public sealed class ServerPulse : IDisposable
{
    private const string Meter = "Microsoft.AspNetCore.Hosting";
    private const string Duration = "http.server.request.duration";
    private const int Slots = 30;
    private const double Growth = 1.1;
    private const double Least = 0.001;

    // 1 ms times 1.1 to the 116th is more than a minute; whatever takes longer stands in the last.
    private const int Buckets = 117;

    private static readonly TimeSpan SlotLength = TimeSpan.FromSeconds(10);

    private readonly Lock _counting = new();
    private readonly Slot[] _slots = [.. Enumerable.Range(0, Slots).Select(_ => new Slot())];
    private readonly TimeProvider _clock;
    private readonly MeterListener _listener;

    /// <param name="clock">Time.</param>
    /// <param name="meters">Those of this site: a process may have several, as tests do.</param>
    public ServerPulse(TimeProvider clock, IMeterFactory meters)
    {
        _clock = clock;
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == Duration && instrument.Meter.Name == Meter && instrument.Meter.Scope == meters)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => Measured(seconds, tags));
        _listener.Start();
    }

    /// <summary>What was counted in the last five minutes.</summary>
    /// <param name="storeAnswers">Whether the database does, which is not counted here.</param>
    public ServerReading Read(bool storeAnswers)
    {
        lock (_counting)
        {
            var now = Turn();
            var recent = _slots.Where(slot => slot.Turn > now - Slots).ToList();
            var requests = recent.Sum(slot => slot.Requests);
            return new ServerReading(requests, recent.Sum(slot => slot.Failures), requests == 0 ? null : NinetyFifth(recent, requests), storeAnswers);
        }
    }

    /// <summary>Counts one request of a participant.</summary>
    /// <param name="seconds">How long it took.</param>
    /// <param name="failed">Whether it was the server's failure.</param>
    public void Count(double seconds, bool failed)
    {
        var bucket = seconds <= Least ? 0 : Math.Min(Buckets - 1, (int)Math.Ceiling(Math.Log(seconds / Least) / Math.Log(Growth)));
        lock (_counting)
        {
            var turn = Turn();
            var slot = _slots[turn % Slots];
            if (slot.Turn != turn)
                slot.Begin(turn);
            slot.Requests++;
            slot.Failures += failed ? 1 : 0;
            slot.Times[bucket]++;
        }
    }

    public void Dispose() => _listener.Dispose();

    private static TimeSpan NinetyFifth(IReadOnlyList<Slot> slots, long requests)
    {
        var before = 0L;
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            before += slots.Sum(slot => slot.Times[bucket]);
            if (20 * before >= 19 * requests)
                return TimeSpan.FromSeconds(Least * Math.Pow(Growth, bucket));
        }

        throw new InvalidOperationException("Requests were counted that have no time.");
    }

    private void Measured(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (isParticipants, failed) = (false, false);
        foreach (var (name, value) in tags)
        {
            if (name == "http.route")
                isParticipants = value is string route && (route.StartsWith("/s/", StringComparison.Ordinal) || route.StartsWith("/p/", StringComparison.Ordinal));
            else if (name == "http.response.status_code")
                failed = value is int and >= StatusCodes.Status500InternalServerError;
        }

        if (isParticipants)
            Count(seconds, failed);
    }

    private long Turn() => _clock.GetUtcNow().Ticks / SlotLength.Ticks;

    private sealed class Slot
    {
        public long Turn { get; private set; } = -Slots;

        public long Requests { get; set; }

        public long Failures { get; set; }

        public long[] Times { get; } = new long[Buckets];

        public void Begin(long turn)
        {
            (Turn, Requests, Failures) = (turn, 0, 0);
            Array.Clear(Times);
        }
    }
}
