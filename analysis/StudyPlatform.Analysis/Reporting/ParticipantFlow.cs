using StudyPlatform.Domain.Assignment;

namespace StudyPlatform.Analysis.Reporting;

/// <summary>
/// The numbers of a CONSORT diagram (Schulz, Altman and Moher 2010, CONSORT 2010 statement). They add up:
/// recorded = set aside + arrived; arrived = declined + admitted; admitted = left before the end + completed;
/// completed = left out + analysed.
/// </summary>
/// <param name="Recorded">Rows of the table of participants.</param>
/// <param name="SetAside">Rehearsals and sources that were not asked for; in each case why and how many.</param>
/// <param name="Arrived">People who were asked for their consent.</param>
/// <param name="Declined">Those who did not consent.</param>
/// <param name="Admitted">Those given a pair of methods.</param>
/// <param name="Ended">Admitted, but not completed: withdrawn, screened out, timed out, abandoned, under way.</param>
/// <param name="Completed">Those who answered everything.</param>
/// <param name="LeftOut">Completed, but not analysed: excluded by an operator, in each case why; answers deleted.</param>
/// <param name="Analysed">Those whom every analysis is about.</param>
/// <param name="Conditions">The analysed by pair of methods and order, in the study's order.</param>
public sealed record ParticipantFlow(
    int Recorded,
    IReadOnlyList<FlowReason> SetAside,
    int Arrived,
    int Declined,
    int Admitted,
    IReadOnlyList<FlowReason> Ended,
    int Completed,
    IReadOnlyList<FlowReason> LeftOut,
    int Analysed,
    IReadOnlyList<ConditionCount> Conditions);
