namespace StudyPlatform.Explain;

/// <summary>
/// The work cannot go on because of something its user can put right. The message is one sentence that
/// names the file, row or option and says what to do; the command line prints it and ends with exit code 1.
/// </summary>
public sealed class PipelineException(string message, Exception? inner = null) : Exception(message, inner);
