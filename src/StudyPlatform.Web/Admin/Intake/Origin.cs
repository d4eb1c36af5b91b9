namespace StudyPlatform.Web.Admin.Intake;

/// <summary>Where a new study comes from.</summary>
public enum Origin
{
    /// <summary>The default study's definition, fitted to a bundle.</summary>
    Template,

    /// <summary>Another study of this site.</summary>
    Copy,

    /// <summary>A definition out of somebody's files.</summary>
    File,

    /// <summary>A study as it was exported elsewhere.</summary>
    Archive,
}
