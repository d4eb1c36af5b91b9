using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Domain.Tests.Studies;

/// <summary>Words in braces, for whoever writes texts.</summary>
public sealed class TextPlaceholdersTests
{
    private static readonly StudyDefinition Study = ((StudyReading.Sound)StudyReader.Parse(FullStudy.Json)).Definition;

    [Fact]
    public void Every_word_that_is_named_is_filled_in_and_the_reader_knows_no_other()
    {
        Assert.All(TextPlaceholders.Names, name => Assert.DoesNotContain('{', TextPlaceholders.Fill($"{{{name}}}", Study)));
        var refused = Assert.IsType<StudyReading.Faulty>(StudyReader.Parse(FullStudy.Json.Replace("I agree.", "{nobody}", StringComparison.Ordinal)));
        Assert.Equal($"use one of {string.Join(", ", TextPlaceholders.Names.Select(name => $"{{{name}}}"))}", Assert.Single(refused.Faults).Remedy);
    }

    [Fact]
    public void What_is_no_such_word_stays_as_it_is() =>
        Assert.Equal("Full: 2.50 EUR, {nobody}, {", TextPlaceholders.Fill("{title}: {base}, {nobody}, {", Study));
}
