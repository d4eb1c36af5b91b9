namespace StudyPlatform.Domain.Accounts;

/// <summary>Something that not everyone may do.</summary>
public enum Right
{
    /// <summary>See that a study is there, its definition, its state and how far it has come.</summary>
    ReadStudy,

    /// <summary>See and export answers, without the ids that platforms gave people.</summary>
    ReadResults,

    /// <summary>See and export the ids that platforms gave people.</summary>
    ReadIdentifiers,

    /// <summary>Change a study: its state, its versions, its participations.</summary>
    ChangeStudy,

    /// <summary>Keep the ledger of a study and write the files by which people are paid.</summary>
    PayPeople,

    /// <summary>Add a study to the site.</summary>
    CreateStudies,

    /// <summary>Invite people, change what they may do, lock them out.</summary>
    ManageAccounts,

    /// <summary>Read who did what.</summary>
    ReadAudit,
}
