using System.Globalization;
using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Monitoring;

/// <summary>Figures as people read them.</summary>
public static class MonitorText
{
    /// <summary>Minutes and seconds from a minute on: <c>4.2 s</c>, <c>3 min 05 s</c>, <c>2 h 10 min</c>.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours} h {time.Minutes:00} min"),
    };

    /// <summary>How long ago: <c>just now</c>, <c>4 min ago</c>.</summary>
    public static string Ago(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => "just now",
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalSeconds} s ago"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min ago"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h ago"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} days ago"),
    };

    /// <summary>To the cent: <c>3.60 USD</c>.</summary>
    public static string Of(decimal amount, string currency) => string.Create(CultureInfo.InvariantCulture, $"{amount:#,0.00} {currency}");

    /// <summary>A share in whole per cent; a dash where there is nobody.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0} %");

    /// <summary>What is owed in every currency, or none.</summary>
    public static string Owed(PaymentOverview money, string currency)
    {
        ArgumentNullException.ThrowIfNull(money);
        return string.Join(", ", money.Currencies.DefaultIfEmpty(currency).Select(each => Of(money.Owed(each), each)));
    }

    /// <summary>A method's id as a name: <c>nearest neighbour</c>.</summary>
    public static string Of(MethodId method) => method.Value.Replace('-', ' ');

    public static string Of(Condition condition) => $"{Of(condition.A)} and {Of(condition.B)}";

    /// <summary>A step as a name: <c>guess 3</c>.</summary>
    public static string Of(Step step) => step.Id.Replace('-', ' ');

    public static string Of(StudyState state) => state switch
    {
        StudyState.Draft => "Draft: nobody can take part yet",
        StudyState.Rehearsed => "Rehearsed: nobody can take part yet",
        StudyState.Live => "Live: people can begin",
        StudyState.Paused => "Paused: nobody new can begin, whoever has begun may finish",
        StudyState.Closed => "Closed: it is over",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "not a state"),
    };
}
