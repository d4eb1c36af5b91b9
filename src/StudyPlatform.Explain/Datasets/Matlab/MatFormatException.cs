namespace StudyPlatform.Explain.Datasets.Matlab;

/// <summary>A MAT-file that is broken or of a version that is not read; the message says which, without the file's name.</summary>
public sealed class MatFormatException(string message, Exception? inner = null) : Exception(message, inner);
