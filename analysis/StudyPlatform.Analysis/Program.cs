using StudyPlatform.Analysis;
using StudyPlatform.Analysis.CommandLine;

using var interruption = new Interruption();
return await AnalysisProgram.RunAsync(args, Surroundings.OfProcess(interruption.Token)).ConfigureAwait(false);
