using System.Text.Json.Nodes;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Json;

namespace StudyPlatform.Domain.Tests.Studies;

public sealed class StudyReaderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var study = Sound(FullStudy.Json);

        Assert.Equal((new StudyId("full"), "Full", 9UL, 3, ImagePolicy.Disjoint, "jet", "Ask Ada."), (study.Id, study.Title, study.Seed, study.PeoplePerCondition, study.Images, study.ColourMap, study.Contact));
        Assert.Equal([MethodId.Lime, MethodId.Influence], study.Methods);
        Assert.Equal((new TrialCounts(1, 1, 1), new Payment(2.50m, 0.05m, "EUR")), (study.Trials, study.Pay));
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.Zero), (study.TimeLimit, study.Grace));
        Assert.Equal("Information on Full.\n\nAsk Ada.", study.Texts.Information);
        Assert.Equal("A picture.", study.Texts.Methods[MethodId.Influence]);
        Assert.Equal(
            new PlatformSettings(PlainLinks.Codes, new ProlificSettings("C1", "C2", "C3", "C4", "C5"), new MechanicalTurkSettings(true), new CloudResearchSettings("P1")),
            study.Platforms);
        Assert.Collection(
            study.Demographics,
            age => Assert.Equal(new Question.Number(new QuestionId("age"), "Age?", true, 18, 120), age),
            gender => Assert.Equal([new Choice("a", "A", ScreensOut: true), new Choice("b", "B")], Assert.IsType<Question.SingleChoice>(gender).Choices),
            job => Assert.Equal(new Question.FreeText(new QuestionId("job"), "Job?", false, 50), job));
        var check = Assert.Single(study.AttentionChecks);
        Assert.Equal((new Step(StepKind.Guess, 1), "yes", true), (check.Step, check.Expected, check.ScreensOut));
        Assert.Equal([new Choice("other", "Other", OwnWords: true)], study.Ranking[0].Reasons);
    }

    [Fact]
    public void Keys_that_are_left_out_have_the_published_values()
    {
        var study = Sound(Changed(root =>
        {
            foreach (var key in (string[])["contact", "seed", "peoplePerCondition", "trials", "images", "timeLimitMinutes", "graceMinutes", "pay", "colourMap", "attentionChecks", "platforms"])
                root.AsObject().Remove(key);
        }));

        Assert.Equal((1UL, 20, new TrialCounts(5, 5, 5), ImagePolicy.Balanced), (study.Seed, study.PeoplePerCondition, study.Trials, study.Images));
        Assert.Equal((TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(5), new Payment(3.00m, 0.20m, "USD")), (study.TimeLimit, study.Grace, study.Pay));
        Assert.Equal(("cividis", StudyDefinition.DefaultContact, new PlatformSettings(PlainLinks.Open, null, null, null)), (study.ColourMap, study.Contact, study.Platforms));
        Assert.Empty(study.AttentionChecks);
    }

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("3.00", 3.00)]
    [InlineData("1e-2", 0.01)]
    [InlineData("1000", 1000)]
    public void Money_is_read_exactly(string written, double amount)
    {
        Assert.Equal((decimal)amount, Sound(FullStudy.Json.Replace("2.50", written, StringComparison.Ordinal)).Pay.Base);
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("-0.01")]
    [InlineData("1000.01")]
    [InlineData("1e400")]
    [InlineData("3.00000000000000000000000000000000001")]
    public void Impossible_money_is_a_fault(string written)
    {
        Faulty(FullStudy.Json.Replace("2.50", written, StringComparison.Ordinal), $"pay.base: is '{written}'; use an amount from 0 to 1000 with at most two decimals");
    }

    [Fact]
    public void Every_fault_of_form_is_named_at_once()
    {
        var json = Changed(root =>
        {
            root["peoplePerCondition"] = 0;
            root["colourmap"] = "jet";
            root["pay"]!["currency"] = "dollars";
            root["demographics"]![1]!["choices"]![0]!["text"] = 5;
            root["texts"]!.AsObject().Remove("thanks");
            root["methods"]![1] = "LIME";
            root["attentionChecks"]![0]!["step"] = "page 3";
        });

        Faulty(
            json,
            "methods[1]: is 'LIME'; use 1 to 64 of a-z, 0-9 and '-', starting with a letter or digit",
            "peoplePerCondition: is 0; use a whole number from 1 to 1000000",
            "pay.currency: is 'dollars'; use three capital letters such as USD",
            "texts: lacks the key 'thanks'; add it",
            "demographics[1].choices[0].text: is a number; put text there",
            "attentionChecks[0].step: is 'page 3'; use a step such as tutorial-2, labelled-1 or ranking",
            "colourmap: is a key that the format does not know; take it out, or use one of attentionChecks, colourMap, contact, demographics, format, graceMinutes, id, images, methods, pay, peoplePerCondition, platforms, ranking, seed, texts, timeLimitMinutes, title, trials");
    }

    [Fact]
    public void A_key_that_stands_twice_is_a_fault()
    {
        Faulty(FullStudy.Json.Replace("\"seed\": 9,", "\"seed\": 9, \"seed\": 8,", StringComparison.Ordinal), "study.json: has the key 'seed' twice; keep one of them");
    }

    [Fact]
    public void What_is_no_JSON_is_a_fault()
    {
        Faulty("{", "study.json: is not JSON at line 1, byte 2; restore the file");
        Faulty("\uFEFF{}", "study.json: starts with a byte order mark; save it as UTF-8 without one");
        Faulty("[]", "study.json: is a list; put an object there");
        Assert.IsType<StudyReading.Faulty>(StudyReader.Parse(new byte[] { 0x22, 0xC3, 0x22 }));
        Assert.IsType<StudyReading.Faulty>(StudyReader.Parse(new string(' ', StudyReader.MaxBytes + 1)));
    }

    [Fact]
    public void A_text_may_be_written_as_its_lines()
    {
        var study = Sound(Changed(root => root["texts"]!["consent"] = new JsonArray("One.", "", "- two", "- three")));

        Assert.Equal("One.\n\n- two\n- three", study.Texts.Consent);
    }

    [Fact]
    public void Placeholders_say_what_the_definition_says()
    {
        var study = Sound(Changed(root => root["texts"]!["thanks"] = "{minutes} {images} {labelled} {guesses} {base} {perCorrectGuess} {mostBonus} {mostPay}"));

        Assert.Equal("10 2 1 1 2.50 EUR 0.05 EUR 0.05 EUR 2.55 EUR", study.Texts.Thanks);
    }

    [Fact]
    public void An_unknown_placeholder_and_a_missing_contact_are_faults()
    {
        var json = Changed(root =>
        {
            root["texts"]!["information"] = "Nobody to ask.";
            root["texts"]!["methods"]!["lime"] = "{name} marks pieces.";
        });

        Faulty(
            json,
            "texts.information: does not say whom to ask; write {contact} where it is to be read",
            "texts.methods.lime: has the unknown placeholder {name}; use one of {title}, {contact}, {minutes}, {images}, {labelled}, {guesses}, {base}, {perCorrectGuess}, {mostBonus}, {mostPay}");
    }

    [Fact]
    public void No_value_put_anywhere_makes_the_reader_throw()
    {
        foreach (var place in JsonTree.Places(JsonNode.Parse(FullStudy.Json)!))
        {
            foreach (var value in (string[])["null", "[]", "{}", "-5", "1e99", "\"\\ud800\"", "[[[]]]"])
            {
                var root = JsonNode.Parse(FullStudy.Json)!;
                JsonTree.Replace(root, place, JsonValue.Create("here"));
                StudyReader.Parse(root.ToJsonString().Replace("\"here\"", value, StringComparison.Ordinal));
            }
        }
    }

    private static string Changed(Action<JsonNode> edit)
    {
        var root = JsonNode.Parse(FullStudy.Json)!;
        edit(root);
        return root.ToJsonString();
    }

    private static StudyDefinition Sound(string json)
    {
        var reading = StudyReader.Parse(json);
        Assert.True(reading is StudyReading.Sound, reading.ToString());
        return ((StudyReading.Sound)reading).Definition;
    }

    private static void Faulty(string json, params string[] faults) =>
        Assert.Equal(faults, Assert.IsType<StudyReading.Faulty>(StudyReader.Parse(json)).Faults.Select(fault => fault.ToString()));
}
