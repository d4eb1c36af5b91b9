using StudyPlatform.Analysis.Tables;

namespace StudyPlatform.Analysis.Tests.Tables;

/// <summary>Four small tables as text, to be spoilt by a test.</summary>
internal sealed class PlainTables : IDisposable
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly TestFolder _folder = new();

    public string Path => _folder.Path;

    public string Participants { get; set; } =
        "participant_id,study,definition_sha256,condition,method_first,method_second,source,status,started_at,finished_at,duration_s,excluded,exclusion_reason,correct_guesses,base_usd,bonus_usd,d_age,d_years\n"
        + $"p-1,demo,{Hash},lime+shap,lime,shap,prolific,completed,2026-03-01T12:00:00.000000Z,2026-03-01T12:10:00.000000Z,600.000,false,,1,3.00,0.20,18-24,7\n"
        + $"p-2,demo,{Hash},lime+shap,shap,lime,prolific,completed,2026-03-01T12:01:00.000000Z,2026-03-01T12:12:00.000000Z,660.000,false,,0,3.00,0.00,25-34,3\n"
        + $"p-3,demo,{Hash},,,,link,declined,2026-03-01T12:02:00.000000Z,2026-03-01T12:02:00.000000Z,0.000,false,,,,,,\n";

    public string Trials { get; set; } =
        "participant_id,position,phase,stimulus_id,actual,predicted,model_correct,guess,guess_correct,shown_at,answered_at,response_time_ms,hidden_ms\n"
        + "p-1,1,labelled,s0001,cat,cat,true,,,2026-03-01T12:01:00.000000Z,2026-03-01T12:01:05.000000Z,4800,0\n"
        + "p-1,2,guess,s0002,cat,dog,false,dog,true,2026-03-01T12:02:00.000000Z,2026-03-01T12:02:08.000000Z,7800,0\n"
        + "p-2,1,labelled,s0001,cat,cat,true,,,2026-03-01T12:02:00.000000Z,2026-03-01T12:02:05.000000Z,,\n"
        + "p-2,2,guess,s0003,car,car,true,bird,false,2026-03-01T12:03:00.000000Z,2026-03-01T12:03:03.500000Z,,\n";

    public string Rankings { get; set; } =
        "participant_id,question,chosen,rejected,reason\n"
        + "p-1,preference,lime,shap,explanation\n"
        + "p-1,understandability,shap,lime,label\n"
        + "p-2,preference,shap,lime,other\n"
        + "p-2,understandability,shap,lime,label\n";

    public string Events { get; set; } =
        "participant_id,sequence,at,kind,detail\n"
        + "p-1,1,2026-03-01T12:00:00.000000Z,admitted,\"{\"\"cell\"\":\"\"lime>shap\"\"}\"\n"
        + "p-1,2,2026-03-01T12:10:00.000000Z,completed,{}\n"
        + "p-2,1,2026-03-01T12:01:00.000000Z,admitted,{}\n"
        + "p-3,1,2026-03-01T12:02:00.000000Z,declined,\n";

    public ResultReading Read()
    {
        Write();
        return ResultReader.Read(_folder.Path, default);
    }

    /// <summary>The only fault, as it is printed.</summary>
    public string Fault() => Assert.Single(Faults());

    public IReadOnlyList<string> Faults() => [.. Assert.IsType<ResultReading.Faulty>(Read()).Faults.Select(fault => fault.ToString())];

    public void Write()
    {
        _folder.Write("participants.csv", Participants);
        _folder.Write("trials.csv", Trials);
        _folder.Write("rankings.csv", Rankings);
        _folder.Write("events.csv", Events);
    }

    public void Dispose() => _folder.Dispose();
}
