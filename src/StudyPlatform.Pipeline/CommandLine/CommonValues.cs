using StudyPlatform.Pipeline.Reporting;

namespace StudyPlatform.Pipeline.CommandLine;

/// <summary>What <see cref="CommonOptions"/> were set to.</summary>
internal sealed record CommonValues(ProgressMode Progress, bool Json, bool Verbose);
