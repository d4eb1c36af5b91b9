using System.Diagnostics;
using System.Diagnostics.Metrics;
using StudyPlatform.Storage.Connections;

namespace StudyPlatform.Storage.Measuring;

/// <summary>What one open database tells of its work. Where nobody listens it costs a look at a flag.</summary>
internal sealed class StorageInstruments : IDisposable
{
    private static readonly ActivitySource Source = new(StorageMeasures.Name);

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] };

    private readonly Meter _meter;
    private readonly TimeProvider _clock;
    private readonly Histogram<long> _batch;
    private readonly Histogram<double> _transaction;
    private readonly Histogram<double> _read;
    private readonly KeyValuePair<string, object?> _system;

    /// <param name="database">Whose.</param>
    /// <param name="clock">Time.</param>
    /// <param name="waiting">How many pieces of work are in the writer's hands at this moment.</param>
    public StorageInstruments(Database database, TimeProvider clock, Func<int> waiting)
    {
        _clock = clock;
        _system = new("db.system.name", database.Options.Provider is StorageProvider.Sqlite ? "sqlite" : "postgresql");
        _meter = new Meter(StorageMeasures.Name);
        _meter.CreateObservableUpDownCounter(StorageMeasures.QueueLength, waiting, "{item}", "Pieces of work that wait for the writer or are being written");
        _batch = _meter.CreateHistogram(
            StorageMeasures.BatchSize, "{item}", "Pieces of work that shared a transaction", advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] });
        _transaction = _meter.CreateHistogram(StorageMeasures.TransactionTime, "s", "Time of a transaction until it is on disk", advice: Seconds);
        _read = _meter.CreateHistogram(StorageMeasures.ReadTime, "s", "Time of one reading on the participants' path", advice: Seconds);
    }

    /// <summary>A moment to measure from.</summary>
    public long Begin() => _clock.GetTimestamp();

    /// <summary>A transaction has ended.</summary>
    /// <param name="begun">What <see cref="Begin"/> said.</param>
    /// <param name="items">Pieces of work that were kept; 0 if it failed.</param>
    /// <param name="failure">What it failed by.</param>
    public void Transaction(long begun, int items, Exception? failure)
    {
        if (failure is null)
            _batch.Record(items, _system);
        Record(_transaction, begun, failure);
    }

    /// <summary>A reading has ended.</summary>
    public void Read(long begun, Exception? failure) => Record(_read, begun, failure);

    /// <summary>Whether somebody listens, and the caller is part of a trace.</summary>
    public static bool IsTraced => Source.HasListeners() && Activity.Current is not null;

    /// <summary>A span of the caller's trace, for work that is waited for; null where nothing is traced. To be called where the waiting ends too, in one asynchronous method.</summary>
    public Activity? Span(string name) => !IsTraced ? null : Source.StartActivity(name, ActivityKind.Client)?.SetTag(_system.Key, _system.Value);

    /// <summary>Ends a span. Of a failure only the type is told: messages may carry what people wrote.</summary>
    public static void End(Activity? span, Exception? failure)
    {
        if (span is null)
            return;
        if (failure is not null)
            span.SetTag("error.type", failure.GetType().Name).SetStatus(ActivityStatusCode.Error);
        span.Dispose();
    }

    public void Dispose() => _meter.Dispose();

    private void Record(Histogram<double> histogram, long begun, Exception? failure)
    {
        if (!histogram.Enabled)
            return;
        var seconds = _clock.GetElapsedTime(begun).TotalSeconds;
        if (failure is null)
            histogram.Record(seconds, _system);
        else
            histogram.Record(seconds, _system, new("error.type", failure.GetType().Name));
    }
}
