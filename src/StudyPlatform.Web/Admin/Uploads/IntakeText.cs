using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Admin.Uploads;

/// <summary>Why a study was not taken in, as people read it.</summary>
internal static class IntakeText
{
    /// <param name="study">Whose id it is.</param>
    /// <param name="remedy">What to do.</param>
    public static string IdTaken(StudyId study, string remedy) => $"There is another study {study} on this site already, with other documents; {remedy}.";

    /// <summary>Why a study is not open to change.</summary>
    public static string Frozen(StudyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.State is StudyState.Live
            ? "The study is live, and its definition and bundle are frozen; pause it first."
            : "The study is closed and stays as it is; duplicate it to go on from here.";
    }

    /// <summary>Someone was quicker.</summary>
    public static string Meanwhile(StudyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return $"Someone else added version {entry.Current.Number} meanwhile; nothing of yours was overwritten or added. Look at what they changed, and decide again.";
    }

    /// <summary>A fault with its full stop.</summary>
    public static string Sentence(string fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.EndsWith('.') ? fault : fault + ".";
    }
}
