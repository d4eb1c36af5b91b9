namespace StudyPlatform.Web.Participate.Serving;

/// <summary>Something to put right in a form.</summary>
/// <param name="Field">The field's name; the element that the summary links to has it as its id.</param>
/// <param name="Label">What the field asks for, as the page says it.</param>
/// <param name="Message">What to do, for the participant.</param>
public sealed record FieldError(string Field, string Label, string Message);
