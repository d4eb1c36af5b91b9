using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Hosting;
using StudyPlatform.Web.Reporting;
using StudyPlatform.Web.Tests.Hosting;

namespace StudyPlatform.Web.Tests.Reporting;

public sealed class ReportPlansTests : IDisposable
{
    private static readonly StudyVersion Current = new(new StudyId("default"), 1, Sha256Hash.Of("definition"u8), Sha256Hash.Of("bundle"u8));

    private readonly TemporaryFolder _folder = new();

    private ReportPlans Kept => new(DataFolder.At(_folder["data"]));

    [Fact]
    public void A_plan_is_found_by_its_hash_and_stands_once_however_often_it_is_added()
    {
        var bytes = Plans.Bytes();

        var added = Assert.IsType<PlanAddition.Added>(Kept.Add(Current, "mine.json", bytes));
        Assert.IsType<PlanAddition.Added>(Kept.Add(Current, "mine.json", bytes));

        Assert.Equal(Sha256Hash.Of(bytes).Value, added.Plan.File.Sha256);
        Assert.Equal(added.Plan.File.Sha256, Assert.Single(Kept.List(Current.Study)).File.Sha256);
        Assert.NotNull(Kept.Find(Current.Study, added.Plan.File.Sha256));
        Assert.Empty(Kept.List(new StudyId("other")));
        Assert.Null(Kept.Find(new StudyId("other"), added.Plan.File.Sha256));
    }

    [Fact]
    public void A_plan_of_another_study_is_taken_with_a_remark()
    {
        var added = Assert.IsType<PlanAddition.Added>(Kept.Add(Current, "mine.json", Plans.Bytes(study: "other")));

        Assert.Contains("about the study other", Assert.Single(added.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_plan_or_names_a_source_that_there_is_not_is_refused_and_nothing_is_kept()
    {
        var nonsense = Assert.IsType<PlanAddition.Refused>(Kept.Add(Current, "mine.json", "[1, 2"u8.ToArray()));
        var amazon = Assert.IsType<PlanAddition.Refused>(Kept.Add(Current, "mine.json", Plans.Bytes(sources: "amazon")));

        Assert.StartsWith("mine.json, line 1 is not as the plan command writes it", nonsense.Sentence, StringComparison.Ordinal);
        Assert.Contains("names the sources amazon", amazon.Sentence, StringComparison.Ordinal);
        Assert.Empty(Kept.List(Current.Study));
    }

    [Fact]
    public void One_that_was_changed_on_the_disk_is_not_found_any_more()
    {
        var added = Assert.IsType<PlanAddition.Added>(Kept.Add(Current, "mine.json", Plans.Bytes()));

        File.WriteAllBytes(Directory.EnumerateFiles(_folder["data"], "*.json", SearchOption.AllDirectories).Single(), Plans.Bytes(seed: 2));

        Assert.Null(Kept.Find(Current.Study, added.Plan.File.Sha256));
        Assert.Empty(Kept.List(Current.Study));
    }

    [Fact]
    public void One_that_was_damaged_is_mended_by_adding_it_again()
    {
        Kept.Add(Current, "mine.json", Plans.Bytes());
        File.WriteAllText(Directory.EnumerateFiles(_folder["data"], "*.json", SearchOption.AllDirectories).Single(), "{");

        Assert.IsType<PlanAddition.Added>(Kept.Add(Current, "mine.json", Plans.Bytes()));

        Assert.Single(Kept.List(Current.Study));
    }

    [Fact]
    public void One_that_cannot_be_put_in_its_place_leaves_nothing_behind()
    {
        var folder = Path.Combine(DataFolder.At(_folder["data"]).Plans, Current.Study.Value);
        Directory.CreateDirectory(Path.Combine(folder, Sha256Hash.Of(Plans.Bytes()).Value + ".json"));

        Assert.ThrowsAny<Exception>(() => Kept.Add(Current, "mine.json", Plans.Bytes()));

        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../keys/key")]
    [InlineData("")]
    public void A_name_that_is_no_hash_leads_nowhere(string name) => Assert.Null(Kept.Find(Current.Study, name));

    [Fact]
    public void There_are_so_many_of_a_study_and_no_more()
    {
        for (var seed = 0; seed < ReportPlans.Most; seed++)
            Assert.IsType<PlanAddition.Added>(Kept.Add(Current, "mine.json", Plans.Bytes(seed: (ulong)seed)));

        Assert.IsType<PlanAddition.Refused>(Kept.Add(Current, "mine.json", Plans.Bytes(seed: ReportPlans.Most)));
        Assert.IsType<PlanAddition.Added>(Kept.Add(Current, "mine.json", Plans.Bytes(seed: 0)));
    }

    public void Dispose() => _folder.Dispose();
}
