namespace StudyPlatform.Web.Hosting;

/// <summary>Something that the operator can mend. The message is one sentence that names the file, row or option and says what to do.</summary>
internal sealed class SiteException(string message, Exception? inner = null) : Exception(message, inner);
