using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyPlatform.Analysis.Reporting;
using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Analysis.Planning;

/// <summary>A plan as JSON: UTF-8, two spaces, LF at the end; unknown and missing members are refused.</summary>
public static class PlanDocument
{
    /// <summary>The largest plan that is read, in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    public static byte[] Write(AnalysisPlan plan) => [.. JsonSerializer.SerializeToUtf8Bytes(plan, Options), (byte)'\n'];

    /// <param name="name">The file's name.</param>
    /// <param name="bytes">Its bytes.</param>
    public static PlanReading Read(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return new PlanReading.Faulty($"{name} has {bytes.Length} bytes, but a plan has at most {MaxBytes}; name the file that plan wrote.");
        AnalysisPlan? plan;
        try
        {
            plan = JsonSerializer.Deserialize<AnalysisPlan>(bytes, Options);
        }
        catch (JsonException fault)
        {
            return new PlanReading.Faulty($"{name}{(fault.LineNumber is { } line ? $", line {line + 1}" : "")} is not as the plan command writes it{(fault.Path is { Length: > 1 } path ? $" (at {path.TrimStart('$', '.')})" : "")}; name a plan as the plan command wrote it.");
        }

        if (plan?.Format != AnalysisPlan.FormatName)
            return new PlanReading.Faulty($"{name} is of the format '{plan?.Format}', but must be {AnalysisPlan.FormatName}; name a plan as the plan command wrote it.");
        if (plan.Alpha is not (>= ReportOptions.LeastAlpha and <= ReportOptions.MostAlpha))
            return new PlanReading.Faulty(string.Create(CultureInfo.InvariantCulture, $"{name} has the alpha {plan.Alpha}, but it must lie between {ReportOptions.LeastAlpha} and {ReportOptions.MostAlpha}; name a plan as the plan command wrote it."));
        if (plan.Resamples is not (>= ReportOptions.LeastResamples and <= ReportOptions.MostResamples))
            return new PlanReading.Faulty($"{name} asks for {plan.Resamples} resamples, but they must be from {ReportOptions.LeastResamples} to {ReportOptions.MostResamples}; name a plan as the plan command wrote it.");
        if (HasGap(plan))
            return new PlanReading.Faulty($"{name} has a list in which an entry is null; name a plan as the plan command wrote it.");
        return new PlanReading.Sound(new PlanFile(name, bytes.Length, Sha256Hash.Of(bytes).Value, plan));
    }

    /// <summary>The reader of JSON refuses null for a member, but not for an entry of a list.</summary>
    private static bool HasGap(AnalysisPlan plan)
    {
        IEnumerable<object?>[] lists = [plan.Methods, plan.Sources, plan.Exclusions, plan.Hypotheses, plan.Analyses, plan.Size.Power];
        return lists.Any(list => list.Contains(null));
    }
}
