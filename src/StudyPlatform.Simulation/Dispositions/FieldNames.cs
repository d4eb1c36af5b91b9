using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Simulation.Dispositions;

/// <summary>The names of the participants' form fields that a simulated participant has to know.</summary>
internal static class FieldNames
{
    public const string Guess = "guess";

    public static string Demographic(QuestionId question) => "about." + question;

    public static string Check(QuestionId check) => "check." + check;

    public static string Preferred(QuestionId question) => "method." + question;
}
