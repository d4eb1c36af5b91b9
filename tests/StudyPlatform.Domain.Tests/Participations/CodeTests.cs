using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Stores;

namespace StudyPlatform.Domain.Tests.Participations;

public sealed class CodeTests
{
    [Fact]
    public void Drawn_codes_are_read_back_and_never_alike()
    {
        var participants = Enumerable.Range(0, 2000).Select(_ => ParticipantCode.Draw()).ToList();
        var completions = Enumerable.Range(0, 2000).Select(_ => CompletionCode.Draw()).ToList();
        var names = Enumerable.Range(0, 2000).Select(_ => ParticipantId.Draw()).ToList();

        Assert.All(participants, code => Assert.Equal(code, new ParticipantCode(code.ToString())));
        Assert.All(completions, code => Assert.Equal(code, new CompletionCode(code.ToString())));
        Assert.All(names, name => Assert.Equal(name, new ParticipantId(name.ToString())));
        Assert.Equal((2000, 2000, 2000), (participants.Distinct().Count(), completions.Distinct().Count(), names.Distinct().Count()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdefghjkmnpqr")]
    [InlineData("0123456789abcdefghjkmnpqrst")]
    [InlineData("0123456789ABCDEFGHJKMNPQRS")]
    [InlineData("0123456789abcdefghijkmnpqr")]
    [InlineData("0123456789abcdefghjkmnpq/.")]
    public void Other_text_is_no_participant_code(string text)
    {
        Assert.False(ParticipantCode.IsValid(text));
        Assert.Throws<ArgumentException>(() => new ParticipantCode(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("23456789A")]
    [InlineData("23456789ABC")]
    [InlineData("23456789AO")]
    [InlineData("23456789ab")]
    public void Other_text_is_no_completion_code(string text)
    {
        Assert.Throws<ArgumentException>(() => new CompletionCode(text));
    }
}
