namespace StudyPlatform.Web.Hosting.Options;

/// <summary>Section <c>Retention</c>: for how long people can be told.</summary>
internal sealed record RetentionOptions
{
    [Setting("Days after a study's closing when its participants' platform ids are deleted, once nobody is owed anything; 0 keeps them until someone deletes them", Least = 0, Most = 36_500)]
    public int IdentifierDays { get; init; }
}
