namespace StudyPlatform.Storage.Writing;

/// <summary>A row was changed by someone else between reading and writing it: the work is to be tried again.</summary>
internal sealed class ConflictException(string message) : Exception(message);
