namespace StudyPlatform.Web.Admin.Monitoring.Warnings;

/// <summary>What a warning is about, the most urgent first.</summary>
public enum WarningRule
{
    /// <summary>The database does not answer.</summary>
    StoreSilent,

    /// <summary>Participants were shown errors.</summary>
    ServerFails,

    /// <summary>Participants wait.</summary>
    ServerSlow,

    /// <summary>More people leave who see a method than people who do not.</summary>
    MethodDropOut,

    /// <summary>A cell has fewer finished people than chance explains.</summary>
    CellLags,

    /// <summary>An hour of work earns too little.</summary>
    HourlyPayLow,
}
