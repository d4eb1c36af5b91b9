using System.Diagnostics;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Simulation.Forms;
using StudyPlatform.Simulation.Http;

namespace StudyPlatform.Simulation.Participants;

/// <summary>
/// Goes through a study over HTTP as a person's browser does without script: reads each page's form, answers it at
/// random, sends it and follows the redirect. It knows no page of the study; it only expects every form to say its step.
/// </summary>
public sealed class SimulatedParticipant : IDisposable
{
    private const int MostSteps = 200;

    /// <summary>What consent is answered with when the last place was taken after the page was shown.</summary>
    private const int NoPlaceLeft = 409;

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(50);

    private readonly HttpConnection _connection;
    private readonly HttpConnection _second;
    private readonly CrowdPlan _plan;
    private readonly int _number;
    private readonly SeededRandom _random;
    private readonly List<StepTime> _times;
    private readonly List<GivenAnswer> _answers = [];
    private readonly List<ShownPage> _earlier = [];
    private readonly List<string> _faults = [];
    private string? _code;
    private int _requests;

    /// <summary>Prepares one of a crowd.</summary>
    /// <param name="plan">What the crowd does.</param>
    /// <param name="number">Which of the crowd; everything random follows from it and the plan's seed.</param>
    /// <param name="times">Where the duration of each request is noted.</param>
    public SimulatedParticipant(CrowdPlan plan, int number, List<StepTime> times)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _number = number;
        _times = times;
        _random = SeededRandom.For(plan.Seed, (ulong)number);
        var server = plan.Servers[number % plan.Servers.Count];
        _connection = new HttpConnection(server);
        _second = new HttpConnection(server);
    }

    /// <summary>Takes part from the study link to the last page, or as far as the habits let it.</summary>
    public async Task<ParticipantReport> RunAsync(CancellationToken cancellationToken)
    {
        var last = "";
        try
        {
            var page = await OpenAsync(_plan.Link(_number), cancellationToken);
            for (var steps = 0; page.Form is not null && steps < MostSteps; steps++)
            {
                if (_random.NextBool(_plan.Habits.DropOut) || _random.NextBool(_plan.Disposition.DropOut(page)))
                    return Report(Ending.DroppedOut, page.Text);
                if (_plan.Habits.Thinking > TimeSpan.Zero)
                    await Task.Delay(_plan.Habits.Thinking, cancellationToken);
                page = await AnswerAsync(await LookAroundAsync(page, cancellationToken), cancellationToken);
            }

            last = page.Text;
            if (page.Form is not null)
                _faults.Add($"the study does not end: after {MostSteps} answers the page asks for {page.Step}");
        }
        catch (IOException failure)
        {
            _faults.Add($"after {_answers.Count} answers: {failure.Message}");
        }

        return Report(_faults.Count > 0 ? Ending.Failed : _code is null ? Ending.NotAdmitted : Ending.Completed, last);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        _second.Dispose();
    }

    private ParticipantReport Report(Ending ending, string last) => new(_number, _plan.Person(_number), _code, ending, _answers, _requests, last, _faults);

    /// <summary>What people do before they answer: reload, go back and send an old page again.</summary>
    private async Task<ShownPage> LookAroundAsync(ShownPage page, CancellationToken cancellationToken)
    {
        if (_random.NextBool(_plan.Habits.Reload))
            page = SameStep(page, await OpenAsync(page.Target, cancellationToken), "a reload");
        if (_earlier.Count > 0 && _random.NextBool(_plan.Habits.GoBack))
        {
            var old = _earlier[_random.NextInt(_earlier.Count)];
            var body = FormAnswers.Encode(FormAnswers.Fill(old.Form!, _random, _plan.Disposition.Answers(old, _random)));
            var reply = await RetryAsync(() => SendAsync(_connection, old, body, cancellationToken), cancellationToken);
            page = SameStep(page, await FollowAsync(reply, old, cancellationToken), $"{old.Step} sent again");
        }

        return page;
    }

    private async Task<ShownPage> AnswerAsync(ShownPage page, CancellationToken cancellationToken)
    {
        var fields = FormAnswers.Fill(page.Form!, _random, _plan.Disposition.Answers(page, _random));
        var body = FormAnswers.Encode(fields);
        var doubled = _random.NextBool(_plan.Habits.DoubleClick) ? SendAsync(_second, page, body, cancellationToken) : null;
        var reply = await TryAsync(SendAsync(_connection, page, body, cancellationToken));
        if (doubled is not null)
            reply = await TryAsync(doubled) ?? reply;
        if (reply is null && _code is not null && _random.NextBool())
        {
            // The connection broke: some send the form again (below), others look first where they are.
            var seen = await OpenAsync(page.Target, cancellationToken);
            if (seen.Step != page.Step)
            {
                _answers.Add(new GivenAnswer(page.Step, fields, Acknowledged: false));
                return seen;
            }
        }

        reply ??= await RetryAsync(() => SendAsync(_connection, page, body, cancellationToken), cancellationToken);
        if (page.Step == ShownPage.Consent && reply.Status == NoPlaceLeft)
            return new ShownPage("", reply);
        if (reply.Status != 303)
        {
            _faults.Add($"{page.Step} was answered with {reply.Status}");
            return new ShownPage(page.Target, reply with { Body = [] });
        }

        _answers.Add(new GivenAnswer(page.Step, fields, Acknowledged: true));
        if (_random.NextBool(_plan.Habits.SendAgain))
            reply = await RetryAsync(() => SendAsync(_connection, page, body, cancellationToken), cancellationToken);
        var next = await FollowAsync(reply, page, cancellationToken);
        if (next.Step == page.Step || _earlier.Exists(earlier => earlier.Step == next.Step))
        {
            _faults.Add($"{page.Step} was acknowledged, and {next.Step} is asked for again");
            return new ShownPage(next.Target, reply with { Body = [] });
        }

        _earlier.Add(page);
        return next;
    }

    private ShownPage SameStep(ShownPage before, ShownPage after, string cause)
    {
        if (after.Step != before.Step)
            _faults.Add($"{cause} led from {before.Step} to {after.Step}");
        return after;
    }

    private async Task<ShownPage> FollowAsync(HttpReply reply, ShownPage from, CancellationToken cancellationToken)
    {
        if (reply.Status == 303 && reply.Header("Location") is { } location)
            return await OpenAsync(location.StartsWith('/') ? location : new Uri(location).PathAndQuery, cancellationToken);
        _faults.Add($"{from.Step} was answered with {reply.Status} and no redirect");
        return new ShownPage(from.Target, reply);
    }

    private async Task<ShownPage> OpenAsync(string target, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await RetryAsync(() => CountAsync(_connection.GetAsync(target, cancellationToken)), cancellationToken);
        if (reply.Status == 303 && target.StartsWith("/s/", StringComparison.Ordinal) && reply.Header("Location") is { } own)
        {
            // The study link of someone who has begun already.
            target = own;
            reply = await RetryAsync(() => CountAsync(_connection.GetAsync(own, cancellationToken)), cancellationToken);
        }

        if (target.StartsWith("/p/", StringComparison.Ordinal))
            _code = target.Split('/', '?')[2];
        var took = Stopwatch.GetElapsedTime(started);
        var page = new ShownPage(target, reply);
        _times.Add(new StepTime(page.Step, IsPost: false, took.TotalMilliseconds));
        if (reply.Status != 200)
            _faults.Add($"{target} was answered with {reply.Status}");
        return page;
    }

    private async Task<HttpReply> SendAsync(HttpConnection connection, ShownPage page, string body, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await CountAsync(connection.PostAsync(page.Action, body, cancellationToken));
        lock (_times)
            _times.Add(new StepTime(page.Step, IsPost: true, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        return reply;
    }

    private async Task<HttpReply> CountAsync(Task<HttpReply> request)
    {
        Interlocked.Increment(ref _requests);
        var reply = await request;
        if (reply.Status is 502 or 503 or 504 && reply.Header("Server")?.StartsWith("nginx", StringComparison.Ordinal) == true)
            throw new IOException($"The proxy answered {reply.Status}: the site behind it is away.");
        if (reply.Head.Contains("\nset-cookie:", StringComparison.OrdinalIgnoreCase))
        {
            lock (_faults)
                _faults.Add("a cookie was set");
        }

        return reply;
    }

    /// <returns>Null if the connection broke, for someone who has patience.</returns>
    private async Task<HttpReply?> TryAsync(Task<HttpReply> request)
    {
        try
        {
            return await request;
        }
        catch (IOException) when (_plan.Habits.Patience > TimeSpan.Zero)
        {
            return null;
        }
    }

    /// <summary>Tries again while the server is away and patience lasts.</summary>
    private async Task<HttpReply> RetryAsync(Func<Task<HttpReply>> request, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await request();
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(started) < _plan.Habits.Patience)
            {
                await Task.Delay(TryAgainAfter, cancellationToken);
            }
        }
    }
}
