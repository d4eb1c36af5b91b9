namespace StudyPlatform.Web.Participate;

/// <summary>What the participants' pages can be told.</summary>
public sealed record ParticipationOptions
{
    /// <summary>Where participants reach the site from outside, for the QR code of a study link; null: what the request names.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Whether only simulated participants are let in, who say so by their links; never set from the configuration.</summary>
    public bool IsRehearsal { get; init; }
}
