using StudyPlatform.Domain.Assignment;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Monitoring;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Admin.Monitoring;
using StudyPlatform.Web.Admin.Monitoring.Warnings;

namespace StudyPlatform.Web.Tests.Admin.Monitoring;

/// <summary>When the monitor warns, and when it does not.</summary>
public sealed class WarningRulesTests
{
    private static readonly MonitorOptions Options = new() { LeastHourlyPay = 8.00m, SlowAnswer = TimeSpan.FromMilliseconds(500) };

    [Fact]
    public void A_method_that_people_leave_far_more_often_is_named_with_its_figures()
    {
        var methods = new[] { Method(MethodId.Lime, 18, 12, 112, 8), Method(MethodId.Shap, 60, 8, 70, 12), Method(MethodId.GradCam, 60, 8, 70, 12) };

        var warning = Assert.Single(MethodDropOutRule.Check(methods));

        Assert.Equal((WarningRule.MethodDropOut, "lime"), (warning.Rule, warning.Subject));
        Assert.Contains("40 % of the people who saw lime left (12 of 30), beside 7 % of the others (8 of 120)", warning.Sentence, StringComparison.Ordinal);
        Assert.Contains("(Fisher's exact test, p < 0.001 after Holm's correction)", warning.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_test_in_six_shows_by_chance_is_no_warning()
    {
        // R: fisher.test(matrix(c(8, 22, 12, 108), 2), alternative = "greater") has p = 0.0227; times six it is above 0.05.
        var one = Method(MethodId.Lime, 22, 8, 108, 12);
        var others = new[] { MethodId.Shap, MethodId.GradCam, MethodId.Influence, MethodId.Responsibility, MethodId.NearestNeighbour }.Select(method => Method(method, 65, 10, 65, 10));

        Assert.Single(MethodDropOutRule.Check([one]));
        Assert.Empty(MethodDropOutRule.Check([one, .. others]));
    }

    [Fact]
    public void Methods_that_nobody_left_or_that_keep_people_are_no_warning()
    {
        Assert.Empty(MethodDropOutRule.Check([Method(MethodId.Lime, 0, 0, 0, 0), Method(MethodId.Shap, 100, 0, 100, 0), Method(MethodId.GradCam, 100, 1, 60, 40)]));
    }

    [Fact]
    public void A_cell_far_below_its_even_share_lags_unless_it_is_full()
    {
        var cells = Cells(8, 8, 9, 8, 0, 9);

        var warning = Assert.Single(LaggingCellRule.Check(cells));

        Assert.Equal((WarningRule.CellLags, cells[4].Cell.ToString()), (warning.Rule, warning.Subject));
        Assert.Contains("has 0 finished people, where 7.0 would be its even share", warning.Sentence, StringComparison.Ordinal);
        Assert.Empty(LaggingCellRule.Check([.. cells.Select((cell, index) => index == 4 ? cell with { Quota = 0 } : cell)]));
    }

    [Fact]
    public void The_first_people_of_a_study_let_no_cell_lag()
    {
        Assert.Empty(LaggingCellRule.Check(Cells(0, 0, 0, 0, 0, 0)));
        Assert.Empty(LaggingCellRule.Check(Cells(1, 1, 0, 0, 1, 0)));
    }

    [Theory]
    [InlineData(10, 7.99, true)]
    [InlineData(10, 8.00, false)]
    [InlineData(9, 1.00, false)]
    public void An_hour_that_earns_less_than_is_set_is_warned_of_once_ten_people_have_finished(int people, double median, bool warned)
    {
        var warnings = HourlyPayRule.Check(new HourlyPay(people, (decimal)median), "GBP", Options).ToList();

        Assert.Equal(warned, warnings.Count == 1);
        Assert.All(warnings, warning => Assert.Contains("less than 7.99 GBP an hour; at least 8.00 GBP is set", warning.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_anyone_who_has_finished_or_a_least_pay_nothing_is_said_of_it()
    {
        Assert.Empty(HourlyPayRule.Check(null, "USD", Options));
        Assert.Empty(HourlyPayRule.Check(new HourlyPay(50, 0.10m), "USD", Options with { LeastHourlyPay = 0 }));
    }

    [Fact]
    public void A_server_that_fails_or_is_slow_is_warned_of_and_a_silent_database_first()
    {
        var server = new ServerReading(Requests: 100, Failures: 2, TimeSpan.FromMilliseconds(501), StoreAnswers: false);

        var warnings = ServerRules.Check(server, Options).ToList();

        Assert.Equal([WarningRule.StoreSilent, WarningRule.ServerFails, WarningRule.ServerSlow], warnings.Select(warning => warning.Rule));
        Assert.Contains("2 of 100 requests", warnings[1].Sentence, StringComparison.Ordinal);
        Assert.Contains("longer than 501 ms; at most 500 ms is meant", warnings[2].Sentence, StringComparison.Ordinal);
        Assert.All(warnings, warning => Assert.NotEmpty(warning.Remedy));
    }

    [Fact]
    public void A_server_that_does_well_or_has_had_few_requests_is_not()
    {
        Assert.Empty(ServerRules.Check(new ServerReading(1000, 0, TimeSpan.FromMilliseconds(500), StoreAnswers: true), Options));
        Assert.Empty(ServerRules.Check(new ServerReading(ServerRules.FewestRequests - 1, 0, TimeSpan.FromSeconds(9), StoreAnswers: true), Options));
        Assert.Empty(ServerRules.Check(new ServerReading(0, 0, null, StoreAnswers: true), Options));
    }

    private static MethodProgress Method(MethodId method, int finished, int left, int othersFinished, int othersLeft) =>
        new(method, finished, left, othersFinished, othersLeft, new Dictionary<StepKind, int>());

    private static IReadOnlyList<CellProgress> Cells(params int[] completed) =>
        [.. Cell.Of([MethodId.Lime, MethodId.Shap, MethodId.GradCam]).Zip(completed, (cell, people) => new CellProgress(cell, people, 0, 0, 0, 0, Quota: 10))];
}
