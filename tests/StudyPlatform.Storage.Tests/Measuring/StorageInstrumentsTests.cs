using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using StudyPlatform.Storage.Measuring;
using StudyPlatform.Storage.Tests.Surroundings;

namespace StudyPlatform.Storage.Tests.Measuring;

public sealed class StorageInstrumentsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_listens_is_told_of_batches_transactions_readings_and_what_waits()
    {
        // Tests beside this one have databases too: this one's work is told by the size of its batch.
        const int together = 397;
        await using var storage = await TestStorage.OnSqliteAsync();
        var told = new ConcurrentBag<(string Name, double Value)>();
        using var listener = Listen(told);

        var (begun, go) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new ManualResetEventSlim());
        var holding = storage.Storage.Writer.RunAsync(_ => Hold(begun, go), cancellationToken: Stop);
        await begun.Task;
        var waiting = Enumerable.Range(0, together).Select(_ => storage.Storage.Writer.RunAsync(_ => true, cancellationToken: Stop)).ToList();
        listener.RecordObservableInstruments();
        go.Set();
        await holding;
        await Task.WhenAll(waiting);
        await storage.Participations.FindAsync(new Domain.Participations.ParticipantCode(new string('0', 26)), Stop);

        Assert.Contains((StorageMeasures.QueueLength, together + 1d), told);
        Assert.Contains((StorageMeasures.BatchSize, together), told);
        Assert.Contains(told, measured => measured.Name == StorageMeasures.TransactionTime && measured.Value > 0);
        Assert.Contains(told, measured => measured.Name == StorageMeasures.ReadTime && measured.Value > 0);
    }

    [Fact]
    public async Task Readings_and_writings_are_spans_of_the_trace_they_belong_to_and_the_callers_own_span_stays_the_current_one()
    {
        await using var storage = await TestStorage.OnSqliteAsync();
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is StorageMeasures.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new Activity("request").Start();

        await storage.Storage.Writer.RunAsync(_ => true, cancellationToken: Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.Storage.Writer.RunAsync<bool>(_ => throw new InvalidOperationException("secret"), cancellationToken: Stop));
        await storage.Participations.FindAsync(new Domain.Participations.ParticipantCode(new string('0', 26)), Stop);

        Assert.Same(request, Activity.Current);
        var own = spans.Where(span => span.TraceId == request.TraceId).ToList();
        Assert.All(own, span => Assert.Equal(request.SpanId, span.ParentSpanId));
        Assert.Equal(["read", "write", "write"], own.Select(span => span.OperationName).Order());
        Assert.Equal("InvalidOperationException", Assert.Single(own, span => span.Status is ActivityStatusCode.Error).GetTagItem("error.type"));
        Assert.DoesNotContain(own.SelectMany(span => span.TagObjects), tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
    }

    private static bool Hold(TaskCompletionSource begun, ManualResetEventSlim go)
    {
        begun.SetResult();
        go.Wait(Stop);
        return true;
    }

    private static MeterListener Listen(ConcurrentBag<(string Name, double Value)> told)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name is StorageMeasures.Name)
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => told.Add((instrument.Name, value)));
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => told.Add((instrument.Name, value)));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => told.Add((instrument.Name, value)));
        listener.Start();
        return listener;
    }
}
