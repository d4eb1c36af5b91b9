namespace StudyPlatform.Web.Hosting.Options;

/// <summary>One key of the configuration, for help and guide.</summary>
/// <param name="Key">Section and name: <c>Site:DataFolder</c>.</param>
/// <param name="Default">The value without any setting; empty where there is none.</param>
/// <param name="Values">What is allowed: <c>1 to 3600</c>.</param>
/// <param name="Meaning">One phrase.</param>
internal sealed record SettingDescription(string Key, string Default, string Values, string Meaning);
