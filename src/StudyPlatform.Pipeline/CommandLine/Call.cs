using StudyPlatform.Explain;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>Marks what belongs to reading the call, where a refusal means exit code 2.</summary>
internal static class Call
{
    public static T Check<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PipelineException refusal)
        {
            throw new WrongCallException(refusal.Message, refusal);
        }
    }

    public static void Check(Action validate) => Check(() =>
    {
        validate();
        return true;
    });
}
