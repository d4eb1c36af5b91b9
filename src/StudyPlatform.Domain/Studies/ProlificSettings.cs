namespace StudyPlatform.Domain.Studies;

/// <summary>The completion codes that Prolific gave out for this study; one that is null is not used.</summary>
/// <param name="Completed">For whoever finished.</param>
/// <param name="NoConsent">For whoever declined or withdrew.</param>
/// <param name="ScreenedOut">For whoever the study is not for.</param>
/// <param name="TimedOut">For whoever finished too late to be counted by Prolific itself.</param>
/// <param name="FailedAttention">For whoever was ended by an attention check.</param>
public sealed record ProlificSettings(string Completed, string? NoConsent, string? ScreenedOut, string? TimedOut, string? FailedAttention);
