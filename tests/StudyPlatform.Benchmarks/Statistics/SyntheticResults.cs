using System.Globalization;
using System.Security.Cryptography;

namespace StudyPlatform.Benchmarks.Statistics;

/// <summary>
/// The result tables of a study that never was: people with abilities and tastes of their own, drawn from one seed, in a
/// folder as an export holds it. Most finish; some decline, run out of time or are excluded.
/// </summary>
internal static class SyntheticResults
{
    private const int Trials = 10;
    private const int Labelled = 5;

    private static readonly string[] Methods = ["responsibility", "grad-cam", "lime", "shap", "influence", "nearest-neighbour"];
    private static readonly string[] Classes = ["bird", "cat", "dog", "aircraft", "car"];
    private static readonly (string Question, string[] Answers)[] Demographics =
    [
        ("age", ["18-24", "25-34", "35-44", "45-54", "55-64", "65-or-over"]),
        ("gender", ["woman", "man", "non-binary"]),
        ("gender-words", [""]),
        ("education", ["no-secondary", "secondary", "vocational", "bachelor", "master", "doctorate"]),
        ("experience", ["none", "heard", "used", "course", "work"]),
    ];

    /// <summary>Log odds of a right guess, and ability in choices, by method.</summary>
    private static readonly double[] Helpfulness = [0.25, -0.05, 0, -0.1, -0.3, 0.2];
    private static readonly double[] Appeal = [0.2, 0.3, 0, -0.2, -0.3, 0];

    /// <summary>Writes participants, trials, rankings, events and the study's definition.</summary>
    /// <param name="folder">Is made.</param>
    /// <param name="people">Rows of the table of participants.</param>
    /// <param name="seed">The same seed gives the same bytes.</param>
    /// <param name="definition">The study.json that they saw.</param>
    public static void Write(string folder, int people, int seed, string definition)
    {
        Directory.CreateDirectory(Path.Combine(folder, "definition"));
        File.Copy(definition, Path.Combine(folder, "definition", "study.json"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(definition)));
        using var participants = Table(folder, "participants", "participant_id,study,definition_sha256,condition,method_first,method_second,source,status,started_at,finished_at,duration_s,excluded,exclusion_reason,correct_guesses,base_usd,bonus_usd," + string.Join(',', Demographics.Select(question => "d_" + question.Question)));
        using var trials = Table(folder, "trials", "participant_id,position,phase,stimulus_id,actual,predicted,model_correct,guess,guess_correct,shown_at,answered_at,response_time_ms,hidden_ms");
        using var rankings = Table(folder, "rankings", "participant_id,question,chosen,rejected,reason");
        using var events = Table(folder, "events", "participant_id,sequence,at,kind,detail");
        var random = new Random(seed);
        for (var person = 0; person < people; person++)
            new Participation(random, person, hash, participants, trials, rankings, events).Write();
    }

    private static StreamWriter Table(string folder, string name, string header)
    {
        var writer = new StreamWriter(Path.Combine(folder, name + ".csv"), append: false, new System.Text.UTF8Encoding(false), 1 << 20) { NewLine = "\r\n" };
        writer.WriteLine(header);
        return writer;
    }

    private sealed class Participation(Random random, int person, string hash, TextWriter participants, TextWriter trials, TextWriter rankings, TextWriter events)
    {
        private readonly string _id = string.Create(CultureInfo.InvariantCulture, $"p{person:x7}{random.Next():x8}");
        private DateTime _now = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc).AddSeconds(17.0 * person);
        private int _events;

        public void Write()
        {
            var started = _now;
            var fate = random.NextDouble();
            if (fate < 0.02)
            {
                Event("declined", "{}");
                participants.WriteLine($"{_id},default,{hash},,,,prolific,declined,{Time(started)},{Time(_now)},0.000,false,,,,,,,,,");
                return;
            }

            // The pair follows from the place, as quotas have it; who comes first is drawn.
            var (a, b) = Pair(person % 15);
            var (first, second) = random.Next(2) == 0 ? (a, b) : (b, a);
            var answers = Demographics.Select(question => question.Answers[random.Next(question.Answers.Length)]).ToArray();
            var slowness = Normal() * 0.4 + 0.1 * Array.IndexOf(Demographics[0].Answers, answers[0]);
            Event("admitted", "{\"cell\":\"" + Methods[first] + "," + Methods[second] + "\"}");
            var finishes = fate >= 0.06;
            var right = WriteTrials(first, second, slowness, finishes ? Trials : random.Next(Trials));
            if (finishes)
                WriteRankings(first, second);
            Event(finishes ? "completed" : "timed-out", "{}");
            var excluded = finishes && fate < 0.07;
            participants.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{_id},default,{hash},{Methods[a]}+{Methods[b]},{Methods[first]},{Methods[second]},prolific,{(finishes ? "completed" : "timed-out")},{Time(started)},{Time(_now)},{(_now - started).TotalSeconds:0.000},{(excluded ? "true" : "false")},{(excluded ? "answered at random" : "")},{right},{(finishes ? "3.00" : "")},{(finishes ? (0.2 * right).ToString("0.00", CultureInfo.InvariantCulture) : "")},{string.Join(',', answers)}"));
        }

        private int WriteTrials(int first, int second, double slowness, int count)
        {
            var ability = (0.6 * Normal()) + Helpfulness[first] + Helpfulness[second];
            var right = 0;
            for (var position = 1; position <= count; position++)
            {
                var (actual, modelCorrect) = (random.Next(Classes.Length), random.Next(2) == 0);
                var predicted = modelCorrect ? actual : (actual + 1 + random.Next(Classes.Length - 1)) % Classes.Length;
                var (shown, milliseconds) = (_now, (int)Math.Exp(Math.Log(8000) + slowness + (0.6 * Normal())));
                _now = _now.AddMilliseconds(milliseconds + random.Next(40, 400));
                var guess = "";
                var correct = "";
                if (position > Labelled)
                {
                    var isRight = random.NextDouble() < Logistic(ability + (modelCorrect ? 0.5 : -0.2));
                    guess = Classes[isRight ? predicted : (predicted + 1 + random.Next(Classes.Length - 1)) % Classes.Length];
                    correct = isRight ? "true" : "false";
                    right += isRight ? 1 : 0;
                }

                var step = position > Labelled ? $"guess-{position - Labelled}" : $"labelled-{position}";
                trials.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{_id},{position},{(position > Labelled ? "guess" : "labelled")},s{random.Next(1, 1001):0000},{Classes[actual]},{Classes[predicted]},{(modelCorrect ? "true" : "false")},{guess},{correct},{Time(shown)},{Time(_now)},{milliseconds},0"));
                Event("answered", $"{{\"step\":\"{step}\",\"guess\":\"{guess}\",\"shown\":{shown.Ticks / 10}}}");
            }

            return right;
        }

        private void WriteRankings(int first, int second)
        {
            foreach (var question in new[] { "preference", "understandability" })
            {
                var firstWins = random.NextDouble() < Logistic(Appeal[first] - Appeal[second]);
                var (chosen, rejected) = firstWins ? (first, second) : (second, first);
                rankings.WriteLine($"{_id},{question},{Methods[chosen]},{Methods[rejected]},explanation");
            }

            _now = _now.AddSeconds(20);
            Event("answered", "{\"step\":\"ranking\"}");
        }

        private void Event(string kind, string detail) =>
            events.WriteLine($"{_id},{++_events},{Time(_now)},{kind},\"{detail.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

        private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

        private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

        /// <summary>Box and Muller 1958.</summary>
        private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

        private static (int A, int B) Pair(int index)
        {
            for (var a = 0; ; a++)
            {
                var rest = Methods.Length - 1 - a;
                if (index < rest)
                    return (a, a + 1 + index);
                index -= rest;
            }
        }
    }
}
