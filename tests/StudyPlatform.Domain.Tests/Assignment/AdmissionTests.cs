using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Domain.Randomness;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Domain.Tests.Participations;
using StudyPlatform.Domain.Tests.Studies;

namespace StudyPlatform.Domain.Tests.Assignment;

public sealed class AdmissionTests
{
    private static readonly StudyPlan Plan = DefaultStudy.Plan;

    [Fact]
    public void Six_methods_make_thirty_cells_of_fifteen_conditions()
    {
        var cells = Plan.Cells;

        Assert.Equal(30, cells.Distinct().Count());
        Assert.All(cells.GroupBy(cell => cell.Condition), pair => Assert.Equal(2, pair.Count()));
        Assert.Equal(15, cells.Select(cell => cell.Condition).Distinct().Count());
        Assert.All(cells, cell => Assert.Contains(cells, other => other.First == cell.Second && other.Second == cell.First && other.Condition == cell.Condition));
    }

    [Fact]
    public void The_same_seed_and_number_draw_the_same()
    {
        foreach (var number in Enumerable.Range(0, 50))
        {
            var (one, other) = (Newcomer.Of(Plan, number), Newcomer.Of(Plan, number));

            Assert.Equal(one.Cell, other.Cell);
            Assert.Equal(one.Stimuli, other.Stimuli);
        }
    }

    [Fact]
    public void Another_number_or_seed_draws_otherwise()
    {
        var other = DefaultStudy.PlanWith(study => study with { Seed = study.Seed + 1 });
        var all = Enumerable.Range(0, 200).SelectMany(number => new[] { Newcomer.Of(Plan, number), Newcomer.Of(other, number) }).ToList();

        Assert.Equal(400, all.Select(newcomer => string.Join(' ', newcomer.Stimuli)).Distinct().Count());
        Assert.Equal(30, all.Select(newcomer => newcomer.Cell).Distinct().Count());
    }

    [Theory]
    [InlineData(5, 5, 5)]
    [InlineData(0, 6, 2)]
    [InlineData(3, 4, 0)]
    [InlineData(3, 4, 7)]
    [InlineData(1, 0, 1)]
    public void Images_are_distinct_and_exactly_as_many_are_wrong_as_asked(int labelled, int guess, int wrong)
    {
        var plan = DefaultStudy.PlanWith(study => study with { Trials = new TrialCounts(labelled, guess, wrong), AttentionChecks = [] });
        for (var number = 0; number < 200; number++)
        {
            var stimuli = Newcomer.Of(plan, number).Stimuli;

            Assert.Equal(labelled + guess, stimuli.Distinct().Count());
            Assert.Equal(wrong, stimuli.Count(id => !plan.Stimulus(id).IsCorrect));
            Assert.DoesNotContain(stimuli, plan.Bundle.Tutorial.Contains);
        }
    }

    [Fact]
    public void Wrong_predictions_stand_at_every_position_equally_often()
    {
        var counts = new int[10];
        for (var number = 0; number < 10_000; number++)
        {
            var stimuli = Newcomer.Of(Plan, number).Stimuli;
            for (var position = 0; position < counts.Length; position++)
                counts[position] += Plan.Stimulus(stimuli[position]).IsCorrect ? 0 : 1;
        }

        // Chi-square with 9 degrees of freedom: 33.7 is its 99.99th percentile.
        Assert.Equal(50_000, counts.Sum());
        Assert.True(counts.Sum(count => Math.Pow(count - 5000, 2) / 5000) < 33.7, string.Join(' ', counts));
    }

    [Fact]
    public void Every_cell_is_drawn_equally_often_when_all_are_empty()
    {
        var counts = Enumerable.Range(0, 30_000).GroupBy(number => Newcomer.Of(Plan, number).Cell).Select(group => group.Count()).ToList();

        // Chi-square with 29 degrees of freedom: 66.2 is its 99.99th percentile.
        Assert.Equal(30, counts.Count);
        Assert.True(counts.Sum(count => Math.Pow(count - 1000, 2) / 1000) < 66.2, string.Join(' ', counts));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(20)]
    public void Without_drop_outs_a_study_fills_evenly_to_its_quota_exactly(int peoplePerCondition)
    {
        var (cells, people) = (Cell.Of(Plan.Definition.Methods), new int[30]);
        var random = new SeededRandom(11);
        for (var admitted = 0; admitted < 15 * peoplePerCondition; admitted++)
        {
            people[CellAssignment.Choose(cells, people, peoplePerCondition, random)!.Value]++;

            Assert.True(people.Max() - people.Min() <= 1, string.Join(' ', people));
        }

        Assert.Null(CellAssignment.Choose(cells, people, peoplePerCondition, random));
        Assert.All(cells.Zip(people).GroupBy(pair => pair.First.Condition), pair => Assert.Equal(peoplePerCondition, pair.Sum(cell => cell.Second)));
        Assert.All(cells.Zip(people).GroupBy(pair => pair.First.Condition), pair => Assert.InRange(Math.Abs(pair.First().Second - pair.Last().Second), 0, peoplePerCondition % 2));
    }

    [Fact]
    public void Someone_who_came_back_late_to_one_order_does_not_cost_the_other_order_its_people()
    {
        var cells = Cell.Of([MethodId.Lime, MethodId.Shap]);
        var random = new SeededRandom(3);

        Assert.Equal(1, CellAssignment.Choose(cells, [5, 2], 6, random));
        Assert.Null(CellAssignment.Choose(cells, [5, 3], 6, random));
    }

    [Fact]
    public void Disjoint_images_never_repeat_and_run_out_in_the_end()
    {
        var plan = DefaultStudy.PlanWith(study => study with { Images = ImagePolicy.Disjoint, PeoplePerCondition = 1 });
        var showings = new Dictionary<StimulusId, int>();
        for (var number = 0; number < 16; number++)
        {
            var admitted = Assert.IsType<AdmissionDecision.Admitted>(Admission.Decide(plan, number, new int[30], showings, Newcomer.Start));
            foreach (var stimulus in admitted.Participation.Stimuli)
                showings.Add(stimulus, 1);
        }

        Assert.Equal(160, showings.Count);
        Assert.IsType<AdmissionDecision.OutOfImages>(Admission.Decide(plan, 16, new int[30], showings, Newcomer.Start));
    }

    [Fact]
    public void A_full_study_admits_nobody()
    {
        Assert.IsType<AdmissionDecision.Full>(Admission.Decide(Plan, 0, [.. Enumerable.Repeat(10, 30)], new Dictionary<StimulusId, int>(), Newcomer.Start));
    }
}
