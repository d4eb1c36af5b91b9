namespace StudyPlatform.Domain.Participations;

/// <summary>What the participant's own browser measured; missing where its script did not run.</summary>
/// <param name="ResponseMs">Milliseconds from the images being painted to the submit.</param>
/// <param name="HiddenMs">How many of them the page was hidden or out of focus.</param>
public sealed record ClientTiming(int ResponseMs, int HiddenMs)
{
    /// <summary>The longest time that is believed, a day: the browser's word is not trusted further.</summary>
    public const int MostMs = 24 * 60 * 60 * 1000;
}
