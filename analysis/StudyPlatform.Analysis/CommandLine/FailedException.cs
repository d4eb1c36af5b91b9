namespace StudyPlatform.Analysis.CommandLine;

/// <summary>The work cannot be done. The message is one sentence that says why and what to do; the program ends with exit code 1.</summary>
internal sealed class FailedException(string message) : Exception(message);
