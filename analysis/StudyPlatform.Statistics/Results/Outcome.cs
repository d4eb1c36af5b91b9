namespace StudyPlatform.Statistics.Results;

/// <summary>What a statistical procedure returns: a result, or a named refusal where the data do not allow one. Never NaN.</summary>
/// <typeparam name="T">The record of the result.</typeparam>
public abstract record Outcome<T>
    where T : notnull
{
    private Outcome()
    {
    }

    /// <summary>The result, or null where there is none.</summary>
    public abstract T? ValueOrDefault { get; }

    /// <summary>The procedure ran.</summary>
    public sealed record Computed(T Value) : Outcome<T>
    {
        public override T ValueOrDefault => Value;
    }

    /// <summary>The data do not allow it.</summary>
    public sealed record Refused(Refusal Reason) : Outcome<T>
    {
        public override T? ValueOrDefault => default;
    }

    /// <exception cref="RefusedException">There is no result.</exception>
    public T Require() => this switch
    {
        Computed computed => computed.Value,
        Refused refused => throw new RefusedException(refused.Reason),
        _ => throw new InvalidOperationException("An outcome is either computed or refused."),
    };

    /// <summary>The refusal as it is, or what is made of the result.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        return this switch
        {
            Computed computed => next(computed.Value),
            Refused refused => new Outcome<TNext>.Refused(refused.Reason),
            _ => throw new InvalidOperationException("An outcome is either computed or refused."),
        };
    }

    public static implicit operator Outcome<T>(T value) => new Computed(value);

    public static implicit operator Outcome<T>(Refusal reason) => new Refused(reason);
}
