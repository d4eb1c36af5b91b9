namespace StudyPlatform.Analysis.CommandLine;

/// <summary>The call itself is wrong. The message is one sentence that names the option; the program ends with exit code 2.</summary>
internal sealed class WrongCallException(string message) : Exception(message);
