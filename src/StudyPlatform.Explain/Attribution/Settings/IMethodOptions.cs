namespace StudyPlatform.Explain.Attribution.Settings;

/// <summary>An immutable options record whose <c>new()</c> holds the defaults, described by a table.</summary>
public interface IMethodOptions<TSelf>
    where TSelf : class, IMethodOptions<TSelf>, new()
{
    /// <summary>The id of the method that these are the options of.</summary>
    static abstract string Method { get; }

    /// <summary>Every option, in the order of help texts.</summary>
    static abstract IReadOnlyList<MethodOption<TSelf>> Table { get; }

    /// <summary>Refuses options that are each in range, but do not go together.</summary>
    /// <exception cref="PipelineException">Two options contradict each other; the sentence names both.</exception>
    void RefuseContradictions()
    {
    }
}
