using System.Text;
using StudyPlatform.Storage.Schema;
using StudyPlatform.Storage.Verification;

namespace StudyPlatform.Storage.Tests.Verification;

public sealed class DefinitionCurrencyTests
{
    [Theory]
    [InlineData("""{"pay":{"base":3,"currency":"EUR"}}""", "EUR")]
    [InlineData("""{"pay":{"base":3}}""", "USD")]
    [InlineData("""{"id":"animals"}""", "USD")]
    public void A_definition_pays_in_what_it_says_or_in_what_leaving_it_out_means(string definition, string currency) => Assert.Equal(currency, DefinitionCurrency.Of(new StudyVersionRow
    {
        StudyId = "animals", Definition = Encoding.UTF8.GetBytes(definition), DefinitionSha256 = "", BundleSha256 = "",
    }));
}
